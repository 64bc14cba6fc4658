using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Store;

public class The_model
{
    [Fact]
    public void has_a_migration_for_every_change_on_sqlite()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void has_a_migration_for_every_change_on_postgres()
    {
        using var db = new PostgresDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
