using Learning.City;
using Learning.Messages;
using Learning.Staff;

namespace Learning.Lectures;

/// <summary>Calls a session off: it will not be held. Everybody who booked it, or waits for it, is told; their bookings stay, to be moved elsewhere.</summary>
public sealed class CallOffSession
{
    readonly StaffActs acts;
    readonly CityClock clock;
    readonly QuietHours quiet;

    internal CallOffSession(StaffActs acts, CityClock clock, QuietHours quiet) => (this.acts, this.clock, this.quiet) = (acts, clock, quiet);

    /// <summary>Calls it off.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What was done; or <see cref="NoSuchSession"/>, <see cref="SessionIsOver"/>, <see cref="CalledOffAlready"/>.</returns>
    public Task<Decided<ChangedSession>> Decide(string sessionId, By by, CancellationToken cancel = default) => acts.Do<ChangedSession>(by, async act =>
    {
        var found = await SessionInHand.Of(act, sessionId, cancel);
        if (found.Result is not { } hand) return found.Refusal!;
        hand.Session.Cancelled = true;
        return new ChangedSession(sessionId, await hand.Write("session-called-off", clock, quiet, cancel));
    }, cancel);
}
