using System.Text;
using Learning.Messages;
using LearningBot.Channels.BotFramework;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningBot.Tests.BotFramework;

/// <summary>A channel that is busy gets the reply a little later, once.</summary>
public sealed class Posting_a_reply
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task tries_again_until_a_busy_channel_takes_it(int busy)
    {
        await using var channel = await FakeChannel.Start();
        HastyClock clock = new();
        channel.Answers.Enqueue((busy, null));
        channel.Answers.Enqueue((busy, null));

        Assert.True(await Post(channel, clock));

        Assert.Equal(("/_connector/x", "{}"), Assert.Single(channel.Taken));
        Assert.Collection(
            clock.Waits, first => Assert.InRange(first.TotalMilliseconds, 200, 400), second => Assert.InRange(second.TotalMilliseconds, 400, 600));
    }

    [Fact]
    public async Task waits_as_long_as_the_channel_asks()
    {
        await using var channel = await FakeChannel.Start();
        HastyClock clock = new();
        channel.Answers.Enqueue((429, "3"));
        channel.Answers.Enqueue((429, "Thu, 01 Jan 1970 00:00:05 GMT"));

        Assert.True(await Post(channel, clock));

        Assert.Collection(
            clock.Waits, first => Assert.InRange(first.TotalSeconds, 3, 3.2), second => Assert.InRange(second.TotalSeconds, 5, 5.2));
    }

    [Theory]
    [InlineData(202)]
    [InlineData(200)]
    public async Task is_content_with_an_empty_answer(int status)
    {
        await using var channel = await FakeChannel.Start();
        channel.Answers.Enqueue((status, null));

        Assert.True(await Post(channel, new()));
        Assert.Equal(1, channel.Posts);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task gives_up_at_once_where_trying_again_is_no_use(int status)
    {
        await using var channel = await FakeChannel.Start();
        channel.Answers.Enqueue((status, null));

        Assert.False(await Post(channel, new()));
        Assert.Equal(1, channel.Posts);
    }

    [Fact]
    public async Task gives_up_when_its_time_is_over()
    {
        await using var channel = await FakeChannel.Start();
        channel.Answers.Enqueue((429, "3600"));
        using CancellationTokenSource over = new();
        using Connector connector = new(new HastyClock(over.Cancel), new Random(1), NullLogger<Connector>.Instance);

        Assert.NotEqual(AttemptEnd.Sent, (await connector.Post(new(channel.Url + "/x"), "{}"u8.ToArray(), "m", over.Token)).End);
        Assert.Equal(1, channel.Posts);
    }

    [Fact]
    public async Task reports_a_channel_that_is_not_there()
    {
        var channel = await FakeChannel.Start();
        var url = channel.Url;
        await channel.DisposeAsync();
        using Connector connector = new(TimeProvider.System, new Random(1), NullLogger<Connector>.Instance);

        Assert.Equal(AttemptEnd.Failed, (await connector.Post(new(url), Encoding.UTF8.GetBytes("{}"), "m", CancellationToken.None)).End);
    }

    static async Task<bool> Post(FakeChannel channel, HastyClock clock)
    {
        using Connector connector = new(clock, new Random(1), NullLogger<Connector>.Instance);
        return (await connector.Post(new(channel.Url + "/x"), "{}"u8.ToArray(), "m", CancellationToken.None)).End == AttemptEnd.Sent;
    }

    /// <summary>A clock on which every wait is noted and over at once; it is always 1970.</summary>
    sealed class HastyClock(Action? waited = null) : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            waited?.Invoke();
            return base.CreateTimer(callback, state, waited is null ? TimeSpan.Zero : dueTime, period);
        }
    }
}
