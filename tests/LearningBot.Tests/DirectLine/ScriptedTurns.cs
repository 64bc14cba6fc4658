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
            "page" => Line(incoming, "Open this.") with { File = new FileLink("The guides", FileLink.Html, "/guides") },
            "choices" or "预约讲座" or "Book a lecture" =>
                Line(incoming, $"Which one? ({count})") with { Choices = Choices(incoming), Asks = true, Speak = "Which one?" },
            "step" => Step(incoming),
            "large" => Line(incoming, "As large as you like.") with { View = new PageView(Elder: true, 24, ReadAloud: false) },
            var text => Line(incoming, $"{count}: {text}"),
        },
    };

    /// <summary>As long as a step of a guide may be, with a picture.</summary>
    static Outgoing Step(Incoming incoming) => Line(incoming, Zh(incoming)
        ? "第 2 步，共 4 步：找到要视频的人\n在最上面找到放大镜，点一下。写亲人的名字。在下面点他的头像。\n您会看到：您和他的聊天，名字在最上面。\n1 下一步\n2 再说一遍\n3 我卡住了"
        : "Step 2 of 4: find the person\nAt the top, find the magnifying glass and touch it. Write the name. Touch the face below.\nYou will see: your chat with them, the name at the top.\n1 Next step\n2 Say it again\n3 I am stuck") with
    {
        Choices = Zh(incoming) ? ["下一步", "再说一遍", "我卡住了"] : ["Next step", "Say it again", "I am stuck"],
        Speak = Zh(incoming) ? "第二步，共四步。找到要视频的人。" : "Step two of four. Find the person.",
        Picture = new Picture("/icon.svg", Zh(incoming) ? "放大镜" : "A magnifying glass"),
        Step = new StepShown("wechat-video-call", 2, 4),
        Asks = true,
    };

    static string[] Choices(Incoming incoming) => Zh(incoming)
        ? ["预约讲座", "我的预约", "周六上午九点半《孩子发脾气，家长怎么办》武昌区某某社区一楼活动室（示例）"]
        : ["Book a lecture", "My bookings", "Saturday 09:30, \"When a child is angry\", ground-floor room of a community in Wuchang District (sample)"];

    static bool Zh(Incoming incoming) => incoming.From.Language == Language.Chinese;

    static Outgoing Line(Incoming incoming, string text) => new() { Text = text, Language = incoming.From.Language };
}
