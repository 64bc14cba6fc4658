using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>Writes broadcasts. Whatever was tested and approved before a change counts no more.</summary>
public sealed class WriteBroadcast
{
    readonly StaffActs acts;
    readonly AudienceScope scopes;
    readonly LearningOptions options;

    internal WriteBroadcast(StaffActs acts, AudienceScope scopes, LearningOptions options) => (this.acts, this.scopes, this.options) = (acts, scopes, options);

    /// <summary>Makes a draft.</summary>
    /// <returns>It; or <see cref="SomebodyMustAct"/>, <see cref="NotAllowed"/>, <see cref="SaysNothing"/>, <see cref="TextIsTooLong"/>, <see cref="NoSuchField"/>,
    /// <see cref="FieldNeedsSession"/>, <see cref="LinkLeadsElsewhere"/>, <see cref="NoSuchPart"/>, <see cref="NoSuchAudience"/>, <see cref="AudienceIsTooWide"/>, <see cref="TimeIsWrong"/>.</returns>
    public Task<Decided<Broadcast>> New(BroadcastWish wish, By by, CancellationToken cancel = default) => acts.Do(by, act => Made(act, wish, null, cancel), cancel);

    /// <summary>Makes a draft that corrects a broadcast: it is for exactly those who got that one, or may have got it.</summary>
    /// <returns>It; or what <see cref="New"/> gives, or <see cref="NoSuchBroadcast"/>.</returns>
    public Task<Decided<Broadcast>> Correct(long id, BroadcastWish wish, By by, CancellationToken cancel = default) => acts.Do<Broadcast>(by, async act =>
    {
        if (await act.Db.Broadcasts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } wrong || !act.Access.Broadcasts(wrong.Branch, Purpose.See)) return new NoSuchBroadcast(id);
        return await Made(act, wish with { Name = wish.Name ?? wrong.Name, Audience = Audience.Read(wrong.Audience), Saved = null, SessionId = wish.SessionId ?? wrong.SessionId }, wrong, cancel);
    }, cancel);

    /// <summary>Changes one, which makes it a draft again.</summary>
    /// <returns>It; or what <see cref="New"/> gives, or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>.</returns>
    public Task<Decided<Broadcast>> Edit(long id, BroadcastWish wish, By by, CancellationToken cancel = default) => acts.Do<Broadcast>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, BroadcastStep.Edit, cancel);
        if (found.Result is not { } broadcast) return found;
        var before = Facts(broadcast);
        if (await Written(act, broadcast, wish, cancel) is { } fault) return fault;
        (broadcast.Edition, broadcast.State, broadcast.SendAt, broadcast.TestCode) = (broadcast.Edition + 1, BroadcastState.Draft, null, null);
        act.Pen.Note("edited", broadcast, before, Facts(broadcast));
        return broadcast;
    }, cancel);

    async Task<Decided<Broadcast>> Made(StaffAct act, BroadcastWish wish, Broadcast? corrects, CancellationToken cancel)
    {
        if (act.Actor is null) return new SomebodyMustAct();
        var broadcast = new Broadcast
        {
            Name = "",
            Audience = new Audience().Kept(),
            Scope = corrects?.Scope ?? "",
            Corrects = corrects?.Id,
            Author = act.Actor.Id,
            CreatedAt = act.Now,
        };
        if (await Written(act, broadcast, wish.Saved is null ? wish with { Audience = wish.Audience ?? new() } : wish, cancel) is { } fault) return fault;
        act.Db.Add(broadcast);
        await act.Db.SaveChangesAsync(cancel);
        act.Pen.Note("written", broadcast, null, Facts(broadcast));
        return broadcast;
    }

    async Task<Refusal?> Written(StaffAct act, Broadcast broadcast, BroadcastWish wish, CancellationToken cancel)
    {
        broadcast.Name = Cut(wish.Name?.Trim() ?? broadcast.Name);
        broadcast.Chinese = wish.Chinese?.Trim() ?? broadcast.Chinese;
        broadcast.English = wish.English?.Trim() ?? broadcast.English;
        broadcast.SessionId = wish.SessionId is null ? broadcast.SessionId : wish.SessionId.Length == 0 ? null : wish.SessionId;
        broadcast.UselessAfter = wish.UselessAfter ?? broadcast.UselessAfter;
        broadcast.Author = act.Actor!.Id;
        if (broadcast.Chinese.Length + broadcast.English.Length == 0) return new SaysNothing();
        if (broadcast.UselessAfter <= act.Now) return new TimeIsWrong();
        foreach (var text in new[] { broadcast.Chinese, broadcast.English })
        {
            if (BroadcastText.Fault(text, options.BroadcastHosts, broadcast.SessionId is not null) is { } fault) return fault;
        }
        if (broadcast.SessionId is { } session && !await act.Db.Sessions.AnyAsync(it => it.Id == session, cancel)) return new NoSuchPart("session", session);
        return await Addressed(act, broadcast, wish, cancel);
    }

    async Task<Refusal?> Addressed(StaffAct act, Broadcast broadcast, BroadcastWish wish, CancellationToken cancel)
    {
        var audience = wish.Audience;
        if (wish.Saved is { } saved)
        {
            var found = await SavedAudiences.InHand(act, saved, cancel);
            if (!found.Done) return found.Refusal;
            audience = Audience.Read(found.Result.Audience);
        }
        if (audience is not null && broadcast.Corrects is null)
        {
            var found = await scopes.Of(act.Db, audience, cancel);
            if (!found.Done) return found.Refusal;
            (broadcast.Audience, broadcast.Scope) = (audience.Kept(), found.Result.Branch.Path);
        }
        return act.Access.Broadcasts(broadcast.Branch, Purpose.Change) ? null : new AudienceIsTooWide();
    }

    static string Cut(string name) => name.Length > 100 ? name[..100] : name;

    static object Facts(Broadcast it) => new { it.Name, it.Chinese, it.English, it.SessionId, it.Audience, it.Scope, it.Corrects, it.UselessAfter, it.Edition };
}
