using System.Collections.Concurrent;
using System.Text;
using Dialogs.Talking;
using Learning;
using Learning.People;

namespace LearningBot.Tests.Conversations;

/// <summary>
/// Turns that add each message to the state, and count every effect without a key of its own: what the gate lets through twice
/// is done twice.
/// </summary>
sealed class CountedTurns : ITurns
{
    public const string SlowText = "慢";

    readonly ConcurrentDictionary<(string Conversation, string Message), int> effects = new();

    /// <summary>Runs inside each turn, before its effect.</summary>
    public Func<Incoming, CancellationToken, Task> Meanwhile { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>How often each message had its effect.</summary>
    public IReadOnlyDictionary<(string Conversation, string Message), int> Effects => effects;

    public bool Acts { get; set; } = true;

    /// <summary>True when the turns say nothing.</summary>
    public bool Silent { get; set; }

    public async Task<Turned> Take(ReadOnlyMemory<byte>? state, Incoming incoming, CancellationToken cancel = default)
    {
        await Meanwhile(incoming, cancel);
        effects.AddOrUpdate((incoming.From.ConversationId, incoming.MessageId), 1, (_, before) => before + 1);
        var so = state is { } some ? Encoding.UTF8.GetString(some.Span) + " " + incoming.Text : incoming.Text;
        return new Turned(Encoding.UTF8.GetBytes(so), Said(so, incoming), Acts);
    }

    public Outgoing Slow(Incoming incoming) => Say(SlowText);

    public static Incoming Message(string conversation, string id, string? text = null) => new()
    {
        From = new Address("test", "person", conversation, Language.Chinese),
        MessageId = id,
        Kind = IncomingKind.Words,
        Text = text ?? id,
    };

    IReadOnlyList<Outgoing> Said(string so, Incoming incoming) => Silent ? [] : incoming.Apart ? [Say(so)]
        : [Say("已办 " + so), Say("还要吗？") with { Asks = true, Choices = ["是", "否"] }];

    static Outgoing Say(string text) => new() { Text = text, Language = Language.Chinese };
}
