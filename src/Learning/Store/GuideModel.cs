using Learning.Guides;
using Learning.People;
using Learning.Preferences;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How progress in guides, helping hands and preferences are kept; they go with the person.</summary>
static class GuideModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<GuideProgress>(progress =>
        {
            progress.ToTable("GuideProgress");
            progress.HasKey(p => new { p.PersonId, p.Guide });
            progress.Property(p => p.Guide).HasMaxLength(64);
            progress.Property(p => p.Version).HasMaxLength(12);
            progress.Property(p => p.StepTitle).HasMaxLength(200);
            progress.Property(p => p.Channel).HasMaxLength(64);
            progress.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        });
        model.Entity<GuideEvent>(done =>
        {
            done.Property(e => e.Key).HasMaxLength(200);
            done.Property(e => e.Guide).HasMaxLength(64);
            done.Property(e => e.Version).HasMaxLength(12);
            done.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
            done.HasIndex(e => e.Key).IsUnique();
            done.HasIndex(e => e.At);
        });
        model.Entity<Preference>(preference =>
        {
            preference.HasKey(p => p.PersonId);
            preference.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        });
        MapHelp(model);
    }

    static void MapHelp(ModelBuilder model)
    {
        model.Entity<HelpingHand>(help =>
        {
            help.Property(h => h.Guide).HasMaxLength(64);
            help.Property(h => h.Code).HasMaxLength(16);
            help.Property(h => h.Consent).HasMaxLength(500);
            help.Property(h => h.Session).HasMaxLength(64);
            help.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
            help.HasIndex(h => h.Code).IsUnique();
            help.HasIndex(h => h.Session).IsUnique();
            help.HasIndex(h => h.PersonId, "IX_HelpingHands_Open").IsUnique().HasFilter("\"State\" <> 2");
        });
        model.Entity<HelpAct>(act =>
        {
            act.Property(a => a.Key).HasMaxLength(200);
            act.HasOne<HelpingHand>().WithMany().HasForeignKey(a => a.HelpId);
            act.HasIndex(a => a.Key).IsUnique();
        });
    }
}
