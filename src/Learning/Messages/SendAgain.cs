using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>Messages that were made due again.</summary>
/// <param name="Count">How many.</param>
public sealed record SentAgain(int Count);

/// <summary>Lets messages be tried again that were given up: those that reached nobody, not those that may have.</summary>
public sealed class SendAgain
{
    /// <summary>The states from which messages are sent again.</summary>
    public static readonly IReadOnlyList<DeliveryState> From = [DeliveryState.Failed, DeliveryState.Dead];

    readonly StaffActs acts;

    internal SendAgain(StaffActs acts) => this.acts = acts;

    /// <summary>How many <see cref="Decide"/> would make due just now.</summary>
    public Task<int> Count(DeliveryState state, string? kind, StaffAccount who, CancellationToken cancel = default) => acts.Read(async (db, now) =>
        await Useful(Which(Access.Of(who), db, state, kind), now).CountAsync(cancel));

    /// <summary>Makes those that the actor may reach due now, with all their tries. What has become useless since is left alone, and so are broadcasts.</summary>
    /// <param name="state">One of <see cref="From"/>.</param>
    /// <param name="kind">Only messages that this dialog tells; null for all.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>How many; or <see cref="SomebodyMustAct"/>, <see cref="NotAllowed"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Messages in this state are not sent again.</exception>
    public Task<Decided<SentAgain>> Decide(DeliveryState state, string? kind, By by, CancellationToken cancel = default)
    {
        if (!From.Contains(state)) throw new ArgumentOutOfRangeException(nameof(state), state, "Only what failed is sent again.");
        return acts.Do<SentAgain>(by, async act =>
        {
            if (act.Actor is null) return new SomebodyMustAct();
            var now = act.Now;
            var count = await Due(Which(act.Access, act.Db, state, kind), now, cancel);
            act.Pen.Write("sent-again", "deliveries", kind ?? "all", new { state }, new { count });
            return new SentAgain(count);
        }, cancel);
    }

    /// <summary>Makes deliveries due, with all their tries, as far as they are still of use.</summary>
    internal static Task<int> Due(IQueryable<Delivery> which, DateTime now, CancellationToken cancel) => Useful(which, now)
        .ExecuteUpdateAsync(set => set
            .SetProperty(it => it.State, DeliveryState.Due).SetProperty(it => it.DueAt, now).SetProperty(it => it.Attempts, 0)
            .SetProperty(it => it.Reason, (string?)null).SetProperty(it => it.ChangedAt, now), cancel);

    // A broadcast that has ended is begun again as a whole, see RunBroadcast.
    static IQueryable<Delivery> Which(Access access, LearningDb db, DeliveryState state, string? kind) =>
        access.Deliveries(db, Purpose.Change).Where(it => it.State == state && it.BroadcastId == null && (kind == null || it.Kind == kind));

    static IQueryable<Delivery> Useful(IQueryable<Delivery> which, DateTime now) => which.Where(it => it.UselessAfter == null || it.UselessAfter > now);
}
