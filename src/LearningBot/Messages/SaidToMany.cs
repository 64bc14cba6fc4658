using System.Collections.Concurrent;
using Dialogs.Talking;
using Learning;

namespace LearningBot.Messages;

/// <summary>
/// What a broadcast says, which is the same for all who read one language. It is said anew each second, as what it tells of may change meanwhile.
/// </summary>
sealed class SaidToMany(ITurns turns, TimeProvider time)
{
    const int most = 64;

    static readonly TimeSpan good = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<(long Broadcast, Language Language), Said> said = new();

    /// <summary>The lines; none when it has nothing to say any more.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="message">The message to one of its people.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<IReadOnlyList<Outgoing>> Of(long broadcast, Incoming message, CancellationToken cancel)
    {
        var key = (broadcast, message.From.Language);
        if (said.TryGetValue(key, out var kept) && time.GetElapsedTime(kept.At) < good) return kept.Lines;
        if (said.Count >= most) said.Clear();
        var at = time.GetTimestamp();
        var lines = (await turns.Take(null, message with { Apart = true }, cancel)).Said;
        said[key] = new(at, lines);
        return lines;
    }

    sealed record Said(long At, IReadOnlyList<Outgoing> Lines);
}
