using System.Collections.Concurrent;
using Dialogs.Talking;
using Learning;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Preferences;
using Learning.Staff;
using Learning.Store;
using LearningBot.Channels.BotFramework;
using LearningBot.Conversations;
using LearningBot.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningBot.Tests.Conversations;

/// <summary>A message to many, as it is sent. LEARNINGBOT_FULL=1 sends 20,000, else some hundreds.</summary>
public sealed class A_broadcast_on_its_way : IAsyncLifetime
{
    static readonly bool full = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1";

    DeliveryCity city = null!;

    public async Task InitializeAsync() => city = await DeliveryCity.Found(transcribes: false);

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Theory, InlineData(false), InlineData(true)]
    public async Task reaches_everybody_once_and_leaves_nothing_in_conversations_that_keep_no_transcript(bool transcribes)
    {
        await using var here = await DeliveryCity.Found(transcribes);
        var id = await here.Broadcast(150);
        using var loop = here.Loop();
        await loop.SendDue(default);
        Assert.Equal(150, (await here.Counts(id)).In(DeliveryState.Sent));
        Assert.Equal(150, here.Channel.Sent.Select(it => it.Message).Distinct().Count());
        Assert.Equal((150, transcribes ? 2 : 1), (here.Channel.Sent.Count, here.Channel.Most)); // choices go with a conversation only
        var (conversation, message) = here.Turns.Effects.Keys.First();
        var claim = await here.Conversations.Claim(conversation, message, "me", TimeSpan.FromSeconds(1), default);
        Assert.Equal(transcribes ? ClaimOutcome.Done : ClaimOutcome.Mine, claim.Outcome);
    }

    [Fact]
    public async Task loses_nobody_in_a_channel_that_fails_and_comes_never_too_early()
    {
        var people = full ? 20_000 : 150;
        await using var server = new FailingServer(city.Time, seed: Random.Shared.Next()) { Refuses = person => person is "u7" or "u11" };
        await server.Start();
        using var connector = new Connector(city.Time, new Random(), NullLogger<Connector>.Instance);
        var id = await city.Broadcast(people);
        using var loop = city.Loop(channel: new PostingChannel(connector, server.Address), budget: TimeSpan.FromSeconds(2));
        await Drive(loop, id, people);

        // Whom eight tries did not reach is a dead letter; or uncertain, if a try among them may have.
        var counts = await city.Counts(id);
        var given = server.All.Where(it => it.Value.Count(each => each.Answer != 429) == RetryTimes.Tries && it.Value[^1].Answer != 200).ToDictionary();
        var dead = given.Count(it => it.Value.All(each => each.Answer >= 429));
        Assert.True(dead >= 2);
        Assert.Equal((people - given.Count, dead, given.Count - dead), (counts.In(DeliveryState.Sent), counts.In(DeliveryState.Dead), counts.In(DeliveryState.Uncertain)));
        foreach (var (person, came) in server.All)
        {
            if (!given.ContainsKey(person)) Assert.Equal((1, 200), (came.Count(it => it.Answer == 200), came[^1].Answer));
            for (var n = 1; n < came.Count; n++)
                Assert.True(came[n].At - came[n - 1].At >= Least([.. came.Take(n)]), $"{person} was tried again after {came[n].At - came[n - 1].At}.");
        }

        server.Refuses = _ => false;
        await city.Get<PlanBroadcasts>().Sweep();
        var mayor = (await city.Get<InviteStaff>().Decide(new("mayor", StaffRole.City, "city"), new(null, ActWay.Command))).Result!.Account;
        Assert.Equal(dead, (await city.Get<RunBroadcast>().Again(id, new(mayor.Id, ActWay.Command))).Result!.Count);
        await Drive(loop, id, people);
        Assert.Equal(people - given.Count + dead, (await city.Counts(id)).In(DeliveryState.Sent));
    }

    [Fact]
    public async Task is_not_sent_to_who_opted_out_more_than_a_second_before()
    {
        var people = full ? 20_000 : 200;
        var (sent, left) = (new ConcurrentDictionary<string, DateTime>(), new Dictionary<string, DateTime>());
        var id = await city.Broadcast(people);
        city.Channel.Meanwhile = incoming =>
        {
            sent[incoming.From.UserId] = city.Time.GetUtcNow().UtcDateTime;
            return Task.CompletedTask;
        };
        using var loop = city.Loop(new() { Rates = new Dictionary<string, int> { ["test"] = full ? 400 : 20 } });
        var sending = loop.SendDue(default);
        foreach (var n in Enumerable.Range(0, people / 20).Select(n => n * 20 + 13))
        {
            var who = new Address("test", $"u{n}", $"u{n}", Language.Chinese);
            Assert.True((await city.Get<SetMessages>().Decide(MessageChoice.StopNews, null, "好", who, $"key/{n}")).Done);
            left[who.UserId] = city.Time.GetUtcNow().UtcDateTime;
        }
        await sending;
        var counts = await city.Counts(id);
        Assert.Equal(people, counts.In(DeliveryState.Sent) + counts.In(DeliveryState.OptedOut));
        Assert.True(counts.In(DeliveryState.OptedOut) > left.Count / 2, $"Only {counts.In(DeliveryState.OptedOut)} of {left.Count} opted out before it had reached them.");
        Assert.All(left.Where(it => sent.ContainsKey(it.Key)), it => Assert.True(sent[it.Key] - it.Value < TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task says_the_same_to_all_of_a_language_and_says_it_anew_each_second()
    {
        var said = new SaidToMany(city.Turns, city.Time);
        var first = await Of(1, "a", Language.Chinese);
        Assert.Same(first, await Of(1, "b", Language.Chinese));
        Assert.NotSame(first, await Of(1, "c", Language.English));
        Assert.NotSame(first, await Of(2, "d", Language.Chinese));
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        Assert.NotSame(first, await Of(1, "e", Language.Chinese));

        async Task<IReadOnlyList<Outgoing>> Of(long broadcast, string to, Language language)
        {
            var message = CountedTurns.Message(to, to);
            return await said.Of(broadcast, message with { From = message.From with { Language = language } }, default);
        }
    }

    [Theory, InlineData(BroadcastState.Paused), InlineData(BroadcastState.Stopped)]
    public async Task ceases_within_two_seconds_when_it_is_held_or_ended(BroadcastState state)
    {
        var last = DateTime.MinValue;
        city.Channel.Meanwhile = _ =>
        {
            last = city.Time.GetUtcNow().UtcDateTime;
            return Task.CompletedTask;
        };
        var id = await city.Broadcast(300);
        using var loop = city.Loop(new() { Rates = new Dictionary<string, int> { ["test"] = 20 } });
        var sending = loop.SendDue(default);
        while (city.Channel.Sent.Count < 5) await Task.Delay(20);
        await using (var db = city.Get<LearningStore>().Open())
            await db.Broadcasts.Where(it => it.Id == id).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, state));
        var held = city.Time.GetUtcNow().UtcDateTime;
        await sending;
        Assert.True(last - held < TimeSpan.FromSeconds(2), $"It was still sent {last - held} later.");
        var counts = await city.Counts(id);
        Assert.True(counts.In(DeliveryState.Sent) < 300);
        Assert.Equal(300, counts.Planned);
        Assert.Equal(0, counts.In(DeliveryState.Claimed));
    }

    // Sends what is due, looks at the sums, and moves the clock shortly after what is due next, until nothing is.
    async Task Drive(DeliveryLoop loop, long id, int people)
    {
        while (true)
        {
            await loop.SendDue(default);
            Assert.Equal(people, (await city.Counts(id)).Planned);
            await using var db = city.Get<LearningStore>().Open();
            var next = await db.Deliveries.Where(it => it.BroadcastId == id && it.State <= DeliveryState.Claimed).MinAsync(it => (DateTime?)it.DueAt);
            if (next is not { } due) return;
            var now = city.Time.GetUtcNow().UtcDateTime;
            city.Time.Move(due - now + TimeSpan.FromSeconds(20));
        }
    }

    // As long as the server asked for; else by how many tries have failed, a tenth less at most.
    static TimeSpan Least(IReadOnlyList<Came> before)
    {
        if (before[^1].RetryAfter > TimeSpan.Zero) return before[^1].RetryAfter;
        double[] seconds = [1, 4, 15, 60, 300, 1800, 7200];
        return TimeSpan.FromSeconds(seconds[before.Count(it => it.Answer != 429) - 1] * 0.9);
    }
}
