using Learning.City;
using Learning.Messages;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>A session that staff are changing, kept to themselves until the act ends: nobody books meanwhile.</summary>
sealed class SessionInHand
{
    readonly StaffAct act;
    readonly SessionFacts before;

    SessionInHand(StaffAct act, Session session) => (this.act, Session, before) = (act, session, Facts(session));

    public Session Session { get; }

    public bool IsAsBefore => Facts(Session) == before;

    /// <summary>Takes it; or says why it cannot be changed.</summary>
    public static async Task<Decided<SessionInHand>> Of(StaffAct act, string id, CancellationToken cancel)
    {
        var found = await act.Db.Sessions.FromSqlRaw(Dialect.Of(act.Db).Held("Sessions"), id).ToListAsync(cancel);
        if (found.Count == 0 || !await act.Access.Sessions(act.Db, Purpose.Change).AnyAsync(it => it.Id == id, cancel)) return new NoSuchSession(id);
        if (found[0].StartsAt <= act.Now) return new SessionIsOver();
        if (found[0].Cancelled) return new CalledOffAlready();
        return new SessionInHand(act, found[0]);
    }

    /// <summary>Writes the change, tells the parties, and notes it in the trail.</summary>
    /// <returns>How many parties are told.</returns>
    public async Task<int> Write(string what, CityClock clock, QuietHours quiet, CancellationToken cancel)
    {
        Session.Revision++;
        await act.Db.SaveChangesAsync(cancel);
        var after = Facts(Session);
        var told = await SessionNotices.Write(act.Db, new(Session.Id, Session.Revision, before, after), clock, quiet, cancel);
        act.Pen.Write(what, "session", Session.Id, before, after);
        return told;
    }

    static SessionFacts Facts(Session session) => new(session.StartsAt, session.PlaceId, session.Cancelled);
}
