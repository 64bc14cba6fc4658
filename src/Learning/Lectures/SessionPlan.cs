using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>How new sessions are held.</summary>
/// <param name="Mode">In person or live.</param>
/// <param name="Minutes">Length.</param>
public sealed record SessionPlan(Mode Mode, int Minutes)
{
    /// <summary>Where, in person.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Id of the district for which it is broadcast; null for the whole city.</summary>
    public string? District { get; init; }

    /// <summary>Where it is broadcast, live: an http or https address.</summary>
    public string? LiveUrl { get; init; }

    /// <summary>All seats; null for no limit.</summary>
    public int? Capacity { get; init; }
}

/// <summary>Sessions that were added.</summary>
/// <param name="LectureId">Their lecture.</param>
/// <param name="Sessions">Their ids, in the order of their days.</param>
public sealed record AddedSessions(string LectureId, IReadOnlyList<string> Sessions);

/// <summary>Puts new sessions of a lecture on the calendar, within an act of staff.</summary>
static class NewSessions
{
    /// <summary>How many can be added at once: more than a year of weeks.</summary>
    public const int Most = 60;

    /// <summary>The id of the n-th session of a key.</summary>
    public static string Id(string key, int n) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s-{key}-{n}");

    /// <summary>Adds them; the same key adds nothing a second time.</summary>
    public static async Task<Decided<AddedSessions>> Add(StaffAct act, Lecture lecture, SessionPlan plan, IReadOnlyList<DateTime> starts, string key, CityPack city, CancellationToken cancel)
    {
        List<string> ids = [.. starts.Select((_, n) => Id(key, n + 1))];
        if (ids.Count > 0 && await act.Db.Sessions.AnyAsync(it => it.Id == ids[0], cancel)) return new AddedSessions(lecture.Id, ids);
        if (starts.Count is 0 or > Most) return new WrongNumberOfSessions(Most);
        if (starts.Any(it => it <= act.Now)) return new StartsInThePast();
        if (plan.Minutes is < 5 or > 1000) return new LengthIsWrong();
        if (plan.Capacity is < 1 or > 1_000_000) return new CapacityIsWrong();
        var made = plan.Mode == Mode.Live ? Live(lecture, plan, city) : await InRoom(act.Db, lecture, plan, cancel);
        if (made.Result is not { } make) return made.Refusal!;
        act.Db.AddRange(starts.Select((at, n) => make(ids[n], at)));
        await act.Db.SaveChangesAsync(cancel);
        foreach (var (at, n) in starts.Select((at, n) => (at, n))) act.Pen.Write("session-added", "session", ids[n], null, new { lecture = lecture.Id, starts = at, plan.PlaceId, plan.Capacity });
        // Nobody puts a session into hands that are not their own.
        return await act.Access.Sessions(act.Db, Purpose.Change).CountAsync(it => ids.Contains(it.Id), cancel) == ids.Count ? new AddedSessions(lecture.Id, ids) : new NotAllowed();
    }

    static async Task<Decided<Func<string, DateTime, Session>>> InRoom(LearningDb db, Lecture lecture, SessionPlan plan, CancellationToken cancel)
    {
        var place = await db.Places.AsNoTracking().SingleOrDefaultAsync(it => it.Id == plan.PlaceId && it.RetiredAt == null, cancel);
        if (place is null) return new NoSuchPlace(plan.PlaceId ?? "");
        return Making(lecture, plan, place.District, place.Id, null, lecture.Sample || place.Sample);
    }

    static Decided<Func<string, DateTime, Session>> Live(Lecture lecture, SessionPlan plan, CityPack city)
    {
        if (!Uri.TryCreate(plan.LiveUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || plan.LiveUrl.Length > 500) return new LiveNeedsAddress();
        if (plan.District is { } district && city.Districts.All(it => it.Id != district)) return new NoSuchPlace(district);
        return Making(lecture, plan, plan.District, null, plan.LiveUrl, lecture.Sample);
    }

    static Func<string, DateTime, Session> Making(Lecture lecture, SessionPlan plan, string? district, string? place, string? live, bool sample) => (id, at) => new()
    {
        Id = id,
        LectureId = lecture.Id,
        Mode = plan.Mode,
        StartsAt = at,
        EndsAt = at.AddMinutes(plan.Minutes),
        PlaceId = place,
        District = district,
        LiveUrl = live,
        Capacity = plan.Capacity,
        // Made with what is invented, it goes with it.
        Sample = sample,
    };
}
