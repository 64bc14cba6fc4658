namespace Learning.Bookings.Writing;

/// <summary>Whether a session still takes parties.</summary>
static class Sessions
{
    /// <summary>Why it takes none; null when it does.</summary>
    public static Refusal? Refuse(Ledger ledger, string sessionId)
    {
        if (ledger.Hall(sessionId)?.Session is not { Cancelled: false } session) return new SessionIsGone();
        return session.StartsAt <= ledger.Now ? new SessionHasBegun() : null;
    }
}
