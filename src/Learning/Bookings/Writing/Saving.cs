using Learning.Store;

namespace Learning.Bookings.Writing;

/// <summary>Writes what a transaction's decisions changed: one statement for each table, all in one round trip.</summary>
sealed class Saving(Dialect dialect, bool postgres)
{
    const int block = 256;

    // PostgreSQL hands ids out for good, so some are taken at once, and those not needed wait for the next transaction.
    readonly Queue<long> spareBookings = [];
    readonly Queue<long> sparePeople = [];

    const string nextIds = "SELECT nextval(pg_get_serial_sequence(@p0, 'Id')) FROM generate_series(1, @p1)";

    // The transaction is SQLite's only writer, so the ids that follow are its own.
    const string lastId = "SELECT seq FROM sqlite_sequence WHERE name = @p0";

    readonly string people = $"""
        INSERT INTO "People" ("Id", "CreatedAt", "Sample")
        SELECT {Number(0)}, {Moment(1, dialect)}, {False(postgres)} FROM {Statements.Rows}
        """;

    readonly string newAddresses = $"""
        INSERT INTO "Addresses" ("PersonId", "Channel", "UserId", "ConversationId", "Language", "ServiceUrl", "SeenAt")
        SELECT {Number(0)}, {Text(1)}, {Text(2)}, {Text(3)}, {Number(4)}, {Text(5)}, {Moment(6, dialect)} FROM {Statements.Rows}
        """;

    readonly string knownAddresses = $"""
        UPDATE "Addresses" SET "ConversationId" = {Text(1)}, "Language" = {Number(2)}, "ServiceUrl" = {Text(3)}, "SeenAt" = {Moment(4, dialect)}
        FROM {Statements.Rows} WHERE "Addresses"."Id" = {Number(0)}
        """;

    readonly string bookings = $"""
        INSERT INTO "Bookings" ("Id", "SessionId", "PersonId", "Seats", "Band", "State", "Ticket", "OfferedUntil",
            "CalendarToken", "Sequence", "CreatedAt", "ChangedAt", "Sample")
        SELECT {Number(0)}, {Text(1)}, {Number(2)}, {Number(3)}, {Text(4)}, {Number(5)}, {Number(6)}, {Moment(7, dialect)},
            {Text(8)}, {Number(9)}, {Moment(10, dialect)}, {Moment(11, dialect)}, {False(postgres)} FROM {Statements.Rows} WHERE true
        ON CONFLICT ("Id") DO UPDATE SET "SessionId" = excluded."SessionId", "Seats" = excluded."Seats", "State" = excluded."State",
            "Ticket" = excluded."Ticket", "OfferedUntil" = excluded."OfferedUntil", "Sequence" = excluded."Sequence",
            "ChangedAt" = excluded."ChangedAt"
        """;

    readonly string effects = $"""
        INSERT INTO "Effects" ("Key", "BookingId", "Kind", "At")
        SELECT {Text(0)}, {Number(1)}, {Number(2)}, {Moment(3, dialect)} FROM {Statements.Rows}
        """;

    readonly string deliveries = $"""
        INSERT INTO "Deliveries" ("PersonId", "Cause", "Kind", "Answers", "BookingId", "DueAt", "State", "Attempts", "CreatedAt", "ChangedAt")
        SELECT {Number(0)}, {Text(1)}, {Text(2)}, {Text(3)}, {Number(4)}, {Moment(5, dialect)}, 0, 0, {Moment(6, dialect)}, {Moment(6, dialect)}
        FROM {Statements.Rows}
        """;

    readonly string sessions = $"""
        UPDATE "Sessions" SET "Booked" = {Number(1)}, "Held" = {Number(2)}, "Waiting" = {Number(3)}, "NextTicket" = {Number(4)},
            "Revision" = {Number(5)}, "Version" = {dialect.Version}
        FROM {Statements.Rows} WHERE "Sessions"."Id" = {Text(0)}
        """;

    /// <summary>Puts as many ids into the ledger as its decisions may need.</summary>
    public async Task TakeIds(Ledger ledger, Line line, IReadOnlyList<Decision> decisions)
    {
        var added = decisions.Count(decision => decision.BookingId is null && decision.Who is not null);
        ledger.BookingIds = await Take(line, "Bookings", added, spareBookings);
        ledger.PersonIds = await Take(line, "People", added, sparePeople);
    }

    /// <summary>Keeps the ids that were not needed.</summary>
    public void KeepIds(Ledger ledger)
    {
        if (!postgres) return;
        foreach (var id in ledger.BookingIds) spareBookings.Enqueue(id);
        foreach (var id in ledger.PersonIds) sparePeople.Enqueue(id);
    }

    public Task Save(Ledger ledger, Line line)
    {
        var changes = ledger.Changes;
        return new Statements(dialect)
            .Add(people, changes.People, person => [person.Id, dialect.Text(person.CreatedAt)])
            .Add(newAddresses, changes.NewAddresses.OrderBy(it => it.Channel, StringComparer.Ordinal).ThenBy(it => it.UserId, StringComparer.Ordinal),
                it => [it.PersonId, it.Channel, it.UserId, it.ConversationId, (int)it.Language, it.ServiceUrl, dialect.Text(it.SeenAt)])
            .Add(knownAddresses, changes.KnownAddresses.OrderBy(it => it.Id),
                it => [it.Id, it.ConversationId, (int)it.Language, it.ServiceUrl, dialect.Text(it.SeenAt)])
            .Add(bookings, changes.Bookings, Row)
            .Add(effects, changes.Effects, it => [it.Key, it.BookingId, (int)it.Kind, dialect.Text(it.At)])
            .Add(deliveries, changes.Deliveries,
                it => [it.PersonId, it.Cause, it.Kind, it.Answers, it.BookingId, dialect.Text(it.DueAt), dialect.Text(it.CreatedAt)])
            .Add(dialect.NextVersion)
            .Add(sessions, ledger.Halls.Where(hall => hall.Changed).Select(hall => hall.Session),
                it => [it.Id, it.Booked, it.Held, it.Waiting, it.NextTicket, ++it.Revision])
            .Run(line);
    }

    object?[] Row(Booking b) =>
    [
        b.Id, b.SessionId, b.PersonId, b.Seats, b.Band, (int)b.State, b.Ticket, dialect.Text(b.OfferedUntil),
        b.CalendarToken, b.Sequence, dialect.Text(b.CreatedAt), dialect.Text(b.ChangedAt),
    ];

    async Task<Queue<long>> Take(Line line, string table, int count, Queue<long> spare)
    {
        var taken = new Queue<long>(count);
        while (taken.Count < count && spare.TryDequeue(out var id)) taken.Enqueue(id);
        if (taken.Count == count) return taken;
        foreach (var id in await NewIds(line, table, count - taken.Count)) (taken.Count < count ? taken : spare).Enqueue(id);
        return taken;
    }

    async Task<IEnumerable<long>> NewIds(Line line, string table, int count)
    {
        if (postgres) return await line.ReadList(nextIds, row => row.GetInt64(0), $"\"{table}\"", Math.Max(block, count));
        var last = await line.ReadList(lastId, row => row.GetInt64(0), table);
        return Enumerable.Range(1, count).Select(next => last.FirstOrDefault() + next);
    }

    static string Number(int column) => $"CAST(row.value->>{column} AS bigint)";

    static string Text(int column) => $"CAST(row.value->>{column} AS text)";

    static string Moment(int column, Dialect dialect) => $"CAST(row.value->>{column} AS {dialect.Moment})";

    static string False(bool postgres) => postgres ? "false" : "0";
}
