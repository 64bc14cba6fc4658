using Learning.Catalogue.Files;
using Learning.Catalogue.Importing.Records;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>
/// Imports a table from a file, all or nothing: it is checked whole before anything is written. Imported again it changes only what differs; what is
/// missing is retired.
/// </summary>
public sealed class ImportTable(LearningStore store, CityPack city, CityClock clock, TimeProvider time)
{
    readonly ImportItems items = new(store, clock, time);
    readonly ImportRecords records = new(store, clock);
    readonly IRecordKind[] kinds = RecordKinds.All(city, clock);

    /// <summary>Carries it out, or says what it would do.</summary>
    /// <returns>What changed; or <see cref="TableHasFaults"/>, <see cref="OtherImportUnderWay"/>, <see cref="RetiresTooMany"/>.</returns>
    /// <exception cref="ArgumentException">The kind is none of <see cref="ImportKinds.All"/>, or items come without a language.</exception>
    public async Task<Decided<ImportReport>> Decide(
        ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        if (!ImportKinds.All.Contains(request.Kind)) throw new ArgumentException($"There is no kind {request.Kind}.", nameof(request));
        try
        {
            using var table = TableFile.Open(request.Path);
            return await Decide(request, table, progress, cancel);
        }
        catch (UnreadableException e)
        {
            return new TableHasFaults([e.Fault], 1);
        }
    }

    async Task<Decided<ImportReport>> Decide(ImportRequest request, Table table, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if (Array.Find(kinds, kind => kind.Word == request.Kind) is { } kind) return await records.Decide(request, table, kind, cancel);
        if (request.Language is null) throw new ArgumentException("Items are imported for one language.", nameof(request));
        return await items.Decide(request, table, await Places(cancel), progress, cancel);
    }

    async Task<HashSet<string>> Places(CancellationToken cancel)
    {
        await using var db = store.Open();
        return [.. await db.Places.Where(place => place.RetiredAt == null).Select(place => place.Id).ToListAsync(cancel)];
    }
}
