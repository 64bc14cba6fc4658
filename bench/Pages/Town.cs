using Learning;
using Learning.Bookings;
using Learning.City;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Staff.SigningIn;
using Learning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PagesBench;

/// <summary>The records of a city, and an account of staff that sees all of it.</summary>
sealed class Town
{
    const int broadcasts = 40;

    readonly ServiceProvider services;

    public Town(string records)
    {
        var city = new CityPack { Name = new("示例市", "Sample City"), TimeZone = "Asia/Shanghai", Country = "CN", Districts = [], Themes = [], Bands = [] };
        var options = new LearningOptions { City = city };
        options = records.Contains('=', StringComparison.Ordinal) ? options with { Postgres = records } : options with { SqliteFile = records };
        services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddLearning(options).BuildServiceProvider();
    }

    /// <summary>Adds people who are reached, bookings of theirs, and messages to them that are over, half of them of broadcasts.</summary>
    public async Task Fill(int people, int bookings, int deliveries)
    {
        await using var db = Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await Run(db, $"""
            INSERT INTO "People" ("CreatedAt", "District", "Sample")
            SELECT now() - (n % 900) * interval '1 day', (SELECT array_agg(DISTINCT "District") FROM "Places")[1 + n % 13], false FROM generate_series(1, {people}) n
            """);
        await Run(db, """
            INSERT INTO "Addresses" ("PersonId", "Channel", "UserId", "ConversationId", "Language", "SeenAt")
            SELECT "Id", 'botframework', 'bench:' || "Id", 'bench:' || "Id", 0, now() FROM "People" WHERE NOT "Sample"
            """);
        await Run(db, """UPDATE "Sessions" SET "Capacity" = 100000 WHERE "Capacity" IS NOT NULL AND NOT "Cancelled" """);
        await Run(db, $"""
            INSERT INTO "Bookings" ("SessionId", "PersonId", "Seats", "State", "CalendarToken", "Sequence", "CreatedAt", "ChangedAt", "Sample")
            SELECT session."Id", person."Id", 1 + person.n % 3, {(int)BookingState.Booked}, 'bench' || person."Id", 0, now(), now(), false
            FROM (SELECT "Id", row_number() OVER () n FROM "People" WHERE NOT "Sample" LIMIT {bookings}) person
            JOIN (SELECT "Id", row_number() OVER () - 1 n, count(*) OVER () all_of FROM "Sessions" WHERE NOT "Cancelled" AND "Capacity" IS NOT NULL) session ON session.n = person.n % session.all_of
            """);
        await Run(db, """
            UPDATE "Sessions" SET "Booked" = "Booked" + sum.seats
            FROM (SELECT "SessionId", sum("Seats")::int seats FROM "Bookings" WHERE "CalendarToken" LIKE 'bench%' GROUP BY "SessionId") sum WHERE sum."SessionId" = "Id"
            """);
        var first = await Written(db);
        await Run(db, $"""
            INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Answers", "BroadcastId", "State", "Reason", "Attempts", "Topic", "Lane", "DueAt", "CreatedAt", "ChangedAt", "Unsure", "Urgent")
            SELECT person."Id", 'bench:' || n, CASE WHEN n % 2 = 0 THEN '{Broadcast.Dialog}' ELSE 'reminder' END, {"'{}'"}, CASE WHEN n % 2 = 0 THEN {first} + n / 2 % {broadcasts} END,
                CASE WHEN n % 20 = 0 THEN {(int)DeliveryState.Failed} ELSE {(int)DeliveryState.Sent} END, CASE WHEN n % 20 = 0 THEN 'blocked' END, 1,
                {(int)MessageTopic.News}, '', now() - (n % 400) * interval '1 day', now() - (n % 400) * interval '1 day', now() - (n % 400) * interval '1 day', false, false
            FROM generate_series(1, {deliveries}) n
            JOIN (SELECT "Id", row_number() OVER () at FROM "People" WHERE NOT "Sample") person ON person.at = 1 + n % {people}
            """);
        await Run(db, "VACUUM ANALYZE");
    }

    /// <summary>The records.</summary>
    public LearningDb Open() => services.GetRequiredService<LearningStore>().Open();

    /// <summary>Signs the first account of the city in, with a second proof; the token of its session.</summary>
    public async Task<string> SignIn()
    {
        await using var db = Open();
        var first = await db.StaffAccounts.Where(it => it.Role == StaffRole.City).OrderBy(it => it.Id).Select(it => it.SignIn).FirstAsync();
        return (await services.GetRequiredService<SignIn>().Vouched(first, proven: true)).Result!.Token;
    }

    static async Task<long> Written(LearningDb db)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var all = Enumerable.Range(0, broadcasts + 1).Select(n => new Broadcast
        {
            Name = $"bench {n}",
            Chinese = "周六上午有讲座",
            English = "A talk on Saturday",
            Audience = new Audience().Kept(),
            Scope = "",
            Author = 1,
            // The last one is to the whole city, and about to be sent.
            State = n == broadcasts ? BroadcastState.Approved : BroadcastState.Done,
            CreatedAt = now.AddDays(-n),
            StartedAt = now.AddDays(-n),
            EndedAt = now.AddDays(-n).AddHours(1),
        }).ToList();
        db.AddRange(all);
        await db.SaveChangesAsync();
        return all.Min(it => it.Id);
    }

    static async Task Run(LearningDb db, string sql)
    {
        var began = TimeProvider.System.GetTimestamp();
        var rows = await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        await Console.Out.WriteLineAsync($"{string.Join(' ', sql.Split(' ', 4).Take(3))}: {rows} rows, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0} s");
    }
}
