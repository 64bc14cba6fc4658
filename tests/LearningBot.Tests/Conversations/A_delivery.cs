using Learning.Messages;
using LearningBot.Conversations;
using LearningBot.Messages;

namespace LearningBot.Tests.Conversations;

/// <summary>A message that the city starts, from its row to the person's transcript.</summary>
public sealed class A_delivery : IAsyncLifetime
{
    DeliveryCity city = null!;
    DeliveryLoop loop = null!;

    public async Task InitializeAsync()
    {
        city = await DeliveryCity.Found(transcribes: true);
        loop = city.Loop();
    }

    public async Task DisposeAsync()
    {
        loop.Dispose();
        await city.DisposeAsync();
    }

    [Fact]
    public async Task becomes_a_turn_of_the_persons_conversation()
    {
        var id = await city.Due("test");
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Sent, (await city.Row(id)).State);
        Assert.Equal((("c", $"delivery:{id}"), 1), city.Turns.Effects.Select(each => (each.Key, each.Value)).Single());
        Assert.Equal(2, (await city.Conversations.Read("c", 0, default)).Count);

        await loop.SendDue(default);
        Assert.Equal(2, (await city.Conversations.Read("c", 0, default)).Count);
    }

    [Fact]
    public async Task has_one_effect_when_an_instance_died_before_noting_it()
    {
        var id = await city.Due("test");
        var died = city.Gate();
        await died.Run(CountedTurns.Message("c", $"delivery:{id}"), city.Channel, default);
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Sent, (await city.Row(id)).State);
        Assert.Equal(1, Assert.Single(city.Turns.Effects).Value);
        Assert.Single(city.Channel.Sent);
    }

    [Fact]
    public async Task is_tried_again_and_given_up_in_the_end_without_excuses()
    {
        var id = await city.Due("test");
        city.Turns.Meanwhile = (_, _) => throw new InvalidOperationException("secret");
        for (var tried = 1; tried < RetryTimes.Tries; tried++)
        {
            await loop.SendDue(default);
            var row = await city.Row(id);
            Assert.Equal((DeliveryState.Due, "InvalidOperationException", tried), (row.State, row.Reason, row.Attempts));
            city.Time.Move(TimeSpan.FromHours(12));
            city.Time.Move(TimeSpan.FromHours(12));
        }
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Dead, (await city.Row(id)).State);
        Assert.Empty(city.Channel.Sent);
    }

    [Fact]
    public async Task waits_for_the_store_to_come_back()
    {
        var id = await city.Due("test");
        using var without = city.Loop(store: new AwayStore(city.Conversations, claims: false));
        await without.SendDue(default);
        Assert.Equal((DeliveryState.Due, nameof(StoreIsAwayException)), ((await city.Row(id)).State, (await city.Row(id)).Reason));
        Assert.Empty(city.Channel.Sent);

        city.Time.Move(TimeSpan.FromMinutes(1));
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Sent, (await city.Row(id)).State);
    }

    [Fact]
    public async Task fails_where_there_is_no_such_channel()
    {
        var id = await city.Due("pigeon");
        await loop.SendDue(default);
        Assert.Equal((DeliveryState.Failed, "no such channel"), ((await city.Row(id)).State, (await city.Row(id)).Reason));
    }
}
