using System.Text.Json;
using Learning.Lectures;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Bookings.Writing;

/// <summary>Reads what a transaction's decisions need, in a few statements however many they are.</summary>
sealed class Reading(Dialect dialect)
{
    readonly string sessionsOf = $"""
        SELECT b."SessionId" AS "Value" FROM {dialect.Rows(0)} JOIN "Bookings" b ON b."Id" = CAST(row.value->>0 AS bigint)
        """;

    readonly string hold = $"""
        {dialect.ByIndex} SELECT s.* FROM "Sessions" s WHERE s."Id" IN (SELECT row.value->>0 FROM {dialect.Rows(0)}) ORDER BY s."Id" {dialect.Lock}
        """;

    readonly string show = $"""
        SELECT s.* FROM "Sessions" s WHERE s."Id" IN (SELECT row.value->>0 FROM {dialect.Rows(0)})
        """;

    readonly string effects = $"""
        SELECT e.* FROM {dialect.Rows(0)} JOIN "Effects" e ON e."Key" = row.value->>0
        """;

    readonly string addresses = $"""
        SELECT a.* FROM {dialect.Rows(0)} JOIN "Addresses" a ON a."Channel" = row.value->>0 AND a."UserId" = row.value->>1
        """;

    readonly string bookings = $"""
        SELECT b.* FROM {dialect.Rows(0)} JOIN "Bookings" b ON b."Id" = CAST(row.value->>0 AS bigint)
        """;

    readonly string live = $"""
        SELECT b.* FROM {dialect.Rows(0)}
        JOIN "Bookings" b ON b."SessionId" = row.value->>0 AND b."PersonId" = CAST(row.value->>1 AS bigint) AND b."State" <> 3
        """;

    // The first parties of each size are enough: no more of one size can be offered seats than there are seats.
    readonly string queue = string.Join(" UNION ALL ", Enumerable.Range(1, 6).Select(seats => $"""
        SELECT * FROM (SELECT b.* FROM "Bookings" b WHERE b."SessionId" = {"{0}"} AND b."State" = 1 AND b."Seats" = {seats}
        ORDER BY b."Ticket" LIMIT {"{1}"}) AS of{seats}
        """));

    readonly string below = $"""
        SELECT b."Id" AS "Id", (SELECT COUNT(*) FROM "Bookings" w
            WHERE w."SessionId" = b."SessionId" AND w."State" = 1 AND w."Ticket" < b."Ticket") AS "Count"
        FROM {dialect.Rows(0)} JOIN "Bookings" b ON b."Id" = CAST(row.value->>0 AS bigint)
        """;

    /// <summary>The sessions to hold: read before they are held, so a booking may have moved meanwhile; its decision then fails and is tried again.</summary>
    public async Task<List<string>> Sessions(LearningDb db, IReadOnlyList<Decision> decisions)
    {
        var named = decisions.Select(decision => decision.SessionId).OfType<string>();
        var booked = decisions.Select(decision => decision.BookingId).OfType<long>().Distinct().ToList();
        var sought = booked.Count == 0 ? [] : await db.Database.SqlQueryRaw<string>(sessionsOf, Rows(booked)).ToListAsync();
        return [.. named.Concat(sought).Distinct()];
    }

    public async Task Fill(Ledger ledger, LearningDb db, IReadOnlyList<Decision> decisions, List<string> sessions)
    {
        foreach (var session in await Read<Session>(db, hold, Rows(sessions))) ledger.Add(new Hall(session, Held: true));
        var done = await Read<Effect>(db, effects, Rows(decisions.Select(decision => decision.Key).Distinct()));
        foreach (var effect in done) ledger.Add(effect);
        var people = decisions.Select(decision => decision.Who).OfType<Address>().Select(who => (who.Channel, who.UserId)).Distinct();
        foreach (var address in await Read<PersonAddress>(db, addresses, Rows(people, who => [who.Channel, who.UserId]))) ledger.Add(address);
        await FillBookings(ledger, db, decisions, done);
        foreach (var hall in ledger.Halls.ToList()) await FillQueue(ledger, db, decisions, hall);
    }

    /// <summary>For each waiting party that was read: how many with lower tickets wait in the store.</summary>
    public async Task<Dictionary<long, int>> Below(Ledger ledger, LearningDb db)
    {
        var waiting = ledger.Bookings.Where(booking => booking.State == BookingState.Waiting && !ledger.InQueue(booking))
            .Select(booking => booking.Id).ToList();
        if (waiting.Count == 0) return [];
        var counts = await db.Database.SqlQueryRaw<Counted>(below, Rows(waiting)).ToListAsync();
        return counts.ToDictionary(counted => counted.Id, counted => (int)counted.Count);
    }

    async Task FillBookings(Ledger ledger, LearningDb db, IReadOnlyList<Decision> decisions, List<Effect> done)
    {
        var ids = decisions.Select(decision => decision.BookingId).OfType<long>().Concat(done.Select(effect => effect.BookingId)).Distinct().ToList();
        if (ids.Count > 0)
            foreach (var booking in await Read<Booking>(db, bookings, Rows(ids))) ledger.Add(booking);

        var pairs = decisions.Where(decision => decision is { SessionId: not null, Who: not null })
            .Select(decision => (decision.SessionId, Person: ledger.Person(decision.Who!))).Where(pair => pair.Person is not null).Distinct().ToList();
        if (pairs.Count > 0)
            foreach (var booking in await Read<Booking>(db, live, Rows(pairs, pair => [pair.SessionId, pair.Person]))) ledger.Add(booking);

        var others = ledger.Bookings.Select(booking => booking.SessionId).Where(id => ledger.Hall(id) is null).Distinct().ToList();
        if (others.Count > 0)
            foreach (var session in await Read<Session>(db, show, Rows(others))) ledger.Add(new Hall(session, Held: false));
    }

    async Task FillQueue(Ledger ledger, LearningDb db, IReadOnlyList<Decision> decisions, Hall hall)
    {
        if (hall is not { Held: true, Session: { Waiting: > 0, Cancelled: false } session }) return;
        var freeing = decisions.Count(decision => decision.Frees && (decision.SessionId == session.Id
            || (decision.BookingId is { } id && ledger.Booking(id)?.SessionId == session.Id)));
        if (freeing == 0) return;
        var enough = (int)Math.Min((long)session.Left + 7L * freeing, session.Waiting);
        foreach (var booking in await Read<Booking>(db, queue, session.Id, enough)) ledger.AddToQueue(booking);
    }

    static Task<List<T>> Read<T>(LearningDb db, string sql, params object[] parameters)
        where T : class => db.Set<T>().FromSqlRaw(sql, parameters).AsNoTracking().ToListAsync();

    static string Rows<T>(IEnumerable<T> ids) => Rows(ids, id => [id]);

    static string Rows<T>(IEnumerable<T> rows, Func<T, object?[]> columns) => JsonSerializer.Serialize(rows.Select(columns));

    sealed record Counted(long Id, long Count);
}
