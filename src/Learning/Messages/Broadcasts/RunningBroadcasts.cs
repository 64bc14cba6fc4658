using System.Collections.Concurrent;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>The broadcasts that are being sent.</summary>
public sealed class RunningBroadcasts(LearningStore store)
{
    const int most = 64;

    // What is being sent is not written anew, so it need not be read for each person.
    readonly ConcurrentDictionary<long, Broadcast> known = new();

    /// <summary>The lanes in which deliveries for a channel wait, the broadcast that began first before the others. One that is held has none.</summary>
    public async Task<IReadOnlyList<string>> Lanes(string channel, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var running = await db.Broadcasts.Where(it => it.State == BroadcastState.Sending).OrderBy(it => it.StartedAt).ThenBy(it => it.Id).Select(it => it.Id).ToListAsync(cancel);
        return running.ConvertAll(id => Broadcast.Lane(channel, id));
    }

    /// <summary>A broadcast; null when there is none.</summary>
    public async ValueTask<Broadcast?> Find(long id, CancellationToken cancel = default)
    {
        if (known.TryGetValue(id, out var kept)) return kept;
        await using var db = store.Open();
        var found = await db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel);
        if (found is not { State: BroadcastState.Sending }) return found;
        if (known.Count >= most) known.Clear();
        return known[id] = found;
    }
}
