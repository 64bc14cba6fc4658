using Learning;
using Learning.City;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Store;
using LearningBot.Channels;
using LearningBot.Conversations;
using LearningBot.Conversations.InFile;
using LearningBot.Messages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningBot.Tests.Conversations;

/// <summary>A city whose messages are sent through a recorded channel, from their rows on. It is ten in the morning, so that they are due at once.</summary>
sealed class DeliveryCity : IAsyncDisposable
{
    static readonly DateTimeOffset Morning = new(2026, 11, 9, 2, 0, 0, TimeSpan.Zero);

    readonly string folder = Directory.CreateTempSubdirectory("learningbot-deliveries-").FullName;
    ServiceProvider services = null!;

    public MovableTime Time { get; } = new();

    public CountedTurns Turns { get; } = new();

    public RecordedChannel Channel { get; private init; } = null!;

    public FileConversations Conversations { get; private set; } = null!;

    /// <summary>Founds it.</summary>
    /// <param name="transcribes">True when people read the transcript.</param>
    public static async Task<DeliveryCity> Found(bool transcribes)
    {
        var city = new DeliveryCity { Channel = new() { Transcribes = transcribes } };
        await city.Begin();
        return city;
    }

    public async ValueTask DisposeAsync()
    {
        await Conversations.DisposeAsync();
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The loop that sends them.</summary>
    public DeliveryLoop Loop(DeliverySettings? with = null, IConversationStore? store = null, IChannel? channel = null, TimeSpan? budget = null)
    {
        var settings = with ?? new();
        var deliveries = Get<Deliveries>();
        var sending = new SendDelivery(Gate(store, budget), new(Turns, Time), [channel ?? Channel], new(settings));
        var results = new DeliveryResults(deliveries, settings, Time, NullLogger<DeliveryResults>.Instance);
        return new(deliveries, Get<RunningBroadcasts>(), sending, results, settings, Time, NullLogger<DeliveryLoop>.Instance);
    }

    /// <summary>The gate that they pass.</summary>
    public TurnGate Gate(IConversationStore? store = null, TimeSpan? budget = null) =>
        new(store ?? Conversations, Turns, Time, NullLogger<TurnGate>.Instance) { Budget = budget ?? TimeSpan.FromSeconds(10) };

    /// <summary>A part of the city.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A broadcast to so many new people, whose user ids and conversations are <c>u0</c> and so on; it is being sent.</summary>
    public async Task<long> Broadcast(int people, string channelId = "test")
    {
        var now = Time.GetUtcNow().UtcDateTime;
        await using var db = Get<LearningStore>().Open();
        var crowd = Enumerable.Range(0, people).Select(_ => new Person { CreatedAt = now }).ToList();
        var broadcast = new Broadcast { Name = "", Chinese = "好", Audience = new Audience().Kept(), Scope = "", Author = 1, State = BroadcastState.Sending, StartedAt = now, CreatedAt = now };
        db.AddRange(crowd);
        db.Add(broadcast);
        await db.SaveChangesAsync();
        db.AddRange(crowd.Select((person, n) => new PersonAddress
        {
            PersonId = person.Id,
            Channel = channelId,
            UserId = $"u{n}",
            ConversationId = $"u{n}",
            Language = Language.Chinese,
            SeenAt = now,
        }));
        await db.SaveChangesAsync();
        await Get<PlanBroadcasts>().Sweep();
        return broadcast.Id;
    }

    /// <summary>How the deliveries of a broadcast stand.</summary>
    public async Task<DeliveryCounts> Counts(long broadcast)
    {
        await using var db = Get<LearningStore>().Open();
        var counted = await db.Deliveries.Where(it => it.BroadcastId == broadcast).GroupBy(it => it.State).Select(of => new { of.Key, Count = of.Count() }).ToListAsync();
        return new(counted.ToDictionary(it => it.Key, it => it.Count));
    }

    /// <summary>A message that is due to somebody new, who is in the one conversation.</summary>
    public async Task<long> Due(string channelId)
    {
        var now = Time.GetUtcNow().UtcDateTime;
        await using var db = services.GetRequiredService<LearningStore>().Open();
        var person = new Person { CreatedAt = now };
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.Addresses.Add(new()
        {
            PersonId = person.Id,
            Channel = channelId,
            UserId = $"u{person.Id}",
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

    /// <summary>How it stands.</summary>
    public async Task<Delivery> Row(long id)
    {
        await using var db = services.GetRequiredService<LearningStore>().Open();
        return await db.Deliveries.AsNoTracking().SingleAsync(it => it.Id == id);
    }

    async Task Begin()
    {
        Time.Move(Morning - TimeProvider.System.GetUtcNow());
        var city = new CityPack
        {
            Name = new("示例市", "Sample City"),
            TimeZone = "Asia/Shanghai",
            Country = "CN",
            Districts = [],
            Themes = [],
            Bands = [],
        };
        services = new ServiceCollection().AddSingleton<TimeProvider>(Time)
            .AddLearning(new LearningOptions { City = city, SqliteFile = Path.Combine(folder, "learning.db") }).BuildServiceProvider();
        await services.GetRequiredService<LearningStore>().Prepare();
        Conversations = new(folder, Time);
    }
}
