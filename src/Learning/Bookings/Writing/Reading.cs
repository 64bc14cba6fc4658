using System.Data.Common;
using System.Text.Json;
using Learning.People;
using Learning.Store;

namespace Learning.Bookings.Writing;

/// <summary>Reads what a transaction's decisions need, in a few statements however many they are.</summary>
sealed class Reading(Dialect dialect)
{
    readonly string sessionsOf = $"""
        SELECT b."SessionId" FROM {dialect.Rows(0)} JOIN "Bookings" b ON b."Id" = CAST(row.value->>0 AS bigint)
        """;

    // All that is known to be needed, in one round trip: sessions held, effects, addresses, and the bookings of persons, effects and decisions. A person's
    // booking has a query of its own: in a join PostgreSQL seeks by session alone when it knows the table as small, and goes through all who booked it.
    readonly string needed = $"""
        {dialect.ByIndex}
        SELECT {Rows.Session} FROM "Sessions" s WHERE s."Id" IN (SELECT row.value->>0 FROM {dialect.Rows(0)}) ORDER BY s."Id" {dialect.Lock};
        SELECT {Rows.Effect} FROM {dialect.Rows(1)} JOIN "Effects" e ON e."Key" = row.value->>0;
        SELECT {Rows.Address} FROM {dialect.Rows(2)} JOIN "Addresses" a ON a."Channel" = row.value->>0 AND a."UserId" = row.value->>1;
        SELECT {Rows.Booking} FROM {dialect.Rows(3)}
            JOIN "Addresses" a ON a."Channel" = row.value->>1 AND a."UserId" = row.value->>2
            JOIN "Bookings" b ON b."Id" = (SELECT live."Id" FROM "Bookings" live
                WHERE live."SessionId" = row.value->>0 AND live."PersonId" = a."PersonId" AND live."State" <> 3);
        SELECT {Rows.Booking} FROM {dialect.Rows(1)} JOIN "Effects" e ON e."Key" = row.value->>0 JOIN "Bookings" b ON b."Id" = e."BookingId";
        SELECT {Rows.Booking} FROM {dialect.Rows(4)} JOIN "Bookings" b ON b."Id" = CAST(row.value->>0 AS bigint);
        """;

    readonly string show = $"""
        SELECT {Rows.Session} FROM {dialect.Rows(0)} JOIN "Sessions" s ON s."Id" = row.value->>0
        """;

    // The first parties of each size are enough: no more of one size can be offered seats than there are seats.
    readonly string queue = string.Join(" UNION ALL ", Enumerable.Range(1, 6).Select(seats => $"""
        SELECT * FROM (SELECT {Rows.Booking} FROM "Bookings" b WHERE b."SessionId" = @p0 AND b."State" = 1 AND b."Seats" = {seats}
        ORDER BY b."Ticket" LIMIT @p1) AS of{seats}
        """));

    readonly string below = $"""
        SELECT b."Id", (SELECT COUNT(*) FROM "Bookings" w
            WHERE w."SessionId" = b."SessionId" AND w."State" = 1 AND w."Ticket" < b."Ticket")
        FROM {dialect.Rows(0)} JOIN "Bookings" b ON b."Id" = CAST(row.value->>0 AS bigint)
        """;

    /// <summary>The sessions to hold: read before they are held, so a booking may have moved meanwhile; its decision then fails and is tried again.</summary>
    public async Task<List<string>> Sessions(Line line, IReadOnlyList<Decision> decisions)
    {
        var named = decisions.Select(decision => decision.SessionId).OfType<string>();
        var booked = decisions.Select(decision => decision.BookingId).OfType<long>().Distinct().ToList();
        var sought = booked.Count == 0 ? [] : await line.ReadList(sessionsOf, row => row.GetString(0), Json(booked));
        return [.. named.Concat(sought).Distinct()];
    }

    public async Task Fill(Ledger ledger, Line line, IReadOnlyList<Decision> decisions, List<string> sessions)
    {
        var people = decisions.Select(decision => decision.Who).OfType<Address>().Select(who => (who.Channel, who.UserId)).Distinct();
        var pairs = decisions.Where(decision => decision is { SessionId: not null, Who: not null })
            .Select(decision => (decision.SessionId, decision.Who!.Channel, decision.Who.UserId)).Distinct();
        object[] parameters =
        [
            Json(sessions),
            Json(decisions.Select(decision => decision.Key).Distinct()),
            Json(people, who => [who.Channel, who.UserId]),
            Json(pairs, pair => [pair.SessionId, pair.Channel, pair.UserId]),
            Json(decisions.Select(decision => decision.BookingId).OfType<long>().Distinct()),
        ];
        Action<DbDataReader> booking = row => ledger.Add(Rows.ToBooking(row));
        await line.Read(needed, parameters,
            row => ledger.Add(new Hall(Rows.ToSession(row), Held: true)),
            row => ledger.Add(Rows.ToEffect(row)),
            row => ledger.Add(Rows.ToAddress(row)),
            booking, booking, booking);
        await FillOthers(ledger, line);
        foreach (var hall in ledger.Halls.ToList()) await FillQueue(ledger, line, decisions, hall);
    }

    /// <summary>For each waiting party that was read: how many with lower tickets wait in the store.</summary>
    public async Task<Dictionary<long, int>> Below(Ledger ledger, Line line)
    {
        var waiting = ledger.Bookings.Where(booking => booking.State == BookingState.Waiting && !ledger.InQueue(booking))
            .Select(booking => booking.Id).ToList();
        if (waiting.Count == 0) return [];
        var counts = await line.ReadList(below, row => (Id: row.GetInt64(0), Count: row.GetInt32(1)), Json(waiting));
        return counts.ToDictionary(counted => counted.Id, counted => counted.Count);
    }

    // An earlier effect's booking may have been moved since, to a session that nobody asked about.
    async Task FillOthers(Ledger ledger, Line line)
    {
        var others = ledger.Bookings.Select(booking => booking.SessionId).Where(id => ledger.Hall(id) is null).Distinct().ToList();
        if (others.Count > 0) await line.Read(show, [Json(others)], row => ledger.Add(new Hall(Rows.ToSession(row), Held: false)));
    }

    async Task FillQueue(Ledger ledger, Line line, IReadOnlyList<Decision> decisions, Hall hall)
    {
        if (hall is not { Held: true, Session: { Waiting: > 0, Cancelled: false } session }) return;
        var freeing = decisions.Count(decision => decision.Frees && (decision.SessionId == session.Id
            || (decision.BookingId is { } id && ledger.Booking(id)?.SessionId == session.Id)));
        if (freeing == 0) return;
        var enough = (int)Math.Min((long)session.Left + 7L * freeing, session.Waiting);
        await line.Read(queue, [session.Id, enough], row => ledger.AddToQueue(Rows.ToBooking(row)));
    }

    static string Json<T>(IEnumerable<T> ids) => Json(ids, id => [id]);

    static string Json<T>(IEnumerable<T> rows, Func<T, object?[]> columns) => JsonSerializer.Serialize(rows.Select(columns));
}
