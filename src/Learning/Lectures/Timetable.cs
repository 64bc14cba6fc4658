using System.Globalization;
using Learning.City;
using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>Which sessions staff look for. What is null or false does not matter.</summary>
public sealed record TimetableWish
{
    /// <summary>True for those that are over, latest first; else those that are not, soonest first.</summary>
    public bool Past { get; init; }

    /// <summary>Those of one day of the city, whether they are over or not, in order.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Words of the lecture's title or of the place's name, or the id of a session, lecture or place.</summary>
    public string? Words { get; init; }

    /// <summary>In person or live.</summary>
    public Mode? Mode { get; init; }

    /// <summary>Only those without a free seat.</summary>
    public bool Full { get; init; }

    /// <summary>Only what follows this row.</summary>
    public TimetableMark? After { get; init; }
}

/// <summary>Where a page of the timetable ended.</summary>
/// <param name="StartsAt">Beginning of its last session, UTC.</param>
/// <param name="Id">Its id.</param>
public sealed record TimetableMark(DateTime StartsAt, string Id)
{
    /// <summary>As addresses write it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartsAt.Ticks}.{Id}");

    /// <summary>Reads it; null when it is none.</summary>
    public static TimetableMark? Read(string? text)
    {
        var parts = text?.Split('.', 2);
        return parts?.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new(new DateTime(ticks, DateTimeKind.Utc), parts[1])
            : null;
    }
}

/// <summary>A session, with what it is a date of and where it is held.</summary>
/// <param name="Session">The session.</param>
/// <param name="Lecture">Its lecture.</param>
/// <param name="Place">Where; null when it is only broadcast.</param>
public sealed record TimetableRow(Session Session, Lecture Lecture, Place? Place);

/// <summary>A page of the timetable.</summary>
/// <param name="Rows">Its rows, in order.</param>
/// <param name="More">Where the next page begins; null when there is none.</param>
public sealed record TimetablePage(IReadOnlyList<TimetableRow> Rows, TimetableMark? More);

/// <summary>The sessions that somebody of staff may see, day by day.</summary>
public sealed class Timetable(LearningStore store, CityClock clock)
{
    /// <summary>How many sessions a page has.</summary>
    public const int PageSize = 50;

    /// <summary>A page of them.</summary>
    public async Task<TimetablePage> Of(StaffAccount who, TimetableWish wish, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var sessions = Meeting(db, InTime(Access.Of(who).Sessions(db, Purpose.See).AsNoTracking(), wish), wish);
        var rows = await Rows(db, Ordered(sessions, wish).Take(PageSize + 1), wish).ToListAsync(cancel);
        if (rows.Count <= PageSize) return new(rows, null);
        rows.RemoveAt(PageSize);
        return new(rows, new(rows[^1].Session.StartsAt, rows[^1].Session.Id));
    }

    static bool Backwards(TimetableWish wish) => wish is { Past: true, Day: null };

    IQueryable<Session> InTime(IQueryable<Session> sessions, TimetableWish wish)
    {
        var now = clock.Now;
        if (wish.Day is { } day)
        {
            var (from, until) = (Midnight(day), Midnight(day.AddDays(1)));
            return sessions.Where(it => it.StartsAt >= from && it.StartsAt < until);
        }
        if (wish.Past) return sessions.Where(it => it.StartsAt < now && it.EndsAt <= now);
        var since = now.AddDays(-1);
        return sessions.Where(it => it.StartsAt > since && it.EndsAt > now);
    }

    static IQueryable<Session> Meeting(LearningDb db, IQueryable<Session> sessions, TimetableWish wish)
    {
        if (wish.Mode is { } mode) sessions = sessions.Where(it => it.Mode == mode);
        if (wish.Full) sessions = sessions.Where(it => it.Capacity != null && it.Booked + it.Held >= it.Capacity);
        if (wish.Words is not { Length: > 0 } words) return sessions;
        return sessions.Where(it => it.Id == words || it.LectureId == words || it.PlaceId == words
            || db.Lectures.Any(lecture => lecture.Id == it.LectureId && (lecture.Title.Zh.Contains(words) || lecture.Title.En.Contains(words)))
            || db.Places.Any(place => place.Id == it.PlaceId && (place.Name.Zh.Contains(words) || place.Name.En.Contains(words))));
    }

    static IQueryable<Session> Ordered(IQueryable<Session> sessions, TimetableWish wish)
    {
        var (backwards, after) = (Backwards(wish), wish.After);
        if (after is { StartsAt: var starts, Id: var id })
        {
            sessions = backwards
                ? sessions.Where(it => it.StartsAt <= starts && (it.StartsAt < starts || it.Id.CompareTo(id) < 0))
                : sessions.Where(it => it.StartsAt >= starts && (it.StartsAt > starts || it.Id.CompareTo(id) > 0));
        }
        return backwards ? sessions.OrderByDescending(it => it.StartsAt).ThenByDescending(it => it.Id) : sessions.OrderBy(it => it.StartsAt).ThenBy(it => it.Id);
    }

    static IQueryable<TimetableRow> Rows(LearningDb db, IQueryable<Session> sessions, TimetableWish wish)
    {
        var rows = from session in sessions
                   join lecture in db.Lectures.AsNoTracking() on session.LectureId equals lecture.Id
                   join place in db.Places.AsNoTracking() on session.PlaceId equals place.Id into places
                   from place in places.DefaultIfEmpty()
                   select new { session, lecture, place };
        // A page keeps no order of its own once it is joined.
        rows = Backwards(wish) ? rows.OrderByDescending(it => it.session.StartsAt).ThenByDescending(it => it.session.Id) : rows.OrderBy(it => it.session.StartsAt).ThenBy(it => it.session.Id);
        return rows.Select(it => new TimetableRow(it.session, it.lecture, it.place));
    }

    DateTime Midnight(DateOnly day) => clock.Local(day.ToDateTime(default)).UtcDateTime;
}
