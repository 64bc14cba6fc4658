using Learning.Messages;
using static LearningBot.Tests.Patience;

namespace LearningBot.Tests.Conversations;

/// <summary>Messages that wait for their place, and messages whose channel takes its time.</summary>
public sealed class A_lane_of_deliveries : IAsyncLifetime
{
    DeliveryCity city = null!;

    public async Task InitializeAsync() => city = await DeliveryCity.Found(transcribes: false);

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task is_given_back_when_the_service_stops_before_it_was_begun()
    {
        var let = new TaskCompletionSource();
        city.Channel.Meanwhile = _ => let.Task;
        var ids = new[] { await city.Due("test"), await city.Due("test") };
        using var narrow = city.Loop(new() { Together = 1 });
        await narrow.StartAsync(default);
        await Until(async () => (await city.Row(ids[1])).State == DeliveryState.Claimed);
        var stopping = narrow.StopAsync(default);
        await Until(async () => (await city.Row(ids[1])).State == DeliveryState.Due);
        let.SetResult();
        await stopping;
        Assert.Equal((DeliveryState.Sent, DeliveryState.Due, 0), ((await city.Row(ids[0])).State, (await city.Row(ids[1])).State, (await city.Row(ids[1])).Attempts));
    }

    [Fact]
    public async Task stays_claimed_while_the_channel_takes_its_time()
    {
        var let = new TaskCompletionSource();
        city.Channel.Meanwhile = _ => let.Task;
        var id = await city.Due("test");
        using var slow = city.Loop(new() { Lease = TimeSpan.FromSeconds(6) });
        await slow.StartAsync(default);
        await Until(async () => (await city.Row(id)).State == DeliveryState.Claimed);
        var first = (await city.Row(id)).ClaimedUntil;
        await Until(async () => (await city.Row(id)).ClaimedUntil > first);
        Assert.Equal(0, (await city.Row(id)).Attempts); // else the claim had lapsed, and it was claimed again
        let.SetResult();
        await slow.StopAsync(default);
        Assert.Equal(DeliveryState.Sent, (await city.Row(id)).State);
    }

    [Fact]
    public async Task notes_what_has_ended_although_another_takes_its_time()
    {
        var let = new TaskCompletionSource();
        city.Channel.Meanwhile = message => message.From.UserId is "u0" or "u1" ? let.Task : Task.CompletedTask;
        var id = await city.Broadcast(3);
        using var loop = city.Loop();
        await loop.StartAsync(default);
        await Until(async () => (await city.Counts(id)).In(DeliveryState.Sent) == 1);
        let.SetResult();
        await loop.StopAsync(default);
        Assert.Equal(3, (await city.Counts(id)).In(DeliveryState.Sent));
    }
}
