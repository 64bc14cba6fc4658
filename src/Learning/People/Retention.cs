using Learning.Bookings;
using Learning.Catalogue.Importing;
using Learning.City;
using Learning.Messages;
using Learning.Preferences;
using Learning.Questions;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>What a sweep has deleted, by kind.</summary>
/// <param name="Bookings">Bookings.</param>
/// <param name="Questions">Questions that lost their words.</param>
/// <param name="Deliveries">Messages that the city started, dead letters among them.</param>
/// <param name="Consents">Records of what was agreed to.</param>
/// <param name="Visitors">People of whom nothing was left.</param>
/// <param name="Audit">Entries of the audit trail.</param>
public sealed record Swept(int Bookings, int Questions, int Deliveries, int Consents, int Visitors, int Audit);

/// <summary>Deletes what has been kept for as long as <see cref="RetentionOptions"/> allow. Called each hour by the one instance whose turn it is, and harmless if by more.</summary>
public sealed class Retention
{
    // Others write in between.
    const int AtOnce = 1000;

    static readonly DeliveryState[] ended =
    [
        DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read, DeliveryState.Failed, DeliveryState.Cancelled, DeliveryState.Expired, DeliveryState.OptedOut,
        DeliveryState.Uncertain,
    ];

    readonly LearningStore store;
    readonly CityClock clock;
    readonly RetentionOptions kept;
    readonly ForgetOld bookings;
    readonly CutAudit audit;
    readonly Uploads uploads;

    internal Retention(LearningStore store, CityClock clock, RetentionOptions kept, ForgetOld bookings, CutAudit audit, Uploads uploads) =>
        (this.store, this.clock, this.kept, this.bookings, this.audit, this.uploads) = (store, clock, kept, bookings, audit, uploads);

    /// <summary>Deletes it.</summary>
    public async Task<Swept> Sweep(CancellationToken cancel = default)
    {
        var booked = await bookings.Sweep(cancel);
        await using var db = store.Open();
        await Watches(db, cancel);
        await uploads.Sweep(cancel);
        return new(
            booked, await Questions(db, cancel),
            await Deliveries(db, it => ended.Contains(it.State), Before(kept.Deliveries), cancel) + await Deliveries(db, it => it.State == DeliveryState.Dead, Before(kept.DeadLetters), cancel),
            await Consents(db, cancel), await Visitors(db, cancel), await audit.Sweep(Before(kept.Audit), cancel));
    }

    DateTime Before(int days) => clock.Now.AddDays(-days);

    // The question itself stays with the person: it is counted, and shows in which step of a guide it came up.
    Task<int> Questions(LearningDb db, CancellationToken cancel)
    {
        var before = Before(kept.Questions);
        return db.Questions.Where(it => it.State != QuestionState.Open && it.EndedAt < before && (it.Text != "" || it.LastTurns != null))
            .ExecuteUpdateAsync(set => set.SetProperty(it => it.Text, "").SetProperty(it => it.LastTurns, (string?)null), cancel);
    }

    static async Task<int> Deliveries(LearningDb db, System.Linq.Expressions.Expression<Func<Delivery, bool>> which, DateTime before, CancellationToken cancel)
    {
        var old = db.Deliveries.Where(which).Where(it => it.ChangedAt < before).OrderBy(it => it.Id).Take(AtOnce);
        for (var deleted = 0; ;)
        {
            var now = await old.ExecuteDeleteAsync(cancel);
            deleted += now;
            if (now < AtOnce) return deleted;
        }
    }

    // They end with the session.
    Task<int> Watches(LearningDb db, CancellationToken cancel)
    {
        var now = clock.Now;
        return db.SessionWatches.Where(it => db.Sessions.Any(session => session.Id == it.SessionId && session.EndsAt < now)).ExecuteDeleteAsync(cancel);
    }

    Task<int> Consents(LearningDb db, CancellationToken cancel)
    {
        var before = Before(kept.Consents);
        return db.Consents.Where(it => db.Consents.Any(stop =>
            stop.PersonId == it.PersonId && stop.Choice == MessageChoice.StopAll && stop.At >= it.At && stop.At < before)).ExecuteDeleteAsync(cancel);
    }

    // Those of the city's own list came without anything and stay.
    Task<int> Visitors(LearningDb db, CancellationToken cancel)
    {
        var before = Before(kept.Visitors);
        var unseen = db.People.Where(it => it.Code == null && !it.Sample && it.CreatedAt < before && !db.Addresses.Any(address => address.PersonId == it.Id && address.SeenAt >= before));
        foreach (var kind in Kept.All)
        {
            if (kind.Holders?.Invoke(db) is { } holders) unseen = unseen.Where(it => !holders.Any(id => id == it.Id));
        }
        return unseen.ExecuteDeleteAsync(cancel);
    }
}
