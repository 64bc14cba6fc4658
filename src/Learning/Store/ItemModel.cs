using Learning.Answers;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>
/// How items, their imports and answers are kept. Rows of items are narrow, as there are more than a million of them, and refer to their import and
/// heading without foreign keys: one process at a time writes them, and a check of each row would cost more than the row.
/// </summary>
static class ItemModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ItemRow>(item =>
        {
            item.ToTable("Items");
            item.Property(i => i.Kind).HasConversion<short>();
            item.Property(i => i.Language).HasConversion<short>();
            item.Property(i => i.Code).HasMaxLength(128);
            item.HasIndex(i => new { i.Code, i.Kind, i.Language, i.SinceImport }).IsUnique();
            item.HasIndex(i => i.SinceImport);
            item.HasIndex(i => i.UntilImport).HasFilter("\"UntilImport\" IS NOT NULL");
        });
        model.Entity<Heading>().Property(heading => heading.Source).HasMaxLength(64);
        MapImport(model);
        model.Entity<Upload>(upload =>
        {
            upload.Property(u => u.FileName).HasMaxLength(200);
            upload.Property(u => u.Kind).HasMaxLength(32);
            upload.Property(u => u.Source).HasMaxLength(64);
            upload.HasIndex(u => u.At);
        });
        MapAnswer(model);
        MapVersion(model);
    }

    static void MapImport(ModelBuilder model) => model.Entity<Import>(import =>
    {
        import.Property(i => i.Kind).HasMaxLength(32);
        import.Property(i => i.Source).HasMaxLength(64);
        import.HasIndex(i => i.State, "IX_Imports_Staging").IsUnique().HasFilter("\"State\" = 0");
    });

    static void MapVersion(ModelBuilder model) => model.Entity<AnswerVersion>(version =>
    {
        version.Property(v => v.AnswerId).HasMaxLength(128);
        version.HasIndex(v => new { v.AnswerId, v.Id });
    });

    static void MapAnswer(ModelBuilder model) => model.Entity<Answer>(answer =>
    {
        answer.HasKey(a => new { a.Id, a.Language });
        answer.Property(a => a.Id).HasMaxLength(128);
        answer.Property(a => a.Phrasings).HasConversion<LineList, LineList.Comparer>();
        answer.HasIndex(a => a.Version);
    });
}
