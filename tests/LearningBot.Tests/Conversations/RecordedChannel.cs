using System.Collections.Concurrent;
using Dialogs.Talking;
using LearningBot.Channels;

namespace LearningBot.Tests.Conversations;

/// <summary>A channel that notes what it was given to send. It keeps a transcript when told to.</summary>
sealed class RecordedChannel : IResumableChannel
{
    /// <summary>An activity that cannot be read.</summary>
    public const string Broken = "broken";

    readonly ConcurrentQueue<(string Message, string Text)> sent = new();
    readonly ConcurrentDictionary<string, string> last = new();

    public string Id => "test";

    public bool Transcribes { get; init; }

    public bool Keeps => Transcribes;

    /// <summary>Runs before each sending; may throw.</summary>
    public Func<Incoming, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    /// <summary>Messages and the first line sent in answer, in order.</summary>
    public IReadOnlyList<(string Message, string Text)> Sent => [.. sent];

    /// <summary>How many lines were sent at once at most.</summary>
    public int Most { get; private set; }

    /// <summary>The first line of the last answer in a conversation.</summary>
    public string LastTo(string conversation) => last[conversation];

    public IReadOnlyList<string> Transcribe(Incoming incoming, IReadOnlyList<Outgoing> said) =>
        Transcribes ? [.. said.Select(line => "<" + line.Text)] : [];

    public async Task Send(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel)
    {
        await Meanwhile(incoming);
        if (said.Count == 0) return;
        Most = Math.Max(Most, said.Count);
        sent.Enqueue((incoming.MessageId, said[0].Text));
        last[incoming.From.ConversationId] = said[0].Text;
    }

    public Incoming? Read(string conversation, long number, string activity) =>
        activity == Broken ? throw new FormatException() : activity.StartsWith('<') ? null : CountedTurns.Message(conversation, $"{conversation}|{number}", activity);
}
