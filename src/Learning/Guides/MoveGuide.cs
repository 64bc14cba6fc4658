using Learning.City;
using Learning.Messages;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>Keeps what a person does in a guide: how far they are, and one event for the stuck map, both at once. A key is kept once, however often it comes.</summary>
public sealed class MoveGuide
{
    readonly PersonRecords people;
    readonly CityClock clock;

    internal MoveGuide(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps it.</summary>
    /// <param name="who">The person.</param>
    /// <param name="guide">The guide as they see it now.</param>
    /// <param name="act">What they did.</param>
    /// <param name="step">The step that is before them after it, from 1; 0 before the first.</param>
    /// <param name="key">The effect's key.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>How far they are then; or <see cref="NoSuchStep"/>.</returns>
    public async Task<Decided<Progress>> Decide(Address who, Guide guide, GuideAct act, int step, string key, CancellationToken cancel = default)
    {
        if (step != 0 && guide.Step(step) is null) return new NoSuchStep(guide.Steps.Count);
        return await people.Change<Decided<Progress>>(who, async (db, person) =>
        {
            var kept = await db.GuideProgress.FindAsync([person, guide.Id], cancel);
            if (await db.GuideEvents.AnyAsync(it => it.Key == key, cancel)) return kept is null ? new NoSuchStep(guide.Steps.Count) : MyGuides.Told(kept, clock);
            if (kept is null) db.Add(kept = new GuideProgress { PersonId = person, Guide = guide.Id });
            kept.Channel = who.Channel;
            db.Add(new Moving(clock.Now, key).Move(kept, guide, act, step));
            if (act is GuideAct.Start or GuideAct.Restart) await GuideMessages.DropLearnAgain(db, person, guide.Id, clock.Now, cancel);
            await db.SaveChangesAsync(cancel);
            return MyGuides.Told(kept, clock);
        }, cancel);
    }
}

/// <summary>One move: changes how far a person is, and makes the event of it.</summary>
sealed record Moving(DateTime Now, string Key, bool ByHelper = false)
{
    // So long is enough for a week with the guide on the screen.
    const int longest = 7 * 24 * 3600;

    public GuideEvent Move(GuideProgress kept, Guide guide, GuideAct act, int step)
    {
        var first = kept.Version.Length == 0;
        var begins = first || act is GuideAct.Start or GuideAct.Restart or GuideAct.Resume;
        var shown = begins || step != kept.Step;
        var done = new GuideEvent
        {
            Key = Key,
            PersonId = kept.PersonId,
            Guide = guide.Id,
            Version = guide.Version,
            Step = begins ? step : kept.Step,
            To = shown ? step : null,
            Act = act,
            Seconds = begins || kept.Version != guide.Version ? null : (int)Math.Clamp((Now - kept.StepStartedAt).TotalSeconds, 0, longest),
            ByHelper = ByHelper,
            At = Now,
        };
        if (shown) (kept.StepStartedAt, kept.Fails, kept.Stucks) = (Now, 0, 0);
        if (act == GuideAct.Fail) kept.Fails++;
        if (act == GuideAct.Stuck) kept.Stucks++;
        (kept.Language, kept.Version, kept.Step, kept.StepTitle) = (guide.Language, guide.Version, step, guide.Step(step)?.Title ?? "");
        (kept.Status, kept.LastAt) = (After(act, step), Now);
        return done;
    }

    static GuideStatus After(GuideAct act, int step) => act switch
    {
        GuideAct.Stuck => GuideStatus.Stuck,
        GuideAct.Person => GuideStatus.WaitingPerson,
        GuideAct.Pause => GuideStatus.Paused,
        GuideAct.Done => GuideStatus.Done,
        GuideAct.Drop => GuideStatus.Dropped,
        GuideAct.Start or GuideAct.Next or GuideAct.Back or GuideAct.GoTo or GuideAct.Repeat or GuideAct.Skip or GuideAct.Fail or GuideAct.Resume or GuideAct.Restart =>
            step == 0 ? GuideStatus.Offered : GuideStatus.InStep,
    };
}
