using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>What would become of a broadcast.</summary>
public sealed record Forecast
{
    /// <summary>How many deliveries would end how.</summary>
    public required DeliveryCounts Counts { get; init; }

    /// <summary>Why some would not be sent, and how many.</summary>
    public required IReadOnlyDictionary<string, int> Reasons { get; init; }

    /// <summary>How many would be sent, by channel and by the language that people are spoken to in.</summary>
    public required IReadOnlyDictionary<(string Channel, Language Language), int> To { get; init; }

    /// <summary>How many would wait for the end of quiet hours.</summary>
    public required int Held { get; init; }

    /// <summary>How many would read it in the other language, as it says nothing in theirs.</summary>
    public required int OtherLanguage { get; init; }

    /// <summary>When the last would be sent, UTC; null when none would.</summary>
    public required DateTime? Finish { get; init; }

    /// <summary>Up to twenty of those who would get it, drawn by lot: language, channel and view, nothing else.</summary>
    public required IReadOnlyList<(Language Language, string Channel, bool Elder)> Samples { get; init; }
}

/// <summary>
/// Goes through a broadcast as if it were sent: with the true audience and the records as they are, and a clock that is only reckoned. Nothing is written.
/// </summary>
public sealed class Rehearse
{
    const int batch = 2000;
    const int samples = 20;

    readonly LearningStore store;
    readonly CityClock clock;
    readonly QuietHours quiet;

    internal Rehearse(LearningStore store, CityClock clock, QuietHours quiet) => (this.store, this.clock, this.quiet) = (store, clock, quiet);

    /// <summary>Rehearses it.</summary>
    /// <param name="id">The broadcast.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="rate">Messages a second by channel.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The forecast; null when there is no broadcast that they may see.</returns>
    public async Task<Forecast?> Of(long id, StaffAccount who, Func<string, double> rate, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var broadcast = await db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel);
        if (broadcast is null || !Access.Of(who).Broadcasts(broadcast.Branch, Purpose.See)) return null;
        var now = clock.Now;
        var begin = broadcast.SendAt > now ? broadcast.SendAt.Value : now;
        var reading = new AudienceReading(db, broadcast, begin);
        var people = new List<Recipient>();
        while (await reading.Next(people.Count == 0 ? null : people[^1].PersonId, batch, cancel) is { Count: > 0 } some) people.AddRange(some);
        var run = new ForecastRun(quiet, begin, await Planning.Until(db, broadcast, begin, cancel));
        foreach (var of in people.Where(it => it.State == DeliveryState.Due).GroupBy(it => it.To!.Channel)) run.Send([.. of], rate(of.Key));
        foreach (var it in people.Where(it => it.State != DeliveryState.Due)) run.Count(it.State, it.Reason);
        var sent = run.Sent;
        return new()
        {
            Counts = run.Counts,
            Reasons = run.Reasons,
            To = sent.GroupBy(it => (it.To!.Channel, it.To.Language)).ToDictionary(of => of.Key, of => of.Count()),
            Held = run.Held,
            OtherLanguage = sent.Count(it => !broadcast.Speaks(it.To!.Language)),
            Finish = run.Finish,
            Samples = [.. Drawn(sent, broadcast.Id).Select(it => (it.To!.Language, it.To.Channel, it.Rest.Elder))],
        };
    }

    // By lot, and the same each time as long as the audience is.
    static IEnumerable<Recipient> Drawn(IReadOnlyList<Recipient> sent, long seed)
    {
        var drawn = sent.ToArray();
        new Random((int)seed).Shuffle(drawn);
        return drawn.Take(samples);
    }
}
