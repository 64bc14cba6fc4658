using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Dialogs.Talking;
using Learning;

namespace LearningBot.Tests.DirectLine;

/// <summary>A talk of a few fixed answers; it counts its turns in the state, so that a lost or doubled turn shows.</summary>
sealed class ScriptedTurns : ITurns
{
    /// <summary>Every message that came to a turn, in order.</summary>
    public ConcurrentQueue<Incoming> Heard { get; } = new();

    /// <summary>A turn on "hold" ends when this does.</summary>
    public TaskCompletionSource Hold { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<Turned> Take(ReadOnlyMemory<byte>? state, Incoming incoming, CancellationToken cancel = default)
    {
        Heard.Enqueue(incoming);
        if (incoming.Text == "hold") await Hold.Task.WaitAsync(cancel);
        var count = state is { Length: > 0 } kept ? int.Parse(Encoding.UTF8.GetString(kept.Span), CultureInfo.InvariantCulture) : 0;
        if (incoming.Kind == IncomingKind.Words) count++;
        return new Turned(Encoding.UTF8.GetBytes(count.ToString(CultureInfo.InvariantCulture)), [Answer(incoming, count)], Acted: false);
    }

    public Outgoing Slow(Incoming incoming) => Line(incoming, "We are slow just now.");

    static Outgoing Answer(Incoming incoming, int count) => incoming.Kind switch
    {
        IncomingKind.Joined => Line(incoming, Zh(incoming) ? "欢迎！" : "Welcome!") with { Choices = Choices(incoming), Asks = true },
        IncomingKind.Unreadable => Line(incoming, "I cannot read files."),
        _ => incoming.Text switch
        {
            "calendar" => Line(incoming, "Here it is.") with { File = new FileLink("lecture.ics", "text/calendar", "/calendar/abc.ics") },
            "choices" or "预约讲座" or "Book a lecture" =>
                Line(incoming, $"Which one? ({count})") with { Choices = Choices(incoming), Asks = true, Speak = "Which one?" },
            var text => Line(incoming, $"{count}: {text}"),
        },
    };

    static string[] Choices(Incoming incoming) => Zh(incoming)
        ? ["预约讲座", "我的预约", "周六上午九点半《孩子发脾气，家长怎么办》武昌区某某社区一楼活动室（示例）"]
        : ["Book a lecture", "My bookings", "Saturday 09:30, \"When a child is angry\", ground-floor room of a community in Wuchang District (sample)"];

    static bool Zh(Incoming incoming) => incoming.From.Language == Language.Chinese;

    static Outgoing Line(Incoming incoming, string text) => new() { Text = text, Language = incoming.From.Language };
}
