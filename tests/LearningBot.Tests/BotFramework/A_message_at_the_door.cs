using System.Net;
using System.Text;
using System.Text.Json;

namespace LearningBot.Tests.BotFramework;

/// <summary>From <c>/api/messages</c> through the gate and out to the channel, over real HTTP and a real store.</summary>
public sealed class A_message_at_the_door : IAsyncLifetime
{
    DoorHost door = null!;
    FakeChannel channel = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => (door, channel) = (await DoorHost.Start(), await FakeChannel.Start());

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await door.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task is_answered_at_its_serviceUrl_in_order_before_it_is_acknowledged()
    {
        Assert.Equal((HttpStatusCode.OK, ""), await Post(Payloads.Teams));

        Assert.Collection(
            channel.Taken,
            first => Assert.Equal(("/_connector/v3/conversations/a%3A1x%2Fy/activities/9d8d", "1: Words 你好"), (first.Path, Text(first.Body))),
            second => Assert.Equal("?", Text(second.Body)));
        var reply = JsonDocument.Parse(channel.Taken.First().Body).RootElement;
        Assert.Equal("28:11", reply.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:1a-b;c=d@e", reply.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("zh-CN", reply.GetProperty("locale").GetString());
    }

    [Theory]
    [InlineData(Payloads.CardSubmit, "", "1: Words book a lecture")]
    [InlineData(Payloads.CardExecute, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"✓"}""", "1: Words 预约讲座")]
    [InlineData(Payloads.BothJoined, "", "1: Joined ")]
    public async Task may_be_a_tap_or_a_greeting(string payload, string answer, string said)
    {
        Assert.Equal((HttpStatusCode.OK, answer), await Post(payload));
        Assert.Equal(said, Text(channel.Taken.First().Body));
    }

    [Fact]
    public async Task that_expects_replies_gets_them_in_the_response_and_nowhere_else()
    {
        var (status, body) = await Post(Expecting(Payloads.CardExecute).Replace("\"serviceUrl\":\"URL\",", ""));

        Assert.Equal(HttpStatusCode.OK, status);
        var activities = JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray().ToArray();
        Assert.Equal(["message", "message", "invokeResponse"], activities.Select(a => a.GetProperty("type").GetString()));
        Assert.Equal("1: Words 预约讲座", activities[0].GetProperty("text").GetString());
        Assert.Equal(0, channel.Posts);
    }

    [Fact]
    public async Task of_a_kind_that_needs_no_answer_expects_none() =>
        Assert.Equal(
            (HttpStatusCode.OK, """{"activities":[]}"""), await Post("""{"type":"typing","conversation":{"id":"c"},"deliveryMode":"expectReplies"}"""));

    [Fact]
    public async Task that_is_an_unknown_invoke_is_answered_501()
    {
        Assert.Equal(HttpStatusCode.NotImplemented, (await Post(Payloads.CardExecute.Replace("adaptiveCard/action", "task/fetch"))).Status);
        Assert.Equal(0, door.Turns.Taken);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public async Task delivered_many_times_at_once_has_one_turn_and_one_set_of_replies(int times)
    {
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Post(Payloads.Teams)));

        Assert.Equal(1, door.Turns.Taken);
        Assert.Equal(["1: Words 你好", "?"], channel.Taken.Select(taken => Text(taken.Body)));
    }

    [Fact]
    public async Task delivered_many_times_under_new_ids_has_as_many_turns()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(n => Post(Payloads.Teams.Replace("9d8d", $"m{n}"))));

        Assert.Equal(5, door.Turns.Taken);
        Assert.Equal(Enumerable.Range(1, 5), channel.Taken.Where((_, i) => i % 2 == 0).Select(taken => Text(taken.Body)[0] - '0'));
    }

    [Fact]
    public async Task repeated_with_expectReplies_gets_the_same_replies()
    {
        var message = Expecting(Payloads.Teams);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(message)));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, door.Turns.Taken);
    }

    [Fact]
    public async Task whose_reply_is_refused_is_answered_502_and_may_be_brought_again()
    {
        channel.Answers.Enqueue((403, null));

        Assert.Equal(HttpStatusCode.BadGateway, (await Post(Payloads.Teams)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Post(Payloads.Teams)).Status);
        Assert.Equal(1, door.Turns.Taken);
        Assert.Equal(["1: Words 你好", "?"], channel.Taken.Select(taken => Text(taken.Body)));
    }

    [Fact]
    public async Task is_answered_though_the_channel_is_busy_for_a_moment()
    {
        channel.Answers.Enqueue((429, "0"));
        channel.Answers.Enqueue((502, null));

        Assert.Equal(HttpStatusCode.OK, (await Post(Payloads.Teams)).Status);
        Assert.Equal(["1: Words 你好", "?"], channel.Taken.Select(taken => Text(taken.Body)));
    }

    Task<(HttpStatusCode Status, string Body)> Post(string payload) =>
        door.Post(Encoding.UTF8.GetBytes(payload.Replace("\"URL\"", $"\"{channel.Url}\"")));

    static string Expecting(string payload) => "{\"deliveryMode\":\"expectReplies\"," + payload.TrimStart()[1..];

    static string Text(string body) => JsonDocument.Parse(body).RootElement.GetProperty("text").GetString()!;
}
