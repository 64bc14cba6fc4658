using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How broadcasts are kept. Accounts are referred to without a foreign key, as in the audit trail.</summary>
static class BroadcastModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Broadcast>(broadcast =>
        {
            broadcast.Ignore(b => b.Branch);
            broadcast.Ignore(b => b.Topic);
            broadcast.Property(b => b.Name).HasMaxLength(100);
            broadcast.Property(b => b.Chinese).HasMaxLength(BroadcastText.Longest);
            broadcast.Property(b => b.English).HasMaxLength(BroadcastText.Longest);
            broadcast.Property(b => b.Scope).HasMaxLength(200);
            broadcast.Property(b => b.TestCode).HasMaxLength(8);
            broadcast.HasIndex(b => b.State);
        });
        model.Entity<BroadcastApproval>(approval =>
        {
            approval.HasKey(a => new { a.BroadcastId, a.Edition, a.StaffId });
            approval.HasOne<Broadcast>().WithMany().HasForeignKey(a => a.BroadcastId);
        });
        model.Entity<BroadcastClaim>(claim =>
        {
            claim.Property(c => c.Lane).HasMaxLength(96);
            claim.HasOne<Broadcast>().WithMany().HasForeignKey(c => c.BroadcastId);
        });
        model.Entity<ListedPerson>(listed =>
        {
            listed.HasKey(l => new { l.List, l.PersonId });
            listed.Property(l => l.List).HasMaxLength(64);
            listed.Property(l => l.Proof).HasMaxLength(200);
            listed.Property(l => l.Scope).HasMaxLength(200);
            listed.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        });
        model.Entity<SavedAudience>(saved =>
        {
            saved.Ignore(s => s.Branch);
            saved.Property(s => s.Name).HasMaxLength(SavedAudience.LongestName);
            saved.Property(s => s.Scope).HasMaxLength(200);
            saved.HasIndex(s => new { s.Scope, s.Name }).IsUnique();
        });
        model.Entity<Delivery>(delivery =>
        {
            delivery.HasOne<Broadcast>().WithMany().HasForeignKey(d => d.BroadcastId);
            delivery.HasIndex(d => new { d.BroadcastId, d.State }).HasFilter("\"BroadcastId\" IS NOT NULL");
        });
    }
}
