using Learning;
using Learning.City;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Preferences;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BroadcastBench;

/// <summary>The records of a city whose people are all reached through one channel.</summary>
sealed class Crowd
{
    public const string Text = "本周六上午九点半，武昌区社区学校有一场家庭教育讲座《陪孩子读书》，名额有限，想来的家长请提前报名。讲座两小时，家长和孩子都可以来，现场有志愿者带小朋友做手工。";

    readonly ServiceProvider services;
    readonly LearningStore store;

    public Crowd(string records)
    {
        var city = new CityPack { Name = new("示例市", "Sample City"), Country = "CN", TimeZone = Environment.GetEnvironmentVariable("BENCH_ZONE") ?? "Asia/Shanghai", Districts = [], Themes = [], Bands = [] };
        var options = new LearningOptions { City = city };
        options = records.Contains('=', StringComparison.Ordinal) ? options with { Postgres = records } : options with { SqliteFile = records };
        services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddLearning(options).BuildServiceProvider();
        store = services.GetRequiredService<LearningStore>();
    }

    /// <summary>Adds people.</summary>
    public async Task Fill(int people, string server)
    {
        await store.Prepare();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (var some in Enumerable.Range(0, people).Chunk(5000))
        {
            await using var db = store.Open();
            var crowd = some.Select(_ => new Person { CreatedAt = now }).ToList();
            db.AddRange(crowd);
            await db.SaveChangesAsync();
            db.AddRange(some.Zip(crowd, (n, person) => new PersonAddress
            {
                PersonId = person.Id,
                Channel = "botframework",
                UserId = $"bench:u{n}",
                ConversationId = $"bench:u{n}",
                ServiceUrl = server,
                Language = Language.Chinese,
                SeenAt = now,
            }));
            await db.SaveChangesAsync();
        }
        // As records are that have been there for a minute: PostgreSQL knows by then what is in them.
        await using var filled = store.Open();
        await filled.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    /// <summary>Begins a broadcast to all of them, as if it had been approved.</summary>
    public async Task<long> Begin()
    {
        await Clear();
        return await Write(BroadcastState.Sending);
    }

    /// <summary>Forgets what former broadcasts sent: what staff write is held to two a week, the bench is not.</summary>
    public async Task Clear()
    {
        await using var db = store.Open();
        await db.Deliveries.Where(it => it.BroadcastId != null).ExecuteDeleteAsync();
    }

    /// <summary>One in so many wants no such messages.</summary>
    public async Task OptOut(int every)
    {
        await using var db = store.Open();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var some = await db.Addresses.Where(it => it.PersonId % every == 0).Select(it => it.PersonId).ToListAsync();
        db.AddRange(some.Select(person => new MessageChoices { PersonId = person, NoNews = true, ChangedAt = now }));
        await db.SaveChangesAsync();
    }

    /// <summary>What is foretold of a broadcast at so many messages a second.</summary>
    public async Task<Forecast> Rehearse(long id, double rate)
    {
        await using var db = store.Open();
        return (await services.GetRequiredService<Rehearse>().Of(id, (await Mayor(db))!, _ => rate))!;
    }

    // The service makes one of the city at its first start.
    static Task<StaffAccount?> Mayor(LearningDb db) => db.StaffAccounts.AsNoTracking().OrderBy(it => it.Id).FirstOrDefaultAsync();

    /// <summary>Begins one that is written.</summary>
    public async Task Send(long id)
    {
        await using var db = store.Open();
        DateTime? now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await db.Broadcasts.Where(it => it.Id == id).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, BroadcastState.Sending).SetProperty(it => it.StartedAt, now));
    }

    /// <summary>Writes a broadcast to all of them.</summary>
    public async Task<long> Write(BroadcastState state)
    {
        await using var db = store.Open();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        // Who chats meanwhile does so in English and elsewhere.
        var broadcast = new Broadcast { Name = "bench", Chinese = Text, Audience = new Audience { Language = Language.Chinese }.Kept(), Scope = "", Author = 1, State = state, StartedAt = now, CreatedAt = now };
        db.Add(broadcast);
        await db.SaveChangesAsync();
        return broadcast.Id;
    }

    /// <summary>How it stands.</summary>
    public async Task<(BroadcastState State, DeliveryCounts Counts)> Report(long id)
    {
        await using var db = store.Open();
        if (await Mayor(db) is not { } mayor) return (BroadcastState.Sending, new DeliveryCounts(new Dictionary<DeliveryState, int>()));
        var progress = (await services.GetRequiredService<BroadcastReports>().Progress(id, mayor))!;
        return (progress.Broadcast.State, progress.Counts);
    }
}
