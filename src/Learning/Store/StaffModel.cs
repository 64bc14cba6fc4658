using Learning.Staff;
using Learning.Staff.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How accounts of staff are kept, and the trail of what they did. Entries refer to accounts without a foreign key: they outlive everything.</summary>
static class StaffModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StaffAccount>(account =>
        {
            account.Ignore(a => a.Branch);
            account.Ignore(a => a.Enabled);
            account.Property(a => a.SignIn).HasMaxLength(64);
            account.Property(a => a.Name).HasMaxLength(100);
            account.Property(a => a.Scope).HasMaxLength(200);
            account.HasIndex(a => a.SignIn).IsUnique();
        });
        model.Entity<SetupCode>(code =>
        {
            code.HasKey(c => c.AccountId);
            code.Property(c => c.AccountId).ValueGeneratedNever();
            code.Property(c => c.Hash).HasMaxLength(64);
            code.HasOne<StaffAccount>().WithOne().HasForeignKey<SetupCode>(c => c.AccountId);
        });
        model.Entity<StaffCredential>(credential =>
        {
            credential.HasKey(c => c.AccountId);
            credential.Property(c => c.AccountId).ValueGeneratedNever();
            credential.Property(c => c.PasswordHash).HasMaxLength(200);
            credential.Property(c => c.AppKey).HasMaxLength(64);
            credential.HasOne<StaffAccount>().WithOne().HasForeignKey<StaffCredential>(c => c.AccountId);
        });
        model.Entity<StaffSession>(session =>
        {
            session.Property(s => s.Id).HasMaxLength(64);
            session.HasIndex(s => s.AccountId);
            session.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.AccountId);
        });
        model.Entity<StaffKey>(key =>
        {
            key.HasKey(k => k.Name);
            key.Property(k => k.Name).HasMaxLength(200);
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Act).HasMaxLength(64);
            entry.Property(e => e.Kind).HasMaxLength(32);
            entry.Property(e => e.Subject).HasMaxLength(128);
            entry.Property(e => e.Reason).HasMaxLength(AuditEntry.LongestReason);
            entry.Property(e => e.Previous).HasMaxLength(64);
            entry.Property(e => e.Hash).HasMaxLength(64);
        });
        model.Entity<AuditHead>(head =>
        {
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.Hash).HasMaxLength(64);
            head.Property(h => h.CutHash).HasMaxLength(64);
        });
    }
}
