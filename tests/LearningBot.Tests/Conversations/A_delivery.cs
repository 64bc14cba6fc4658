using Learning;
using Learning.City;
using Learning.Messages;
using Learning.People;
using Learning.Store;
using LearningBot.Channels.BotFramework;
using LearningBot.Conversations;
using LearningBot.Conversations.InFile;
using LearningBot.Messages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningBot.Tests.Conversations;

/// <summary>A message that the city starts, from its row to the person's transcript.</summary>
public sealed class A_delivery : IAsyncLifetime
{
    // Ten in the morning in the city, so that messages are due at once.
    static readonly DateTimeOffset Morning = new(2026, 11, 9, 2, 0, 0, TimeSpan.Zero);

    readonly string folder = Directory.CreateTempSubdirectory("learningbot-deliveries-").FullName;
    readonly MovableTime time = new();
    readonly CountedTurns turns = new();
    RecordedChannel channel = new() { Transcribes = true };
    FileConversations conversations = null!;
    ServiceProvider services = null!;
    DeliveryLoop loop = null!;

    public async Task InitializeAsync()
    {
        time.Move(Morning - TimeProvider.System.GetUtcNow());
        var city = new CityPack
        {
            Name = new("示例市", "Sample City"),
            TimeZone = "Asia/Shanghai",
            Districts = [],
            Themes = [],
            Bands = [],
        };
        services = new ServiceCollection().AddSingleton<TimeProvider>(time)
            .AddLearning(new LearningOptions { City = city, SqliteFile = Path.Combine(folder, "learning.db") }).BuildServiceProvider();
        await services.GetRequiredService<LearningStore>().Prepare();
        conversations = Kept();
        loop = Loop(conversations);
    }

    public async Task DisposeAsync()
    {
        loop.Dispose();
        await conversations.DisposeAsync();
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task becomes_a_turn_of_the_persons_conversation()
    {
        var id = await Due("test");
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Sent, (await Row(id)).State);
        Assert.Equal((("c", $"delivery:{id}"), 1), turns.Effects.Select(each => (each.Key, each.Value)).Single());
        Assert.Equal(2, (await conversations.Read("c", 0, default)).Count);

        await loop.SendDue(default);
        Assert.Equal(2, (await conversations.Read("c", 0, default)).Count);
    }

    [Fact]
    public async Task has_one_effect_when_an_instance_died_before_noting_it()
    {
        var id = await Due("test");
        var died = new TurnGate(conversations, turns, time, NullLogger<TurnGate>.Instance);
        await died.Run(CountedTurns.Message("c", $"delivery:{id}"), channel, default);
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Sent, (await Row(id)).State);
        Assert.Equal(1, Assert.Single(turns.Effects).Value);
        Assert.Single(channel.Sent);
    }

    [Fact]
    public async Task is_tried_again_and_given_up_in_the_end_without_excuses()
    {
        var id = await Due("test");
        turns.Meanwhile = (_, _) => throw new InvalidOperationException("secret");
        for (var tried = 1; tried < RetryTimes.Tries; tried++)
        {
            await loop.SendDue(default);
            var row = await Row(id);
            Assert.Equal((DeliveryState.Due, "InvalidOperationException", tried), (row.State, row.Reason, row.Attempts));
            time.Move(TimeSpan.FromHours(12));
            time.Move(TimeSpan.FromHours(12));
        }
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Dead, (await Row(id)).State);
        Assert.Empty(channel.Sent);
    }

    [Fact]
    public async Task waits_for_the_store_to_come_back()
    {
        var id = await Due("test");
        using var without = Loop(new AwayStore(conversations, claims: false));
        await without.SendDue(default);
        Assert.Equal((DeliveryState.Due, nameof(StoreIsAwayException)), ((await Row(id)).State, (await Row(id)).Reason));
        Assert.Empty(channel.Sent);

        time.Move(TimeSpan.FromMinutes(1));
        await loop.SendDue(default);
        Assert.Equal(DeliveryState.Sent, (await Row(id)).State);
    }

    [Fact]
    public async Task is_sent_although_the_person_spoke_after_the_channel_had_not_taken_it()
    {
        channel = new();
        using var through = Loop(conversations);
        var id = await Due("test");
        channel.Meanwhile = () => throw new UndeliveredException(new(AttemptEnd.Failed, "status 502"));
        await through.SendDue(default);
        Assert.Equal((DeliveryState.Due, "status 502"), ((await Row(id)).State, (await Row(id)).Reason));

        channel.Meanwhile = () => Task.CompletedTask;
        var gate = new TurnGate(conversations, turns, time, NullLogger<TurnGate>.Instance);
        await gate.Run(CountedTurns.Message("c", "m1"), channel, default);
        time.Move(TimeSpan.FromSeconds(2));
        await through.SendDue(default);
        Assert.Equal(["m1", $"delivery:{id}:1"], channel.Sent.Select(each => each.Message));
        Assert.Equal(DeliveryState.Sent, (await Row(id)).State);
    }

    [Theory]
    [InlineData(429, AttemptEnd.Throttled, DeliveryState.Due), InlineData(403, AttemptEnd.Refused, DeliveryState.Failed)]
    public async Task ends_as_the_channel_says(int status, AttemptEnd end, DeliveryState state)
    {
        channel = new();
        using var through = Loop(conversations);
        var id = await Due("test");
        channel.Meanwhile = () => throw new UndeliveredException(new(end, $"status {status}", RetryAfter: TimeSpan.FromSeconds(30)));
        await through.SendDue(default);
        var row = await Row(id);
        Assert.Equal((state, $"status {status}", 0), (row.State, row.Reason, row.Attempts));
        if (state == DeliveryState.Due) Assert.InRange(row.DueAt - time.GetUtcNow().UtcDateTime, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(33));
    }

    [Fact]
    public async Task fails_where_there_is_no_such_channel()
    {
        var id = await Due("pigeon");
        await loop.SendDue(default);
        Assert.Equal((DeliveryState.Failed, "no such channel"), ((await Row(id)).State, (await Row(id)).Reason));
    }

    FileConversations Kept() => new(folder, time);

    DeliveryLoop Loop(IConversationStore store)
    {
        var settings = new DeliverySettings();
        var deliveries = services.GetRequiredService<Deliveries>();
        var gate = new TurnGate(store, turns, time, NullLogger<TurnGate>.Instance);
        return new(
            deliveries, new SendDelivery(gate, [channel], new(settings)), new DeliveryResults(deliveries, time, NullLogger<DeliveryResults>.Instance), settings,
            time, NullLogger<DeliveryLoop>.Instance);
    }

    async Task<long> Due(string channelId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = services.GetRequiredService<LearningStore>().Open();
        var person = new Person { CreatedAt = now };
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.Addresses.Add(new()
        {
            PersonId = person.Id,
            Channel = channelId,
            UserId = "u",
            ConversationId = "c",
            Language = Language.Chinese,
            SeenAt = now,
        });
        var delivery = new Delivery
        {
            PersonId = person.Id,
            Cause = "offer-made:1:1",
            Kind = "told",
            Answers = """{"booking":"1"}""",
            DueAt = now,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Deliveries.Add(delivery);
        await db.SaveChangesAsync();
        return delivery.Id;
    }

    async Task<Delivery> Row(long id)
    {
        await using var db = services.GetRequiredService<LearningStore>().Open();
        return await db.Deliveries.AsNoTracking().SingleAsync(it => it.Id == id);
    }
}
