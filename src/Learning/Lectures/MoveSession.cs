using Learning.City;
using Learning.Messages;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>A session that staff changed.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="Told">How many parties are told.</param>
public sealed record ChangedSession(string SessionId, int Told);

/// <summary>Moves a session to another time or place; everybody who booked it, or waits for it, is told.</summary>
public sealed class MoveSession
{
    readonly StaffActs acts;
    readonly CityClock clock;
    readonly QuietHours quiet;

    internal MoveSession(StaffActs acts, CityClock clock, QuietHours quiet) => (this.acts, this.clock, this.quiet) = (acts, clock, quiet);

    /// <summary>Moves it. Its length stays.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="startsAt">The new beginning, UTC; null to leave it.</param>
    /// <param name="placeId">The new place; null to leave it.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What was done; or <see cref="NoSuchSession"/>, <see cref="SessionIsOver"/>, <see cref="CalledOffAlready"/>, <see cref="NoSuchPlace"/>,
    /// <see cref="StartsInThePast"/>, <see cref="NothingChanges"/>, <see cref="NotAllowed"/>.</returns>
    public Task<Decided<ChangedSession>> Decide(string sessionId, DateTime? startsAt, string? placeId, By by, CancellationToken cancel = default) =>
        acts.Do<ChangedSession>(by, async act =>
        {
            var found = await SessionInHand.Of(act, sessionId, cancel);
            if (found.Result is not { } hand) return found.Refusal!;
            var session = hand.Session;
            if (startsAt <= act.Now) return new StartsInThePast();
            if (placeId is not null)
            {
                var place = await act.Db.Places.SingleOrDefaultAsync(it => it.Id == placeId && it.RetiredAt == null, cancel);
                if (place is null || session.PlaceId is null) return new NoSuchPlace(placeId);
                (session.PlaceId, session.District) = (place.Id, place.District);
            }
            if (startsAt is { } starts) (session.StartsAt, session.EndsAt) = (starts, starts + (session.EndsAt - session.StartsAt));
            if (hand.IsAsBefore) return new NothingChanges();
            var told = await hand.Write("session-moved", clock, quiet, cancel);
            // Nobody moves a session out of their own hands.
            return await act.Access.Sessions(act.Db, Purpose.Change).AnyAsync(it => it.Id == sessionId, cancel) ? new ChangedSession(sessionId, told) : new NotAllowed();
        }, cancel);
}
