using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>An earlier import.</summary>
/// <param name="Import">The import.</param>
/// <param name="Who">Who of staff made it current; null for whoever runs the machine.</param>
public sealed record EarlierImport(Import Import, string? Who);

/// <summary>The imports that were made current, to look at.</summary>
public sealed class ImportList(LearningStore store)
{
    /// <summary>A page has so many.</summary>
    public const int PageSize = 50;

    /// <summary>A page of them, newest first.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="before">Only those before this one; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<(IReadOnlyList<EarlierImport> Rows, bool More)> Of(StaffAccount who, long? before = null, CancellationToken cancel = default)
    {
        if (!Access.Of(who).Catalogue(Purpose.See)) return ([], false);
        await using var db = store.Open();
        var rows = await db.Imports.AsNoTracking().Where(it => it.State == ImportState.Done && (before == null || it.Id < before)).OrderByDescending(it => it.Id).Take(PageSize + 1)
            .Select(it => new EarlierImport(it, db.StaffAccounts.Where(account => account.Id == it.StaffId).Select(account => account.Name).FirstOrDefault())).ToListAsync(cancel);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize);
    }
}
