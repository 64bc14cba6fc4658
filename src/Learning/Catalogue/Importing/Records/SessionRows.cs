using System.Globalization;
using Learning.Bookings;
using Learning.City;
using Learning.Lectures;
using Learning.Messages;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing.Records;

/// <summary>The sessions in a table of lectures. One that is missing and has not begun is cancelled, unless it is booked: that is a fault.</summary>
sealed class SessionRows(CityPack city, CityClock clock, IReadOnlyDictionary<string, string> places)
{
    public static readonly string[] Columns = ["session", "mode", "starts_at", "ends_at", "place_id", "district", "live_url", "capacity", "cancelled"];

    public static readonly RecordTable Table = new("Sessions", Keys: 1,
    [
        new("Id", "text"), new("LectureId", "text"), new("Mode", "bigint"), new("StartsAt", "moment"), new("EndsAt", "moment"), new("PlaceId", "text"),
        new("District", "text"), new("LiveUrl", "text"), new("Capacity", "bigint"), new("Cancelled", "bool"), new("Sample", "bool"),
    ])
    {
        Sample = 10,
        AtFirst = new Dictionary<string, string> { ["Booked"] = "0", ["Held"] = "0", ["Waiting"] = "0", ["NextTicket"] = "1" },
        AtEachChange = new Dictionary<string, string> { ["Revision"] = "1" },
    };

    const int starts = 3;
    const int place = 5;
    const int cancelled = 9;
    static readonly string[] modes = ["in-person", "live"];
    readonly List<(RecordRow Row, int Line)> rows = [];
    readonly List<SessionChange> changed = [];
    readonly Named districts = Named.Districts(city);

    /// <summary>Reads the session of a line, if it has one.</summary>
    public void Read(Cells cells, string lecture, int minutes)
    {
        if (cells["session"].Length == 0)
        {
            if (Columns.FirstOrDefault(column => cells[column].Length > 0) is { } filled) cells.Wrong("session", new($"这里是空的，而 {filled} 有内容。每一场都要有自己的编号。", $"It is empty, and {filled} is not. Each session needs an id of its own."));
            return;
        }
        cells.Id("session", "session", most: 64);
        var mode = cells.OneOf("mode", modes, needed: true);
        var (starts, place) = (cells.Moment("starts_at"), cells.OneOf("place_id", [.. places.Keys]));
        var ends = cells.Moment("ends_at") ?? starts?.AddMinutes(minutes);
        if (cells["starts_at"].Length == 0) cells.Wrong("starts_at", new("这里是空的。", "It is empty."));
        if (ends <= starts && minutes > 0) cells.Wrong("ends_at", new("结束时间早于开始时间。", "It ends before it begins."));
        if (mode == "in-person" && cells["place_id"].Length == 0) cells.Wrong("place_id", new("这里是空的，线下的场次要有地点。", "It is empty, and a session in person needs a place."));
        if (mode == "live" && cells["live_url"].Length == 0) cells.Wrong("live_url", new("这里是空的，直播的场次要有网址。", "It is empty, and a live session needs an address."));
        rows.Add((new(cells["session"], "", [
            cells["session"], lecture, (long)(mode == "live" ? Mode.Live : Mode.InPerson), starts, ends, place,
            districts.Read(cells, "district") ?? (place is null ? null : places[place]), cells.Link("live_url"), (long?)cells.Whole("capacity", 1, 1_000_000), cells.Yes("cancelled"), false,
        ]), cells.Line));
    }

    /// <summary>What is to be written.</summary>
    public async Task<List<RecordRow>> Compare(LearningDb db, Faults faults, Tallies tallies, CancellationToken cancel)
    {
        var known = await db.Sessions.AsNoTracking().ToDictionaryAsync(session => session.Id, cancel);
        var changes = new List<RecordRow>();
        foreach (var (row, line) in rows)
        {
            if (!known.Remove(row.Id, out var old)) tallies.Added.Add(row.Id, "");
            else if (row.Same(Row(old))) continue;
            else Check(old, row, line, faults, tallies);
            if (old is not null) changed.Add(new(row.Id, old.Revision + 1, new(old.StartsAt, old.PlaceId, old.Cancelled), new((DateTime?)row.Values[starts] ?? old.StartsAt, (string?)row.Values[place], (bool)row.Values[cancelled]!)));
            changes.Add(row);
        }
        foreach (var missing in known.Values.Where(session => session.StartsAt > clock.Now && !session.Cancelled)) changes.AddRange(await Cancel(db, missing, faults, tallies, cancel));
        return changes;
    }

    /// <summary>Tells the parties whose sessions are changed, after the rows are written.</summary>
    public async Task Tell(LearningDb db, CancellationToken cancel)
    {
        foreach (var change in changed) await SessionNotices.Write(db, change, clock, new(clock), cancel);
    }

    public static string[] Told(Session? session, CityClock clock) => session is null ? [.. Columns.Select(_ => "")] :
    [
        session.Id, modes[(int)session.Mode], Moment(session.StartsAt, clock), Moment(session.EndsAt, clock), session.PlaceId ?? "", session.District ?? "",
        session.LiveUrl ?? "", session.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "", session.Cancelled ? "yes" : "no",
    ];

    /// <summary>A moment as it is exported, in the city's time.</summary>
    public static string Moment(DateTime at, CityClock clock) => clock.InCity(at).ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    static void Check(Session old, RecordRow row, int line, Faults faults, Tallies tallies)
    {
        tallies.Changed.Add(row.Id, "");
        if (old.LectureId != (string)row.Values[1]!) faults.Add(new(line, "session", new($"“{RowChecks.Short(row.Id)}”是讲座“{old.LectureId}”的场次。请给这一场另写编号。", $"“{RowChecks.Short(row.Id)}” is a session of the lecture “{old.LectureId}”. Give this one an id of its own.")));
        if (row.Values[8] is long seats && seats < old.Booked + old.Held)
            faults.Add(new(line, "capacity", new($"已有 {old.Booked + old.Held} 个名额被报名或留出。请至少写这么多。", $"{old.Booked + old.Held} seats are booked or offered. Write at least so many.")));
    }

    static async Task<RecordRow[]> Cancel(LearningDb db, Session session, Faults faults, Tallies tallies, CancellationToken cancel)
    {
        var booked = session.Sample ? 0 : await db.Bookings.CountAsync(booking => booking.SessionId == session.Id && booking.State != BookingState.Cancelled, cancel);
        if (booked > 0) faults.Add(new(null, null, new($"表里没有场次“{session.Id}”，但有 {booked} 家已报名。请保留这一行；要取消，就在 cancelled 列写 yes。", $"The session “{session.Id}” is missing, and {booked} parties have booked it. Keep its line; “yes” under cancelled cancels it.")));
        if (!session.Sample) tallies.Retired.Add(session.Id, "");
        var row = Row(session);
        object?[] values = [.. row.Values];
        values[cancelled] = true;
        return [row with { Values = values }];
    }

    static RecordRow Row(Session session) => new(session.Id, "",
    [
        session.Id, session.LectureId, (long)session.Mode, session.StartsAt, session.EndsAt, session.PlaceId, session.District, session.LiveUrl, (long?)session.Capacity,
        session.Cancelled, session.Sample,
    ]);
}
