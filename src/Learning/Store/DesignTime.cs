using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Learning.Store;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteDb -o Store/Migrations/Sqlite</c> draw the model.</summary>
sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Lets <c>dotnet ef migrations add NAME --context PostgresDb -o Store/Migrations/Postgres</c> draw the model.</summary>
sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
