using Learning.Bookings;
using Learning.Lectures;
using Learning.Places;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Indicators;

/// <summary>A session and the area it is counted for.</summary>
sealed record Counted
{
    public required Session Session { get; init; }

    /// <summary>Id of a district or place; empty for none.</summary>
    public required string Area { get; init; }

    /// <summary>Sessions, each for its district.</summary>
    public static IQueryable<Counted> ByDistrict(LearningDb db, IQueryable<Session> sessions) =>
        from session in sessions
        join place in db.Places on session.PlaceId equals place.Id into places
        from place in places.DefaultIfEmpty()
        select new Counted { Session = session, Area = session.District ?? place!.District ?? "" };

    /// <summary>Sessions in the communities of a district, each for its teaching point.</summary>
    public static IQueryable<Counted> ByCommunity(LearningDb db, IQueryable<Session> sessions, string district) =>
        from session in sessions
        join place in db.Places.Where(it => it.Kind == PlaceKind.TeachingPoint && it.District == district) on session.PlaceId equals place.Id
        select new Counted { Session = session, Area = place.Id };
}

/// <summary>Reckons the figures of areas in the store, so that no row is read here.</summary>
static class Areas
{
    /// <summary>The areas, as they are, with nothing hidden.</summary>
    public static async Task<List<AreaFigures>> Of(LearningDb db, IQueryable<Counted> sessions, DateTime now, CancellationToken cancel)
    {
        var areas = await sessions.GroupBy(it => it.Area).Select(of => new AreaFigures(of.Key)
        {
            Sessions = of.Count(it => !it.Session.Cancelled),
            CalledOff = of.Count(it => it.Session.Cancelled),
            Held = of.Count(it => !it.Session.Cancelled && it.Session.EndsAt <= now),
            Live = of.Count(it => !it.Session.Cancelled && it.Session.Mode == Mode.Live),
            Offered = of.Sum(it => it.Session.Cancelled ? 0 : it.Session.Capacity ?? 0),
            Taken = of.Sum(it => it.Session.Cancelled || it.Session.Capacity == null ? 0 : it.Session.Booked),
            Unlimited = of.Sum(it => it.Session.Cancelled || it.Session.Capacity != null ? 0 : it.Session.Booked),
        }).ToListAsync(cancel);
        var booked = from booking in Booked(db)
                     join session in sessions on booking.SessionId equals session.Session.Id
                     where !session.Session.Cancelled
                     select new { session.Area, booking.PersonId };
        // Made distinct before they are grouped: to count distinct people within each group, PostgreSQL would sort all of them.
        var people = await booked.Distinct().GroupBy(it => it.Area).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(it => it.Key, it => it.Count, cancel);
        return areas.ConvertAll(area => area with { People = people.GetValueOrDefault(area.Id) });
    }

    /// <summary>How many different people have a booking in any of them.</summary>
    public static Task<int> People(LearningDb db, IQueryable<Session> sessions, CancellationToken cancel) =>
        (from booking in Booked(db)
         join session in sessions on booking.SessionId equals session.Id
         where !session.Cancelled
         select booking.PersonId).Distinct().CountAsync(cancel);

    /// <summary>All together, with as many people as were counted.</summary>
    public static AreaFigures Together(IReadOnlyList<AreaFigures> areas, int people) => Shown(
        new("")
        {
            Sessions = areas.Sum(it => it.Sessions),
            CalledOff = areas.Sum(it => it.CalledOff),
            Held = areas.Sum(it => it.Held),
            Live = areas.Sum(it => it.Live),
            Offered = areas.Sum(it => it.Offered),
            Taken = areas.Sum(it => it.Taken),
            Unlimited = areas.Sum(it => it.Unlimited),
            People = people,
        },
        SmallCells.Shown(people) is null);

    /// <summary>The areas without what points at single people.</summary>
    public static List<AreaFigures> WithoutSmall(IReadOnlyList<AreaFigures> areas)
    {
        var hidden = SmallCells.Hidden([.. areas.Select(it => it.People ?? 0)]);
        return [.. areas.Select((area, at) => Shown(area, hidden[at]))];
    }

    // Seats tell of people too.
    static AreaFigures Shown(AreaFigures area, bool hidden) => hidden ? area with { People = null, Taken = null, Unlimited = null } : area;

    static IQueryable<Booking> Booked(LearningDb db) => db.Bookings.Where(it => it.State == BookingState.Booked);
}
