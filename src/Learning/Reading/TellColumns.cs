using System.Globalization;
using Learning.City;
using Learning.Messages;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Reading;

/// <summary>Tells subscribers what comes in their topics: once a week, on Monday at 10:00, and nothing when there is nothing.</summary>
public sealed class TellColumns : ISweep
{
    /// <summary>Id of the dialog that tells it.</summary>
    public const string Dialog = "columns";

    const int most = 500;
    static readonly TimeSpan hour = TimeSpan.FromHours(10);
    static readonly TimeSpan useful = TimeSpan.FromDays(1);

    readonly LearningStore store;
    readonly CityClock clock;

    internal TellColumns(LearningStore store, CityClock clock) => (this.store, this.clock) = (store, clock);

    string ISweep.Work => "columns";

    TimeSpan ISweep.Every => TimeSpan.FromSeconds(10);

    Task ISweep.Sweep(CancellationToken cancel) => Sweep(cancel);

    /// <summary>Writes the messages that are due now; called every few seconds by the one instance whose turn it is, and harmless if by more.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        var (now, today) = (clock.Now, clock.InCity(clock.Now).Date);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var due = clock.Local(monday + hour).UtcDateTime;
        if (now < due || now >= due + useful) return 0;
        var cause = string.Create(CultureInfo.InvariantCulture, $"{Dialog}:{monday:yyyy-MM-dd}");
        await using var db = store.Open();
        var people = await db.Subscriptions.Where(it => it.SubscribedAt < due && !db.Deliveries.Any(told => told.PersonId == it.PersonId && told.Cause == cause))
            .Select(it => it.PersonId).Distinct().OrderBy(id => id).Take(most).ToListAsync(cancel);
        db.AddRange(people.Select(person => new Delivery
        {
            PersonId = person,
            Cause = cause,
            Kind = Dialog,
            Topic = MessageTopic.Reading,
            UselessAfter = due + useful,
            Answers = Delivery.Told(),
            DueAt = now,
            CreatedAt = now,
            ChangedAt = now,
        }));
        return await db.SavedUnlessThere(cancel) ? people.Count : 0;
    }
}
