using System.Globalization;
using Learning.City;
using Learning.Messages;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>What a helper sees: the step that is before the person.</summary>
/// <param name="Guide">The guide, in the person's language.</param>
/// <param name="Step">The step's number; 0 before the first.</param>
/// <param name="Status">How the person stands.</param>
/// <param name="Until">When the session runs out, in the city's time.</param>
/// <param name="MayHint">True when a hint may be sent for this step.</param>
public sealed record HelpView(Guide Guide, int Step, GuideStatus Status, DateTimeOffset Until, bool MayHint);

/// <summary>A session that a helper joined.</summary>
/// <param name="Key">Its unguessable key: who holds it, sees and moves.</param>
/// <param name="View">What the helper sees.</param>
public sealed record HelpSession(string Key, HelpView View);

/// <summary>
/// What a helper may do in a person's guide, from joining with a code to leaving. Each act is recorded, told to the person in the same transaction,
/// and done once for its key, which the door makes (at most 100 characters, unguessable). The door also sees to it that nobody tries many codes.
/// </summary>
public sealed class HelpGuide
{
    /// <summary>Longest hint, in characters.</summary>
    public const int LongestHint = 100;

    /// <summary>Acts of one session at most.</summary>
    public const int Most = 100;

    const int longestKey = 100;

    readonly PersonRecords people;
    readonly Resuming resuming;
    readonly CityClock clock;
    readonly IIds ids;

    internal HelpGuide(PersonRecords people, Resuming resuming, CityClock clock, IIds ids) =>
        (this.people, this.resuming, this.clock, this.ids) = (people, resuming, clock, ids);

    /// <summary>Joins with a code: once. Spaces and signs in it do not matter.</summary>
    /// <returns>The session, the same for the same code and key; or <see cref="NoSuchCode"/>, <see cref="CodeHasRunOut"/>, <see cref="HelpHasEnded"/>.</returns>
    public Task<Decided<HelpSession>> Join(string code, string key, CancellationToken cancel = default) => people.Change<Decided<HelpSession>>(async db =>
    {
        var digits = string.Concat(code.Where(char.IsDigit).Select(digit => (int)char.GetNumericValue(digit)));
        if (await db.HelpingHands.AsNoTracking().SingleOrDefaultAsync(it => it.Code == digits, cancel) is not { } help) return new NoSuchCode();
        var again = await Done(db, help, key, cancel);
        if (!again && help.State != HelpState.Invited) return new NoSuchCode();
        if (!again && help.Until <= clock.Now) return new CodeHasRunOut();
        // Of two that come at once, the store lets one through.
        if (!again && !await Take(db, help, cancel)) return new NoSuchCode();
        help = await db.HelpingHands.AsNoTracking().SingleAsync(it => it.Id == help.Id, cancel);
        if (await View(db, help, cancel) is not { } view) return new HelpHasEnded();
        if (!again) await Record(db, help, key, HelpActKind.Joined, view.Step, GuideMessages.Joined, [], cancel);
        return new HelpSession(help.Session!, view);
    }, cancel);

    /// <summary>What the helper sees now; null when the helping hand has ended.</summary>
    public Task<HelpView?> Look(string session, CancellationToken cancel = default) => people.Change(async db =>
        await Of(db, session, cancel) is { } help ? await View(db, help, cancel) : null, cancel);

    /// <summary>Moves the person to a step.</summary>
    /// <returns>What the helper sees then; or <see cref="HelpHasEnded"/>, <see cref="GuideIsOver"/>, <see cref="NoSuchStep"/>, <see cref="TooManyActs"/>.</returns>
    public Task<Decided<HelpView>> Move(string session, int step, string key, CancellationToken cancel = default) =>
        Act(session, key, async (db, help, view) =>
        {
            if (view.Guide.Step(step) is null) return new NoSuchStep(view.Guide.Steps.Count);
            var kept = (await db.GuideProgress.FindAsync([help.PersonId, help.Guide], cancel))!;
            db.Add(new Moving(clock.Now, $"help:{help.Id}:{key}", ByHelper: true).Move(kept, view.Guide, GuideAct.GoTo, step));
            await Record(db, help, key, HelpActKind.Moved, step, GuideMessages.Moved, [], cancel);
            return null;
        }, cancel);

    /// <summary>Sends the person a hint: one for each step.</summary>
    /// <returns>What the helper sees then; or <see cref="HelpHasEnded"/>, <see cref="GuideIsOver"/>, <see cref="NoSuchHint"/>, <see cref="HintWasSent"/>, <see cref="TooManyActs"/>.</returns>
    public Task<Decided<HelpView>> Hint(string session, string text, string key, CancellationToken cancel = default) =>
        Act(session, key, async (db, help, view) =>
        {
            var hint = text.Trim();
            if (hint.Length is 0 or > LongestHint) return new NoSuchHint(LongestHint);
            if (!view.MayHint) return new HintWasSent();
            await db.HelpingHands.Where(it => it.Id == help.Id).ExecuteUpdateAsync(set => set.SetProperty(it => it.Hints, it => it.Hints + 1), cancel);
            await Record(db, help, key, HelpActKind.Hinted, view.Step, GuideMessages.Hint, [("hint", hint)], cancel);
            return null;
        }, cancel);

    /// <summary>Leaves; the session is over.</summary>
    public Task Leave(string session, CancellationToken cancel = default) => people.Change(async db =>
    {
        if (await Of(db, session, cancel) is not { } help) return false;
        await db.HelpingHands.Where(it => it.Id == help.Id).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, HelpState.Ended), cancel);
        await Record(db, help, "left", HelpActKind.Left, await EndHelp.Step(db, help, cancel), GuideMessages.Left, [], cancel);
        return true;
    }, cancel);

    Task<Decided<HelpView>> Act(
        string session, string key, Func<LearningDb, HelpingHand, HelpView, Task<Refusal?>> act, CancellationToken cancel) => people.Change<Decided<HelpView>>(async db =>
    {
        if (await Of(db, session, cancel) is not { } help || await View(db, help, cancel) is not { } view) return new HelpHasEnded();
        if (await Done(db, help, key, cancel)) return view;
        if (view.Status is GuideStatus.Done or GuideStatus.Dropped) return new GuideIsOver();
        if (await db.HelpActs.CountAsync(it => it.HelpId == help.Id, cancel) >= Most) return new TooManyActs(Most);
        if (await act(db, help, view) is { } refusal) return refusal;
        return (await View(db, help, cancel))!;
    }, cancel);

    // Writing the row keeps it to this transaction, so that acts of one session come one after the other.
    async Task<HelpingHand?> Of(LearningDb db, string session, CancellationToken cancel)
    {
        var now = clock.Now;
        var open = db.HelpingHands.Where(it => it.Session == session && it.State == HelpState.Joined && it.Until > now);
        return await open.ExecuteUpdateAsync(set => set.SetProperty(it => it.State, HelpState.Joined), cancel) == 1
            ? await open.AsNoTracking().SingleOrDefaultAsync(cancel) : null;
    }

    async Task<bool> Take(LearningDb db, HelpingHand help, CancellationToken cancel)
    {
        var (session, until) = (ids.Token(), clock.Now + InviteHelper.Lasts);
        return await db.HelpingHands.Where(it => it.Id == help.Id && it.State == HelpState.Invited)
            .ExecuteUpdateAsync(set => set
                .SetProperty(it => it.State, HelpState.Joined).SetProperty(it => it.Session, session).SetProperty(it => it.Until, until), cancel) == 1;
    }

    async Task<HelpView?> View(LearningDb db, HelpingHand help, CancellationToken cancel)
    {
        if (help.State != HelpState.Joined || help.Until <= clock.Now) return null;
        var kept = await db.GuideProgress.FindAsync([help.PersonId, help.Guide], cancel);
        if (kept is null || resuming.Of(MyGuides.Told(kept, clock), kept.Language) is not { } at) return null;
        var hinted = await db.HelpActs.AnyAsync(
            it => it.HelpId == help.Id && it.Kind == HelpActKind.Hinted && it.Step == kept.Step && it.At >= kept.StepStartedAt, cancel);
        return new(at.Guide, at.Step, kept.Status, clock.InCity(help.Until), !hinted);
    }

    async Task Record(
        LearningDb db, HelpingHand help, string key, HelpActKind kind, int step, string message, (string Name, object Value)[] more, CancellationToken cancel)
    {
        var now = clock.Now;
        db.Add(new HelpAct { HelpId = help.Id, Key = Keyed(help, key), Kind = kind, Step = step, At = now });
        db.Add(GuideMessages.About(message, help.PersonId, $"{message}:{Keyed(help, key)}", now, now, [.. more, ("guide", help.Guide), ("step", step)]));
        await db.SaveChangesAsync(cancel);
    }

    static Task<bool> Done(LearningDb db, HelpingHand help, string key, CancellationToken cancel)
    {
        var keyed = Keyed(help, key);
        return db.HelpActs.AnyAsync(it => it.Key == keyed, cancel);
    }

    static string Keyed(HelpingHand help, string key) => key.Length is > 0 and <= longestKey
        ? string.Create(CultureInfo.InvariantCulture, $"{help.Id}:{key}")
        : throw new ArgumentException($"A key has 1 to {longestKey} characters.", nameof(key));
}
