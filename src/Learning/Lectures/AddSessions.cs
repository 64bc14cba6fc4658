using Learning.City;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>Adds sessions to a lecture that is there: one, a copy of another, or a series.</summary>
public sealed class AddSessions
{
    readonly StaffActs acts;
    readonly CityPack city;

    internal AddSessions(StaffActs acts, CityPack city) => (this.acts, this.city) = (acts, city);

    /// <summary>Adds them.</summary>
    /// <param name="lectureId">The lecture.</param>
    /// <param name="plan">How they are held.</param>
    /// <param name="starts">Their beginnings, UTC; at most 60.</param>
    /// <param name="key">The effect's key, at most 40 letters and digits: the same key adds nothing a second time.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>The sessions; or <see cref="NoSuchLecture"/>, <see cref="WrongNumberOfSessions"/>, <see cref="StartsInThePast"/>, <see cref="LengthIsWrong"/>,
    /// <see cref="CapacityIsWrong"/>, <see cref="NoSuchPlace"/>, <see cref="LiveNeedsAddress"/>, <see cref="NotAllowed"/>.</returns>
    public Task<Decided<AddedSessions>> Decide(string lectureId, SessionPlan plan, IReadOnlyList<DateTime> starts, string key, By by, CancellationToken cancel = default) =>
        acts.Do<AddedSessions>(by, async act =>
        {
            if (await act.Access.Lectures(act.Db, Purpose.See).SingleOrDefaultAsync(it => it.Id == lectureId && it.RetiredAt == null, cancel) is not { } lecture) return new NoSuchLecture(lectureId);
            return await NewSessions.Add(act, lecture, plan, starts, key, city, cancel);
        }, cancel);

    /// <summary>The same hour of the same weekday, from one session until a day; at most one more than can be added.</summary>
    /// <param name="first">The first beginning, UTC.</param>
    /// <param name="last">The last day; null for the first session alone.</param>
    /// <param name="clock">The city's clock: the hour stays as people read it.</param>
    public static IReadOnlyList<DateTime> Weekly(DateTime first, DateOnly? last, CityClock clock)
    {
        var local = clock.InCity(first).DateTime;
        List<DateTime> all = [first];
        for (var week = 1; week <= NewSessions.Most && last >= DateOnly.FromDateTime(local.AddDays(7 * week)); week++) all.Add(clock.Local(local.AddDays(7 * week)).UtcDateTime);
        return all;
    }
}
