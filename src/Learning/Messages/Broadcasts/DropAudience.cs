using System.Globalization;
using Learning.Staff;

namespace Learning.Messages.Broadcasts;

/// <summary>Drops saved audiences. Broadcasts that were written to one keep theirs.</summary>
public sealed class DropAudience
{
    readonly StaffActs acts;

    internal DropAudience(StaffActs acts) => this.acts = acts;

    /// <summary>Drops one.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="by">Who acts; whoever may write to the audience may drop it.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What was dropped; or <see cref="SomebodyMustAct"/>, <see cref="NotAllowed"/>, <see cref="NoSuchAudience"/>.</returns>
    public Task<Decided<SavedAudience>> Decide(long id, By by, CancellationToken cancel = default) => acts.Do<SavedAudience>(by, async act =>
    {
        if (act.Actor is null) return new SomebodyMustAct();
        var found = await SavedAudiences.InHand(act, id, cancel);
        if (found.Result is not { } audience) return found;
        if (!act.Access.Broadcasts(audience.Branch, Purpose.Change)) return new NotAllowed();
        act.Db.Remove(audience);
        act.Pen.Write("audience-dropped", "audience", id.ToString(CultureInfo.InvariantCulture), new { audience.Name, audience.Audience, audience.Scope }, null);
        return audience;
    }, cancel);
}
