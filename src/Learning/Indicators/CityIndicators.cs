using Learning.Bookings;
using Learning.City;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Indicators;

/// <summary>Reckons what officials report, for the branch of whoever asks. It counts this platform only, and never guesses at more.</summary>
public sealed class CityIndicators
{
    readonly LearningStore store;
    readonly CityPack city;
    readonly CityClock clock;
    readonly SlowFigures slow;

    internal CityIndicators(LearningStore store, CityPack city, CityClock clock, SlowFigures slow) => (this.store, this.city, this.clock, this.slow) = (store, city, clock, slow);

    /// <summary>The figures of a period; some minutes old where they take long to reckon.</summary>
    public Task<CityFigures> Of(StaffAccount who, Period period, CancellationToken cancel = default) =>
        slow.Of((who.Enabled, who.Role, who.Branch, period), gone => Of(Access.Of(who), period, gone), cancel);

    /// <summary>The communities of a district in which there were sessions, by name; some minutes old where they take long to reckon.</summary>
    public Task<CommunityFigures> Communities(StaffAccount who, Period period, string district, CancellationToken cancel = default) =>
        slow.Of((who.Enabled, who.Role, who.Branch, period, district), gone => Communities(Access.Of(who), period, district, gone), cancel);

    async Task<CommunityFigures> Communities(Access access, Period period, string district, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var sessions = During(access.Sessions(db, Purpose.See), period);
        var areas = await Areas.Of(db, Counted.ByCommunity(db, sessions, district), now, cancel);
        var ids = areas.ConvertAll(it => it.Id);
        var names = await db.Places.Where(it => ids.Contains(it.Id)).Select(it => new { it.Id, it.Name }).ToDictionaryAsync(it => it.Id, it => it.Name, cancel);
        var shown = Areas.WithoutSmall(areas);
        // What is hidden of the district must not be reckoned from its communities.
        var whole = Areas.WithoutSmall(await Areas.Of(db, Counted.ByDistrict(db, sessions), now, cancel)).Find(it => it.Id == district);
        if (whole?.People is null) shown = shown.ConvertAll(it => it.People > 0 ? it with { People = null, Taken = null, Unlimited = null } : it);
        return new(now, [.. shown.Select(it => it with { Name = names.GetValueOrDefault(it.Id) }).OrderBy(it => it.Name?.Zh, StringComparer.Ordinal).ThenBy(it => it.Id, StringComparer.Ordinal)]);
    }

    async Task<CityFigures> Of(Access access, Period period, CancellationToken cancel)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var sessions = During(access.Sessions(db, Purpose.See), period);
        var areas = await Areas.Of(db, Counted.ByDistrict(db, sessions), now, cancel);
        var (since, until) = Span(period);
        return new()
        {
            At = now,
            Period = period,
            All = Areas.Together(areas, await Areas.People(db, sessions, cancel)),
            Districts = [.. Areas.WithoutSmall(areas).OrderBy(it => Place(it.Id))],
            Waits = await Waits(db, sessions, cancel),
            NoShows = await NoShows(db, sessions, now, cancel),
            Coverage = await Covered(db, access, sessions, cancel),
            Questions = access.SeesPeople ? await Residents.Questions(access.Questions(db, Purpose.See), since, until, now, cancel) : null,
            Guides = access.SeesPeople ? await new Residents(db, access.People(db, Purpose.See), since, until, cancel).Guides() : null,
            Elders = access.SeesPeople ? await Elders(db, access, period.First.Year, now, cancel) : null,
            Sample = await sessions.AnyAsync(it => it.Sample, cancel),
        };
    }

    int Place(string district) => city.Districts.ToList().FindIndex(it => it.Id == district) is >= 0 and var at ? at : int.MaxValue;

    async Task<ElderFigure> Elders(LearningDb db, Access access, int year, DateTime now, CancellationToken cancel)
    {
        var (since, until) = Span(new(PeriodKind.Year, new(year, 1, 1)));
        var count = await new Residents(db, access.People(db, Purpose.See), since, until, cancel).Elders(now);
        return new(year, SmallCells.Shown(count), access.SeesCity ? city.Elders?.Count : null);
    }

    static async Task<WaitFigures> Waits(LearningDb db, IQueryable<Session> sessions, CancellationToken cancel)
    {
        var waited = from booking in db.Bookings
                     join session in sessions on booking.SessionId equals session.Id
                     where booking.Ticket != null && !session.Cancelled
                     group booking by booking.State == BookingState.Booked into of
                     select new { Seated = of.Key, Count = of.Count() };
        var counts = await waited.ToDictionaryAsync(it => it.Seated, it => it.Count, cancel);
        int[] parts = [counts.GetValueOrDefault(true), counts.GetValueOrDefault(false)];
        return new(SmallCells.Shown(parts.Sum()), SmallCells.Hidden(parts)[0] ? null : parts[0]);
    }

    static async Task<NoShowFigures> NoShows(LearningDb db, IQueryable<Session> sessions, DateTime now, CancellationToken cancel)
    {
        var listed = sessions.Where(it => !it.Cancelled && it.EndsAt <= now && db.Attendances.Any(came => came.SessionId == it.Id));
        var seats = await listed.SumAsync(it => it.Booked, cancel);
        var came = await Desk.Came(db).Where(it => listed.Any(own => own.Id == it.Booking.SessionId)).SumAsync(it => it.Attendance.Came, cancel);
        var walkIns = await db.WalkIns.Where(it => sessions.Any(own => own.Id == it.SessionId && !own.Cancelled)).SumAsync(it => it.Count, cancel);
        int[] parts = [seats - came, came];
        return new(await listed.CountAsync(cancel), SmallCells.Shown(seats), SmallCells.Hidden(parts)[0] ? null : parts[0], SmallCells.Shown(walkIns));
    }

    static async Task<Coverage> Covered(LearningDb db, Access access, IQueryable<Session> sessions, CancellationToken cancel)
    {
        var points = access.Places(db, Purpose.See).Where(it => it.Kind == PlaceKind.TeachingPoint && it.RetiredAt == null);
        var counts = from session in sessions
                     where !session.Cancelled
                     join point in points on session.PlaceId equals point.Id
                     group session by point.Id into of
                     select of.Count();
        return new(await points.CountAsync(cancel), await counts.CountAsync(cancel), await counts.CountAsync(it => it >= 4, cancel));
    }

    IQueryable<Session> During(IQueryable<Session> sessions, Period period)
    {
        var (since, until) = Span(period);
        return sessions.Where(it => it.StartsAt >= since && it.StartsAt < until);
    }

    (DateTime From, DateTime Until) Span(Period period) => (Midnight(period.First), Midnight(period.AfterLast));

    DateTime Midnight(DateOnly day) => clock.Local(day.ToDateTime(default)).UtcDateTime;
}
