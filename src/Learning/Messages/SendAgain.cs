using Learning.Staff;
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

    /// <summary>Makes those that the actor may reach due now, with all their tries. What has become useless since is left alone.</summary>
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
            var count = await act.Access.Deliveries(act.Db, Purpose.Change)
                .Where(it => it.State == state && (kind == null || it.Kind == kind) && (it.UselessAfter == null || it.UselessAfter > now))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(it => it.State, DeliveryState.Due).SetProperty(it => it.DueAt, now).SetProperty(it => it.Attempts, 0)
                    .SetProperty(it => it.Reason, (string?)null).SetProperty(it => it.ChangedAt, now), cancel);
            act.Pen.Write("sent-again", "deliveries", kind ?? "all", new { state }, new { count });
            return new SentAgain(count);
        }, cancel);
    }
}
