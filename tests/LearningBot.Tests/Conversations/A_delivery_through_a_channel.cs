using Learning.Messages;
using LearningBot.Channels.BotFramework;
using LearningBot.Messages;

namespace LearningBot.Tests.Conversations;

/// <summary>A message that the city starts, where people read no transcript: the channel takes it or does not.</summary>
public sealed class A_delivery_through_a_channel : IAsyncLifetime
{
    DeliveryCity city = null!;
    DeliveryLoop loop = null!;

    public async Task InitializeAsync()
    {
        city = await DeliveryCity.Found(transcribes: false);
        loop = city.Loop();
    }

    public async Task DisposeAsync()
    {
        loop.Dispose();
        await city.DisposeAsync();
    }

    [Fact]
    public async Task is_sent_although_the_person_spoke_after_the_channel_had_not_taken_it()
    {
        var id = await city.Due("test");
        city.Channel.Meanwhile = _ => throw new UndeliveredException(new(AttemptEnd.Failed, "status 502"));
        await loop.SendDue(default);
        Assert.Equal((DeliveryState.Due, "status 502"), ((await city.Row(id)).State, (await city.Row(id)).Reason));

        city.Channel.Meanwhile = _ => Task.CompletedTask;
        var gate = city.Gate();
        await gate.Run(CountedTurns.Message("c", "m1"), city.Channel, default);
        city.Time.Move(TimeSpan.FromSeconds(2));
        await loop.SendDue(default);
        Assert.Equal(["m1", $"delivery:{id}:1"], city.Channel.Sent.Select(each => each.Message));
        Assert.Equal(DeliveryState.Sent, (await city.Row(id)).State);
    }

    [Theory]
    [InlineData(429, AttemptEnd.Throttled, DeliveryState.Due), InlineData(403, AttemptEnd.Refused, DeliveryState.Failed)]
    public async Task ends_as_the_channel_says(int status, AttemptEnd end, DeliveryState state)
    {
        var id = await city.Due("test");
        city.Channel.Meanwhile = _ => throw new UndeliveredException(new(end, $"status {status}", RetryAfter: TimeSpan.FromSeconds(30)));
        await loop.SendDue(default);
        var row = await city.Row(id);
        Assert.Equal((state, $"status {status}", 0), (row.State, row.Reason, row.Attempts));
        if (state == DeliveryState.Due) Assert.InRange(row.DueAt - city.Time.GetUtcNow().UtcDateTime, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(33));
    }

    [Fact]
    public async Task with_nothing_to_say_any_more_is_not_sent_at_a_later_try_either()
    {
        var id = await city.Due("test");
        city.Channel.Meanwhile = _ => throw new UndeliveredException(new(AttemptEnd.Failed, "status 502"));
        await loop.SendDue(default);
        city.Channel.Meanwhile = _ => Task.CompletedTask;
        city.Turns.Silent = true;
        city.Time.Move(TimeSpan.FromSeconds(2));
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Cancelled, (await city.Row(id)).State);
    }
}
