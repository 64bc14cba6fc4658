using Learning.City;
using Learning.Indicators;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>How a broadcast stands, at one moment.</summary>
/// <param name="Approving">The broadcast, and how many must approve it.</param>
/// <param name="Counts">How many of its deliveries stand how; none before it is sent.</param>
/// <param name="Reasons">Why deliveries ended unsent, the most frequent first.</param>
public sealed record BroadcastReport(Approving Approving, DeliveryCounts Counts, IReadOnlyList<(DeliveryState State, string Reason, int Count)> Reasons)
{
    /// <summary>How many of the deliveries have reached their end.</summary>
    public int Ended => Counts.Ended;
}

/// <summary>How far a broadcast has come.</summary>
/// <param name="Broadcast">The broadcast.</param>
/// <param name="Counts">How many of its deliveries stand how.</param>
public sealed record BroadcastProgress(Broadcast Broadcast, DeliveryCounts Counts)
{
    /// <summary>True while its numbers may change by themselves; what is on its way when it is held or ended still arrives.</summary>
    public bool Moves => Broadcast.State is BroadcastState.Scheduled or BroadcastState.Sending
        || (Broadcast.State is BroadcastState.Paused or BroadcastState.Stopped && Counts.Ended < Counts.Planned);
}

/// <summary>What became of a broadcast in one part of the city.</summary>
/// <param name="District">Id of the district where people live; null when it is not known.</param>
/// <param name="State">How the messages stand.</param>
/// <param name="Reason">Why; null when the state says it.</param>
/// <param name="Count">How many of them.</param>
public sealed record BroadcastPart(string? District, DeliveryState State, string? Reason, int Count);

/// <summary>What became of a broadcast, in all parts of the city.</summary>
/// <param name="At">The moment it is of, UTC.</param>
/// <param name="All">The parts.</param>
public sealed record BroadcastParts(DateTime At, IReadOnlyList<BroadcastPart> All);

/// <summary>Shows staff the broadcasts that they may see.</summary>
public sealed class BroadcastReports
{
    readonly LearningStore store;
    readonly CityClock clock;
    readonly SlowFigures slow;

    internal BroadcastReports(LearningStore store, CityClock clock, SlowFigures slow) => (this.store, this.clock, this.slow) = (store, clock, slow);

    /// <summary>The newest broadcasts, newest first.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="before">Only those that are older than this one; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<Broadcast>> Newest(StaffAccount who, int take, long? before = null, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var access = Access.Of(who);
        var newest = db.Broadcasts.AsNoTracking().Where(it => before == null || it.Id < before).OrderByDescending(it => it.Id).AsAsyncEnumerable();
        return await newest.Where(it => access.Broadcasts(it.Branch, Purpose.See)).Take(take).ToListAsync(cancel);
    }

    /// <summary>Those that wait for this account to approve them, newest first: of others, in its branch, and not approved by it already.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="before">Only those that are older than this one; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<Broadcast>> ToApprove(StaffAccount who, int take, long? before = null, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await ToApprove(db, who).Where(it => before is null || it.Id < before).Take(take).ToListAsync(cancel);
    }

    internal static IAsyncEnumerable<Broadcast> ToApprove(LearningDb db, StaffAccount who)
    {
        var access = Access.Of(who);
        return db.Broadcasts.AsNoTracking().Where(it => it.State == BroadcastState.Submitted && it.Author != who.Id
                && !db.BroadcastApprovals.Any(mine => mine.BroadcastId == it.Id && mine.Edition == it.Edition && mine.StaffId == who.Id))
            .OrderByDescending(it => it.Id).AsAsyncEnumerable().Where(it => access.Broadcasts(it.Branch, Purpose.Change));
    }

    /// <summary>How one stands; null when there is none that they may see.</summary>
    public async Task<BroadcastReport?> Of(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await Seen(db, id, who, cancel) is not { } broadcast) return null;
        var (counted, left) = await db.AtOneMoment(async () => (
            await db.Deliveries.Where(it => it.BroadcastId == id).GroupBy(it => new { it.State, it.Reason }).Select(of => new { of.Key.State, of.Key.Reason, Count = of.Count() }).ToListAsync(cancel),
            await ClaimedPeople.Left(db, id, cancel)), cancel);
        var states = counted.GroupBy(it => it.State).ToDictionary(of => of.Key, of => of.Sum(it => it.Count));
        var reasons = counted.Where(it => it.Reason is not null && it.State > DeliveryState.Delivered && it.State != DeliveryState.Read);
        return new(await ApproveBroadcast.Of(db, broadcast, cancel), DeliveryCounts.Of(states, left.Count), [.. reasons.OrderByDescending(it => it.Count).Select(it => (it.State, it.Reason!, it.Count))]);
    }

    /// <summary>How far one has come: what can be asked each second. Null when there is none that they may see.</summary>
    public async Task<BroadcastProgress?> Progress(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (await Seen(db, id, who, cancel) is not { } broadcast) return null;
        return new(broadcast, await db.AtOneMoment(async () => DeliveryCounts.Of(
            await db.Deliveries.Where(it => it.BroadcastId == id).GroupBy(it => it.State).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(it => it.Key, it => it.Count, cancel),
            (await ClaimedPeople.Left(db, id, cancel)).Count), cancel));
    }

    /// <summary>How one stands, and how many must approve it; null when there is none that they may see.</summary>
    public async Task<Approving?> Standing(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Seen(db, id, who, cancel) is { } broadcast ? await ApproveBroadcast.Of(db, broadcast, cancel) : null;
    }

    /// <summary>True when whoever looks may also change it.</summary>
    public static bool MayChange(Broadcast broadcast, StaffAccount who) => Access.Of(who).Broadcasts(broadcast.Branch, Purpose.Change);

    /// <summary>What became of one, district by district, some minutes old where it takes long to count; null when there is none that they may see.</summary>
    public async Task<BroadcastParts?> Parts(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        // Whoever may see a broadcast may see all of it.
        return await Seen(db, id, who, cancel) is null ? null : await slow.Of((typeof(BroadcastParts), id), gone => Parts(id, gone), cancel);
    }

    /// <summary>True when a test of the present edition has arrived in its reader's chat.</summary>
    public async Task<bool> TestArrived(Broadcast broadcast, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await TestBroadcast.Arrived(db, broadcast, cancel);
    }

    async Task<BroadcastParts> Parts(long id, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var (counted, claimed) = await db.AtOneMoment(async () =>
        {
            var written = await db.Deliveries.Where(it => it.BroadcastId == id).Join(db.People, it => it.PersonId, it => it.Id, (it, person) => new { person.District, it.State, it.Reason })
                .GroupBy(it => it).Select(of => new { of.Key, Count = of.Count() }).ToListAsync(cancel);
            var left = await ClaimedPeople.Left(db, id, cancel);
            return (written, await db.People.Where(it => left.Contains(it.Id)).GroupBy(it => it.District).Select(of => new { of.Key, Count = of.Count() }).ToListAsync(cancel));
        }, cancel);
        var parts = counted.Select(it => new BroadcastPart(it.Key.District, it.Key.State, it.Key.Reason, it.Count))
            .Concat(claimed.Select(it => new BroadcastPart(it.Key, DeliveryState.Claimed, null, it.Count)))
            .GroupBy(it => it with { Count = 0 }).Select(alike => alike.Key with { Count = alike.Sum(it => it.Count) });
        return new(now, [.. parts.OrderBy(it => it.District, StringComparer.Ordinal).ThenBy(it => it.State).ThenBy(it => it.Reason, StringComparer.Ordinal)]);
    }

    static async Task<Broadcast?> Seen(LearningDb db, long id, StaffAccount who, CancellationToken cancel) =>
        await db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is { } found && Access.Of(who).Broadcasts(found.Branch, Purpose.See) ? found : null;
}
