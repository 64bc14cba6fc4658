using System.Net.WebSockets;
using Learning;
using LearningBot.Channels.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.DirectLine;

public sealed class Listening_to_a_stream(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task hears_the_welcome_the_echo_and_the_reply_in_order()
    {
        using var visitor = await Browsing.Open(service.Address);
        var begun = await Browsing.Json(await visitor.Begin());
        using var stream = await Listening.Open(new Uri((string)begun["streamUrl"]!));
        await stream.Until(1);
        await visitor.Say("hello");
        Assert.Equal(["Welcome!", "hello", "1: hello"], (await stream.Until(3)).Select(each => (string)each["text"]!));
        Assert.Equal(3, stream.Watermark);
    }

    [Fact]
    public async Task loses_and_repeats_nothing_over_many_breaks()
    {
        using var visitor = await Browsing.Open(service.Address);
        var numbers = new List<int>();
        var watermark = 0L;
        for (var round = 0; round < 6; round++)
        {
            using var stream = await visitor.Listen(watermark);
            await Task.WhenAll(visitor.Say($"a{round}"), visitor.Say($"b{round}"));
            await stream.Until(2);
            numbers.AddRange(stream.Heard.Select(each => (int)each["channelData"]!["webchat:sequence-id"]!));
            watermark = stream.Watermark;
            if (round % 2 == 0) stream.Socket.Abort();
        }
        using var last = await visitor.Listen(watermark);
        await last.Until(25 - numbers.Count);
        numbers.AddRange(last.Heard.Select(each => (int)each["channelData"]!["webchat:sequence-id"]!));
        Assert.Equal(Enumerable.Range(1, 25), numbers);
    }

    /// <summary>400 activities; 10,000 with LEARNINGBOT_FULL=1.</summary>
    [Fact]
    public async Task loses_and_repeats_nothing_while_much_is_said_and_the_line_breaks_at_any_moment()
    {
        var all = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1" ? 10_000 : 400;
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Begin();
        await visitor.Transcript(1);
        using var ahead = new SemaphoreSlim(100); // older than the last 200 would rightly be forgotten
        var saying = Task.Run(async () =>
        {
            for (var n = 2; n <= all; n++)
            {
                await ahead.WaitAsync();
                var said = KeptActivity.Said(new() { Text = $"{n}", Language = Language.English });
                Assert.Equal(n, await service.Store!.Append(visitor.Conversation, said, unfinished: false, CancellationToken.None));
            }
        });
        var (numbers, random) = (new List<int>(), new Random(7));
        while (numbers.Count < all)
        {
            using var stream = await visitor.Listen(numbers.Count);
            await stream.Until(Math.Min(random.Next(1, 60), all - numbers.Count));
            numbers.AddRange(stream.Heard.Select(each => (int)each["channelData"]!["webchat:sequence-id"]!));
            ahead.Release(stream.Heard.Count);
            stream.Socket.Abort();
        }
        await saying;
        Assert.Equal(Enumerable.Range(1, all), numbers);
    }

    [Fact]
    public async Task hears_the_same_in_two_windows()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var one = await visitor.Listen();
        using var other = await visitor.Listen();
        await one.Until(1);
        await visitor.Say("both");
        var first = (await one.Until(3)).Select(each => (string)each["id"]!);
        Assert.Equal(first, (await other.Until(3)).Select(each => (string)each["id"]!));
    }

    [Fact]
    public async Task without_a_watermark_hears_only_what_is_new()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Say("old");
        await visitor.Transcript(2);
        using var stream = await visitor.Listen(null);
        await visitor.Say("new");
        Assert.Equal(["new", "2: new"], (await stream.Until(2)).Select(each => (string)each["text"]!));
    }

    [Fact]
    public async Task sees_that_the_bot_is_at_work()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var stream = await visitor.Listen();
        await stream.Until(1);
        await visitor.Say("hold");
        await stream.UntilTyping();
        service.Turns.Hold.SetResult();
        await stream.Until(3);
        Assert.Equal("1: hold", (string)stream.Heard[2]["text"]!);
        Assert.DoesNotContain((await visitor.Poll())["activities"]!.AsArray(), each => (string)each!["type"]! == "typing");
    }

    [Fact]
    public async Task may_send_empty_frames_and_frames_we_do_not_know()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var stream = await visitor.Listen();
        await stream.Send("");
        await stream.Send("""{"activities":[]}""");
        await stream.Send("");
        await visitor.Say("still open");
        await stream.Until(3);
    }

    [Fact]
    public async Task is_closed_after_too_long_a_frame()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var stream = await visitor.Listen();
        await stream.Send(new string('a', 70_000));
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await stream.UntilClosed());
    }

    [Fact]
    public async Task of_five_windows_is_closed_when_one_person_opens_a_sixth()
    {
        using var visitor = await Browsing.Open(service.Address);
        var windows = new List<Listening>();
        for (var n = 0; n < 6; n++)
        {
            windows.Add(await visitor.Listen());
            await windows[n].Until(1);
        }
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await windows[0].UntilClosed());
        await visitor.Say("five");
        foreach (var window in windows.Skip(1)) await window.Until(3);
        windows.ForEach(window => window.Dispose());
    }

    [Fact]
    public async Task leaves_nothing_open_behind()
    {
        using var visitor = await Browsing.Open(service.Address);
        using (var stream = await visitor.Listen())
        {
            await stream.Until(1);
            await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }
        var streams = service.App.Services.GetRequiredService<OpenStreams>();
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (streams.Of(visitor.User) > 0) await Task.Delay(10, late.Token);
    }

    [Fact]
    public async Task is_only_for_sockets()
    {
        using var visitor = await Browsing.Open(service.Address);
        var url = new Uri((await visitor.StreamUrl(0)).Replace("ws://", "http://", StringComparison.Ordinal));
        Assert.Equal(400, (int)(await visitor.Http.GetAsync(url)).StatusCode);
    }
}
