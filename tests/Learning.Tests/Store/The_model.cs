using Learning.Lectures;
using Learning.Store;
using Learning.Store.Compiled.Postgres;
using Learning.Store.Compiled.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Caching.Memory;

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

    // When one of these two fails: scripts/refresh-model.sh
    [Fact]
    public void is_in_the_code_as_it_is_mapped_on_sqlite()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        Assert.Same(SqliteDbModel.Instance, db.Model);
        db.Database.SqlQueryRaw<Unmapped>("SELECT 1 AS \"Number\"");
        Assert.Equal(Told(Built(db)), Told(db.Model));
    }

    [Fact]
    public void is_in_the_code_as_it_is_mapped_on_postgres()
    {
        using var db = new PostgresDesign().CreateDbContext([]);
        Assert.Same(PostgresDbModel.Instance, db.Model);
        db.Database.SqlQueryRaw<Unmapped>("SELECT 1 AS \"Number\"");
        Assert.Equal(Told(Built(db)), Told(db.Model));
    }

    [Theory, MemberData(nameof(Changes))]
    public void is_found_to_be_another_once_it_is_changed(string what)
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        Assert.NotEqual(Told(Built(sqlite, changes[what])), Told(sqlite.Model));
        using var postgres = new PostgresDesign().CreateDbContext([]);
        Assert.NotEqual(Told(Built(postgres, changes[what])), Told(postgres.Model));
    }

    public static TheoryData<string> Changes => [.. changes.Keys];

    static readonly Dictionary<string, Action<ModelBuilder>> changes = new()
    {
        ["a table's name"] = model => model.Entity<Lecture>().ToTable("Talks"),
        ["a column more"] = model => model.Entity<Lecture>().Property<string>("More"),
        ["a column less"] = model => model.Entity<Lecture>().Ignore(it => it.Minutes),
        ["a column's name"] = model => model.Entity<Lecture>().ComplexProperty(it => it.Title).Property(it => it.En).HasColumnName("English"),
        ["a column's length"] = model => model.Entity<Lecture>().Property(it => it.Theme).HasMaxLength(65),
        ["a column that may be empty"] = model => model.Entity<Lecture>().Property(it => it.Theme).IsRequired(false),
        ["how a column is written"] = model => model.Entity<Lecture>().Property(it => it.Bands).HasConversion<LineList>(),
        ["how a column is compared"] = model => model.Entity<Lecture>().Property(it => it.Bands).HasConversion<WordList, LineList.Comparer>(),
        ["an index"] = model => model.Entity<Lecture>().HasIndex(it => it.Theme),
        ["what goes with a lecture"] = model => model.Entity<Session>().HasOne<Lecture>().WithMany().HasForeignKey(it => it.LectureId).OnDelete(DeleteBehavior.Cascade),
    };

    // As EF Core does it for a context for which there is no code.
    static IModel Built(DbContext db, Action<ModelBuilder>? change = null)
    {
        var with = db.GetService<ModelSourceDependencies>() with { MemoryCache = new MemoryCache(new MemoryCacheOptions()) };
        if (change is not null) with = with with { ModelCustomizer = new Changed(with.ModelCustomizer, change) };
        return new ModelSource(with).GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);
    }

    static string[] Told(IModel model) =>
    [
        .. Mapped(model.ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n')).Where(it => !said.Any(it.StartsWith)),
        .. model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n'),
        .. model.GetEntityTypes().SelectMany(it => it.GetFlattenedProperties())
            .Select(it => $"{it.DeclaringType.Name}.{it.Name} {it.GetTypeMapping().Converter?.GetType()} {it.GetValueComparer().GetType()}"),
    ];

    // A query by a type that is not mapped adds the type to the model, for all who use it in this process.
    static IEnumerable<string> Mapped(string[] lines)
    {
        var mapped = lines.TakeWhile(it => !it.StartsWith("  Ad-hoc", StringComparison.Ordinal)).ToList();
        return [.. mapped, .. lines.Skip(mapped.Count).SkipWhile(it => it.StartsWith(' '))];
    }

    // The code says of each complex type once more in which table it is.
    static readonly string[] said = ["          Annotations:", "            Relational:"];

    sealed record Unmapped(int Number);

    sealed class Changed(IModelCustomizer whole, Action<ModelBuilder> change) : IModelCustomizer
    {
        public void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            whole.Customize(modelBuilder, context);
            change(modelBuilder);
        }
    }
}
