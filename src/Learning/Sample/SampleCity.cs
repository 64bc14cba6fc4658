using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Sample;

/// <summary>How far the sample city is stored.</summary>
/// <param name="Done">Rows stored.</param>
/// <param name="All">Rows to store.</param>
public readonly record struct SampleProgress(int Done, int All);

/// <summary>Puts an invented city into the records, so that everything can be tried before the real one is there.</summary>
public sealed class SampleCity(LearningStore store, CityPack city, TimeProvider time)
{
    /// <summary>Loads the small city when the store holds no lectures and no places; null when it holds some.</summary>
    public async Task<SampleManifest?> LoadIfEmpty(CancellationToken cancel = default)
    {
        await using (var db = store.Open())
        {
            if (await NotEmpty(db, cancel) is not null)
                return null;
        }

        var rows = Make(SampleScale.Small);
        return await Store(rows, db => NotEmpty(db, cancel), null, cancel) is null ? SampleManifest.Of(rows) : null;
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
        return refusal is null ? SampleManifest.Of(rows) : refusal;
    }

    SampleRows Make(SampleScale scale) => scale switch
    {
        SampleScale.Small => new SmallSample(city, Today()).Make(),
        SampleScale.City when city.SampleTotals is null =>
            throw new InvalidDataException("The city pack has no sampleTotals, so there is no city to make."),
        SampleScale.City => new CitySample(city, Today()).Make(),
    };

    async Task<Refusal?> Store(
        SampleRows rows, Func<LearningDb, Task<Refusal?>> matter, IProgress<SampleProgress>? progress, CancellationToken cancel)
    {
        await using var db = store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Several instances may start at once on an empty store. This row is held to the end, so that one of them loads.
        await db.Counters.Where(counter => counter.Name == Counter.Removals)
            .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), cancel);
        if (await matter(db) is { } refusal)
            return refusal;
        await SampleWriter.Remove(db, cancel);
        await new SampleWriter(db, progress).Write(rows, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    static async Task<Refusal?> NotEmpty(LearningDb db, CancellationToken cancel) =>
        await db.Lectures.AnyAsync(cancel) || await db.Places.AnyAsync(cancel) ? new StoreIsNotEmpty() : null;

    static async Task<Refusal?> Replaceable(LearningDb db, bool replace, CancellationToken cancel)
    {
        var lectures = await db.Lectures.CountAsync(lecture => !lecture.Sample, cancel);
        var places = await db.Places.CountAsync(place => !place.Sample, cancel);
        if (lectures + places > 0)
            return new StoreHoldsRealRecords(lectures, places);
        var bookings = await db.Bookings.CountAsync(booking => !booking.Sample, cancel);
        return bookings > 0 && !replace ? new SampleIsBooked(bookings) : null;
    }

    DateOnly Today() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone)).DateTime);
}
