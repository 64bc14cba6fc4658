using System.Globalization;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>A broadcast that staff do something with.</summary>
static class BroadcastInHand
{
    const string kind = "broadcast";

    /// <summary>Takes it for a step; or says why the step cannot be taken.</summary>
    public static async Task<Decided<Broadcast>> Of(StaffAct act, long id, BroadcastStep step, CancellationToken cancel)
    {
        if (act.Actor is null) return new SomebodyMustAct();
        if (await act.Db.Broadcasts.SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } found || !act.Access.Broadcasts(found.Branch, Purpose.See)) return new NoSuchBroadcast(id);
        if (!act.Access.Broadcasts(found.Branch, Purpose.Change)) return new NotAllowed();
        return step.From().Contains(found.State) ? found : new NotNow(step, found.State);
    }

    /// <summary>Notes in the trail what became of it.</summary>
    public static void Note(this AuditPen pen, string what, Broadcast broadcast, object? before, object? after) =>
        pen.Write(KnownActs.Broadcast(what), kind, broadcast.Id.ToString(CultureInfo.InvariantCulture), before, after);

    /// <summary>Brings it into another state, and notes it.</summary>
    public static Broadcast Move(StaffAct act, Broadcast broadcast, BroadcastStep step, BroadcastState to)
    {
        var before = broadcast.State;
        broadcast.State = to;
        act.Pen.Note(step.ToString().ToLowerInvariant(), broadcast, new { state = before.ToString() }, new { state = to.ToString(), edition = broadcast.Edition });
        return broadcast;
    }
}
