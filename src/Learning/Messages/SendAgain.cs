using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>Lets messages be tried again that were given up: those that reached nobody, not those that may have.</summary>
public sealed class SendAgain(LearningStore store, CityClock clock)
{
    /// <summary>The states from which messages are sent again.</summary>
    public static readonly IReadOnlyList<DeliveryState> From = [DeliveryState.Failed, DeliveryState.Dead];

    /// <summary>Makes them due now, with all their tries. What has become useless since is left alone.</summary>
    /// <param name="state">One of <see cref="From"/>.</param>
    /// <param name="kind">Only messages that this dialog tells; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Messages in this state are not sent again.</exception>
    public async Task<int> Decide(DeliveryState state, string? kind, CancellationToken cancel = default)
    {
        if (!From.Contains(state)) throw new ArgumentOutOfRangeException(nameof(state), state, "Only what failed is sent again.");
        await using var db = store.Open();
        var now = clock.Now;
        return await db.Deliveries
            .Where(it => it.State == state && (kind == null || it.Kind == kind) && (it.UselessAfter == null || it.UselessAfter > now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(it => it.State, DeliveryState.Due).SetProperty(it => it.DueAt, now).SetProperty(it => it.Attempts, 0)
                .SetProperty(it => it.Reason, (string?)null).SetProperty(it => it.ChangedAt, now), cancel);
    }
}
