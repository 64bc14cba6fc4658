using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>Somebody is told when a session is changed.</summary>
/// <param name="SessionId">The session.</param>
public sealed record Watched(string SessionId);

/// <summary>Lets somebody be told when a session that they have not booked is held at another time or place, or not at all. Wished twice, it stands once.</summary>
public sealed class WatchSession
{
    readonly PersonRecords people;
    readonly CityClock clock;

    internal WatchSession(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps the wish, until the session is over.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>Or <see cref="NoSuchSession"/>, <see cref="SessionIsOver"/>, <see cref="CalledOffAlready"/>.</returns>
    public Task<Decided<Watched>> Decide(string session, Address who, CancellationToken cancel = default) => people.Change<Decided<Watched>>(who, async (db, person) =>
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(it => it.Id == session, cancel) is not { } found) return new NoSuchSession(session);
        if (found.StartsAt <= clock.Now) return new SessionIsOver();
        if (found.Cancelled) return new CalledOffAlready();
        if (!await db.SessionWatches.AnyAsync(it => it.PersonId == person && it.SessionId == session, cancel))
            db.Add(new SessionWatch { PersonId = person, SessionId = session, Since = clock.Now });
        await db.SaveChangesAsync(cancel);
        return new Watched(session);
    }, cancel);
}
