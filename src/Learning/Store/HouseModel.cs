using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>How the store's own records are kept.</summary>
static class HouseModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Counter>(counter =>
        {
            counter.HasKey(c => c.Name);
            counter.Property(c => c.Name).HasMaxLength(64);
            counter.HasData(new Counter { Name = Counter.Versions }, new Counter { Name = Counter.Removals });
        });
        model.Entity<Lease>(lease =>
        {
            lease.HasKey(l => l.Name);
            lease.Property(l => l.Name).HasMaxLength(64);
            lease.Property(l => l.Owner).HasMaxLength(64);
        });
    }
}
