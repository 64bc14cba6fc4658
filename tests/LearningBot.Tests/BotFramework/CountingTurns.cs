using System.Globalization;
using System.Text;
using Dialogs.Talking;

namespace LearningBot.Tests.BotFramework;

/// <summary>A talk that says how many turns a conversation has had, each in two messages that stay apart.</summary>
sealed class CountingTurns : ITurns
{
    int taken;

    /// <summary>Turns taken in all.</summary>
    public int Taken => taken;

    /// <inheritdoc/>
    public async Task<Turned> Take(ReadOnlyMemory<byte>? state, Incoming incoming, CancellationToken cancel = default)
    {
        await Task.Yield();
        Interlocked.Increment(ref taken);
        var turn = 1 + (state is null ? 0 : int.Parse(state.Value.Span, CultureInfo.InvariantCulture));
        Outgoing first = new() { Text = $"{turn}: {incoming.Kind} {incoming.Text}", Language = incoming.From.Language, Choices = ["c"] };
        Outgoing second = new() { Text = "?", Language = incoming.From.Language, Choices = ["a", "b"], Asks = true };
        return new(Encoding.UTF8.GetBytes(turn.ToString(CultureInfo.InvariantCulture)), [first, second], Acted: false);
    }

    /// <inheritdoc/>
    public Outgoing Slow(Incoming incoming) => new() { Text = "slow", Language = incoming.From.Language };
}
