using System.Globalization;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>Saves the audience of a broadcast under a name, for others to be written to it.</summary>
public sealed class SaveAudience
{
    readonly StaffActs acts;
    readonly AudienceScope scopes;

    internal SaveAudience(StaffActs acts, AudienceScope scopes) => (this.acts, this.scopes) = (acts, scopes);

    /// <summary>Saves it. What is saved never changes: a broadcast whose audience was taken from it keeps that one.</summary>
    /// <param name="broadcast">The broadcast's id.</param>
    /// <param name="name">The name; at most <see cref="SavedAudience.LongestName"/> characters.</param>
    /// <param name="by">Who acts; whoever may write to the audience may save it.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>It; or <see cref="SomebodyMustAct"/>, <see cref="NotAllowed"/>, <see cref="NoSuchBroadcast"/>, <see cref="HasNoAudienceOfItsOwn"/>,
    /// <see cref="AudienceNameIsWrong"/>, <see cref="AudienceNameIsTaken"/>, <see cref="NoSuchPart"/>, <see cref="AudienceIsTooWide"/>.</returns>
    public Task<Decided<SavedAudience>> Decide(long broadcast, string name, By by, CancellationToken cancel = default) => acts.Do<SavedAudience>(by, async act =>
    {
        if (act.Actor is null) return new SomebodyMustAct();
        var from = await act.Db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == broadcast, cancel);
        if (from is null || !act.Access.Broadcasts(from.Branch, Purpose.See)) return new NoSuchBroadcast(broadcast);
        if (!act.Access.Broadcasts(from.Branch, Purpose.Change)) return new NotAllowed();
        if (from.Corrects is not null) return new HasNoAudienceOfItsOwn();
        if (name.Trim() is not { Length: > 0 and <= SavedAudience.LongestName } word) return new AudienceNameIsWrong(SavedAudience.LongestName);
        // What it is said by may have moved to another branch since, or be gone.
        var scope = await scopes.Of(act.Db, Audience.Read(from.Audience), cancel);
        if (scope.Result is not { Branch: var branch }) return scope.Refusal!;
        if (!act.Access.Broadcasts(branch, Purpose.Change)) return new AudienceIsTooWide();
        if (await act.Db.SavedAudiences.SingleOrDefaultAsync(it => it.Scope == branch.Path && it.Name == word, cancel) is { } there) return new AudienceNameIsTaken(there.Id);
        return await Saved(act, new() { Name = word, Audience = from.Audience, Scope = branch.Path, At = act.Now }, cancel);
    }, cancel);

    static async Task<SavedAudience> Saved(StaffAct act, SavedAudience audience, CancellationToken cancel)
    {
        act.Db.Add(audience);
        await act.Db.SaveChangesAsync(cancel);
        act.Pen.Write("audience-saved", "audience", audience.Id.ToString(CultureInfo.InvariantCulture), null, new { audience.Name, audience.Audience, audience.Scope });
        return audience;
    }
}
