using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Sample;

/// <summary>How far the sample city is stored.</summary>
/// <param name="Done">Rows stored.</param>
/// <param name="All">Rows to store.</param>
public readonly record struct SampleProgress(int Done, int All);

/// <summary>Puts an invented city into the records, so that everything can be tried before the real one is there.</summary>
public sealed class SampleCity(LearningStore store, CityPack city, CityClock clock, TimeProvider time)
{
    readonly SampleCatalogue catalogue = new(store, clock, time, city);

    /// <summary>Loads the small city when the store holds no lectures and no places; null when it holds some.</summary>
    public async Task<SampleManifest?> LoadIfEmpty(CancellationToken cancel = default)
    {
        await using (var db = store.Open())
        {
            if (await NotEmpty(db, cancel) is not null)
                return null;
        }

        var rows = Make(SampleScale.Small);
        return await Store(rows, db => NotEmpty(db, cancel), null, cancel) is null ? Told(rows) : null;
    }

    /// <summary>Loads a city in place of the one that is there, for today.</summary>
    /// <param name="scale">How big.</param>
    /// <param name="replace">True to give up bookings that people made in the sample city that is there.</param>
    /// <param name="progress">Told now and then; null for nobody.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <exception cref="InvalidDataException">The city pack holds no counts for so big a city.</exception>
    public async Task<Decided<SampleManifest>> Load(
        SampleScale scale, bool replace, IProgress<SampleProgress>? progress = null, CancellationToken cancel = default)
    {
        var rows = Make(scale);
        var refusal = await Store(rows, db => Replaceable(db, replace, cancel), progress, cancel);
        return refusal is null ? Told(rows) : refusal;
    }

    SampleRows Make(SampleScale scale) => scale switch
    {
        SampleScale.Small => new SmallSample(city, Today()).Make(),
        SampleScale.City or SampleScale.Full when city.SampleTotals is null =>
            throw new InvalidDataException("The city pack has no sampleTotals, so there is no city to make."),
        SampleScale.City or SampleScale.Full => new CitySample(city, Today()).Make() with { Scale = scale },
    };

    async Task<Refusal?> Store(
        SampleRows rows, Func<LearningDb, Task<Refusal?>> matter, IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await matter(db) is { } early) return early;
        // The catalogue first: while there are no lectures, a start that was broken off begins again.
        var tables = catalogue.Tables(rows);
        var (items, all) = (tables.Sum(table => table.Count), tables.Sum(table => table.Count) + SampleWriter.Count(rows));
        await catalogue.Load(rows, tables, done => progress?.Report(new(done, all)), cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Several instances may start at once on an empty store. This row is held to the end, so that one of them loads.
        await db.Counters.Where(counter => counter.Name == Counter.Removals)
            .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), cancel);
        if (await matter(db) is { } refusal)
            return refusal;
        await SampleWriter.Remove(db, cancel);
        await new SampleWriter(db, progress, items, all).Write(rows, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    SampleManifest Told(SampleRows rows) => SampleManifest.Of(rows, catalogue.Tables(rows));

    static async Task<Refusal?> NotEmpty(LearningDb db, CancellationToken cancel) =>
        await db.Lectures.AnyAsync(cancel) || await db.Places.AnyAsync(cancel)
        || await db.Imports.AnyAsync(import => import.State == ImportState.Done && import.Source != ImportRequest.SampleSource, cancel)
            ? new StoreIsNotEmpty() : null;

    static async Task<Refusal?> Replaceable(LearningDb db, bool replace, CancellationToken cancel)
    {
        var lectures = await db.Lectures.CountAsync(lecture => !lecture.Sample, cancel);
        var places = await db.Places.CountAsync(place => !place.Sample, cancel);
        var imports = await db.Imports.CountAsync(import => import.State == ImportState.Done && import.Source != ImportRequest.SampleSource, cancel);
        if (lectures + places + imports > 0)
            return new StoreHoldsRealRecords(lectures, places) { Imports = imports };
        var bookings = await db.Bookings.CountAsync(booking => !booking.Sample, cancel);
        return bookings > 0 && !replace ? new SampleIsBooked(bookings) : null;
    }

    DateOnly Today() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone)).DateTime);
}
