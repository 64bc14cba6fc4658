using Learning.People;
using Learning.Questions;
using Learning.Reading;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How people's lists, subscriptions and questions are kept; they go with the person. The wordings that must find an answer name nobody and stay.</summary>
static class ReadingModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Subscription>(subscription =>
        {
            subscription.HasKey(s => new { s.PersonId, s.Topic });
            subscription.Property(s => s.Topic).HasMaxLength(128);
            subscription.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
            subscription.HasIndex(s => s.Topic);
        });
        model.Entity<Listed>(listed =>
        {
            listed.ToTable("Listed");
            listed.HasKey(l => new { l.PersonId, l.ItemKind, l.ItemId, l.Language });
            listed.Property(l => l.ItemId).HasMaxLength(128);
            listed.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        });
        model.Entity<Question>(question =>
        {
            question.Property(q => q.Topic).HasMaxLength(64);
            question.Property(q => q.Guide).HasMaxLength(64);
            question.Property(q => q.GuideVersion).HasMaxLength(12);
            question.Property(q => q.LastTurns).HasMaxLength(2000);
            question.Property(q => q.AnswerId).HasMaxLength(128);
            question.Property(q => q.Key).HasMaxLength(200);
            question.HasOne<Person>().WithMany().HasForeignKey(q => q.PersonId);
            question.HasIndex(q => q.Key).IsUnique();
            question.HasIndex(q => q.AskedAt, "IX_Questions_Open").HasFilter("\"State\" = 0");
        });
        model.Entity<AnswerProof>(proof =>
        {
            proof.Property(p => p.AnswerId).HasMaxLength(128);
            proof.Property(p => p.Text).HasMaxLength(500);
        });
    }
}
