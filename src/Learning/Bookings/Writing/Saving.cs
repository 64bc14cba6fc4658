using System.Text.Json;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Bookings.Writing;

/// <summary>Writes what a transaction's decisions changed, one statement for each table.</summary>
sealed class Saving(Dialect dialect, bool postgres)
{
    // PostgreSQL hands ids out for good, so those not needed wait for the next transaction.
    readonly Queue<long> spareBookings = [];
    readonly Queue<long> sparePeople = [];

    readonly string people = $"""
        INSERT INTO "People" ("Id", "CreatedAt", "Sample")
        SELECT {Number(0)}, {Moment(1, dialect)}, {False(postgres)} FROM {dialect.Rows(0)}
        """;

    readonly string newAddresses = $"""
        INSERT INTO "Addresses" ("PersonId", "Channel", "UserId", "ConversationId", "Language", "ServiceUrl", "SeenAt")
        SELECT {Number(0)}, {Text(1)}, {Text(2)}, {Text(3)}, {Number(4)}, {Text(5)}, {Moment(6, dialect)} FROM {dialect.Rows(0)}
        """;

    readonly string knownAddresses = $"""
        UPDATE "Addresses" SET "ConversationId" = {Text(1)}, "Language" = {Number(2)}, "ServiceUrl" = {Text(3)}, "SeenAt" = {Moment(4, dialect)}
        FROM {dialect.Rows(0)} WHERE "Addresses"."Id" = {Number(0)}
        """;

    readonly string bookings = $"""
        INSERT INTO "Bookings" ("Id", "SessionId", "PersonId", "Seats", "Band", "State", "Ticket", "OfferedUntil",
            "CalendarToken", "Sequence", "CreatedAt", "ChangedAt", "Sample")
        SELECT {Number(0)}, {Text(1)}, {Number(2)}, {Number(3)}, {Text(4)}, {Number(5)}, {Number(6)}, {Moment(7, dialect)},
            {Text(8)}, {Number(9)}, {Moment(10, dialect)}, {Moment(11, dialect)}, {False(postgres)} FROM {dialect.Rows(0)} WHERE true
        ON CONFLICT ("Id") DO UPDATE SET "SessionId" = excluded."SessionId", "Seats" = excluded."Seats", "State" = excluded."State",
            "Ticket" = excluded."Ticket", "OfferedUntil" = excluded."OfferedUntil", "Sequence" = excluded."Sequence",
            "ChangedAt" = excluded."ChangedAt"
        """;

    readonly string effects = $"""
        INSERT INTO "Effects" ("Key", "BookingId", "Kind", "At")
        SELECT {Text(0)}, {Number(1)}, {Number(2)}, {Moment(3, dialect)} FROM {dialect.Rows(0)}
        """;

    readonly string deliveries = $"""
        INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Answers", "BookingId", "DueAt", "State", "Attempts", "CreatedAt", "ChangedAt")
        SELECT {Number(0)}, {Text(1)}, {Text(2)}, {Text(3)}, {Number(4)}, {Moment(5, dialect)}, 0, 0, {Moment(6, dialect)}, {Moment(6, dialect)}
        FROM {dialect.Rows(0)}
        """;

    readonly string sessions = $"""
        UPDATE "Sessions" SET "Booked" = {Number(1)}, "Held" = {Number(2)}, "Waiting" = {Number(3)}, "NextTicket" = {Number(4)},
            "Revision" = {Number(5)}, "Version" = {dialect.Version}
        FROM {dialect.Rows(0)} WHERE "Sessions"."Id" = {Text(0)}
        """;

    /// <summary>Puts as many ids into the ledger as its decisions may need.</summary>
    public async Task TakeIds(Ledger ledger, LearningDb db, IReadOnlyList<Decision> decisions)
    {
        var added = decisions.Count(decision => decision.BookingId is null && decision.Who is not null);
        ledger.BookingIds = await Take(db, "Bookings", added, spareBookings);
        ledger.PersonIds = await Take(db, "People", added, sparePeople);
    }

    /// <summary>Keeps the ids that were not needed.</summary>
    public void KeepIds(Ledger ledger)
    {
        if (!postgres) return;
        foreach (var id in ledger.BookingIds) spareBookings.Enqueue(id);
        foreach (var id in ledger.PersonIds) sparePeople.Enqueue(id);
    }

    public async Task Save(Ledger ledger, LearningDb db)
    {
        var changes = ledger.Changes;
        await Write(db, people, changes.People, person => [person.Id, dialect.Text(person.CreatedAt)]);
        await Write(db, newAddresses, changes.NewAddresses.OrderBy(a => a.Channel, StringComparer.Ordinal).ThenBy(a => a.UserId, StringComparer.Ordinal),
            a => [a.PersonId, a.Channel, a.UserId, a.ConversationId, (int)a.Language, a.ServiceUrl, dialect.Text(a.SeenAt)]);
        await Write(db, knownAddresses, changes.KnownAddresses.OrderBy(a => a.Id),
            a => [a.Id, a.ConversationId, (int)a.Language, a.ServiceUrl, dialect.Text(a.SeenAt)]);
        await Write(db, bookings, changes.Bookings, Row);
        await Write(db, effects, changes.Effects, effect => [effect.Key, effect.BookingId, (int)effect.Kind, dialect.Text(effect.At)]);
        await Write(db, deliveries, changes.Deliveries,
            d => [d.PersonId, d.Cause, d.Kind, d.Answers, d.BookingId, dialect.Text(d.DueAt), dialect.Text(d.CreatedAt)]);
        if (!postgres) await db.TakeVersion(default);
        await Write(db, sessions, ledger.Halls.Where(hall => hall.Changed).Select(hall => hall.Session),
            s => [s.Id, s.Booked, s.Held, s.Waiting, s.NextTicket, ++s.Revision]);
    }

    object?[] Row(Booking b) =>
    [
        b.Id, b.SessionId, b.PersonId, b.Seats, b.Band, (int)b.State, b.Ticket, dialect.Text(b.OfferedUntil),
        b.CalendarToken, b.Sequence, dialect.Text(b.CreatedAt), dialect.Text(b.ChangedAt),
    ];

    async Task<Queue<long>> Take(LearningDb db, string table, int count, Queue<long> spare)
    {
        var taken = new Queue<long>(count);
        while (taken.Count < count && spare.TryDequeue(out var id)) taken.Enqueue(id);
        if (taken.Count == count) return taken;
        var missing = count - taken.Count;
        foreach (var id in await db.Database.SqlQueryRaw<long>(NewIds(table), postgres ? [missing] : [table, missing]).ToListAsync()) taken.Enqueue(id);
        return taken;
    }

    string NewIds(string table) => postgres
        ? $$"""SELECT nextval(pg_get_serial_sequence('"{{table}}"', 'Id')) AS "Value" FROM generate_series(1, {0})"""
        : """
          WITH RECURSIVE ids("Value") AS (
              SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = {0}), 0) + 1
              UNION ALL SELECT "Value" + 1 FROM ids LIMIT {1})
          SELECT "Value" FROM ids
          """;

    static async Task Write<T>(LearningDb db, string sql, IEnumerable<T> rows, Func<T, object?[]> columns)
    {
        var list = rows.Select(columns).ToList();
        if (list.Count > 0) await db.Database.ExecuteSqlRawAsync(sql, JsonSerializer.Serialize(list));
    }

    static string Number(int column) => $"CAST(row.value->>{column} AS bigint)";

    static string Text(int column) => $"CAST(row.value->>{column} AS text)";

    static string Moment(int column, Dialect dialect) => $"CAST(row.value->>{column} AS {dialect.Moment})";

    static string False(bool postgres) => postgres ? "false" : "0";
}
