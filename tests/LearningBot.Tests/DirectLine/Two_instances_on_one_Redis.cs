using System.Security.Cryptography;
using LearningBot.Tests.Conversations;

namespace LearningBot.Tests.DirectLine;

public sealed class Two_instances_on_one_Redis(RedisServer redis) : IClassFixture<RedisServer>, IAsyncLifetime
{
    readonly RunningService one = new();
    readonly RunningService other = new();

    public async Task InitializeAsync()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var database = redis.NewDatabase();
        foreach (var service in new[] { one, other })
        {
            service.Settings.AddRange([$"--Redis:Configuration={database}", $"--DirectLine:Key={key}"]);
            await service.InitializeAsync();
        }
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task serve_one_conversation_whichever_is_asked()
    {
        using var here = await Browsing.Open(one.Address);
        using var there = here.At(other.Address);
        using var stream = await here.Listen();
        await stream.Until(1);
        for (var n = 1; n <= 10; n++)
        {
            await (n % 2 == 0 ? here : there).Say($"m{n}");
            await stream.Until(1 + 2 * n);
        }
        var expected = Enumerable.Range(1, 10).SelectMany(n => new[] { $"m{n}", $"{n}: m{n}" }).Prepend("Welcome!");
        Assert.Equal(expected, stream.Heard.Select(each => (string)each["text"]!));
        Assert.Equal(Enumerable.Range(1, 21), stream.Heard.Select(each => (int)each["channelData"]!["webchat:sequence-id"]!));
        Assert.NotEmpty(other.Turns.Heard);
    }

    [Fact]
    public async Task take_over_from_each_other()
    {
        using var here = await Browsing.Open(one.Address);
        using var there = here.At(other.Address);
        using var stream = await here.Listen();
        await here.Say("before");
        await stream.Until(3);
        await one.Stop();
        using var again = await there.Listen(stream.Watermark);
        await there.Say("after");
        Assert.Equal(["after", "2: after"], (await again.Until(2)).Select(each => (string)each["text"]!));
    }

    [Fact]
    public async Task welcome_a_person_once()
    {
        using var here = await Browsing.Open(one.Address);
        using var there = here.At(other.Address);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? here : there).Begin()));
        await here.Say("hello");
        Assert.Equal(3, (await here.Transcript(3)).Count);
        Assert.Equal(1, one.Turns.Heard.Concat(other.Turns.Heard)
            .Count(each => each.MessageId == "joined" && each.From.ConversationId == here.Conversation));
    }
}
