using Learning.Catalogue;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Catalogue.Search;

/// <summary>Puts items into the records as an import does, and takes them out.</summary>
sealed class Stock(LearningStore store)
{
    /// <summary>Rows of a table: the first line names the columns, <c>|</c> parts the cells. The first column is the id.</summary>
    public async Task Import(ItemKind kind, Language language, params string[] table)
    {
        await using var db = store.Open();
        var import = await Begin(db, kind);
        var heading = new Heading { Source = "test", Columns = Columns.Written(table[0].Split('|')) };
        db.Headings.Add(heading);
        await db.SaveChangesAsync();
        foreach (var line in table.Skip(1))
        {
            var cells = line.Split('|');
            await End(db, kind, language, cells[0], import.Id, replaced: true);
            db.Items.Add(new()
            {
                Kind = kind,
                Language = language,
                Code = cells[0],
                HeadingId = heading.Id,
                Values = Columns.Written(cells),
                SinceImport = import.Id,
            });
        }
        await Done(db, import);
    }

    public async Task Retire(ItemKind kind, Language language, string id)
    {
        await using var db = store.Open();
        var import = await Begin(db, kind);
        await End(db, kind, language, id, import.Id, replaced: false);
        await Done(db, import);
    }

    static async Task<Import> Begin(LearningDb db, ItemKind kind)
    {
        var import = new Import
        {
            Kind = ImportKinds.Word(kind),
            Source = "test",
            BeganAt = Towns.Town.Morning.UtcDateTime,
            AliveUntil = Towns.Town.Morning.UtcDateTime,
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync();
        return import;
    }

    static Task<int> End(LearningDb db, ItemKind kind, Language language, string id, long import, bool replaced) => db.Items
        .Where(row => row.Code == id && row.Kind == kind && row.Language == language && row.UntilImport == null)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.UntilImport, import).SetProperty(row => row.Replaced, replaced));

    static async Task Done(LearningDb db, Import import)
    {
        import.State = ImportState.Done;
        import.DoneAt = Towns.Town.Morning.UtcDateTime.AddSeconds(import.Id);
        await db.SaveChangesAsync();
    }
}
