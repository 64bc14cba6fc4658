using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>A helping hand that is over.</summary>
/// <param name="WasOpen">True when there was one that had not run out.</param>
public sealed record HelpEnded(bool WasOpen);

/// <summary>Ends a person's helping hand because they wish it: the code is taken back, and who joined sees nothing any more.</summary>
public sealed class EndHelp
{
    readonly PersonRecords people;
    readonly CityClock clock;

    internal EndHelp(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Ends it; there may be none.</summary>
    public Task<Decided<HelpEnded>> Decide(Address who, string key, CancellationToken cancel = default) =>
        people.Change<Decided<HelpEnded>>(who, async (db, person) =>
            await db.HelpActs.AnyAsync(act => act.Key == key, cancel) || await End(db, person, key, clock.Now, cancel) ? new HelpEnded(true) : new HelpEnded(false), cancel);

    internal static async Task<bool> End(LearningDb db, long person, string key, DateTime now, CancellationToken cancel)
    {
        var open = db.HelpingHands.Where(help => help.PersonId == person && help.State != HelpState.Ended);
        if (await open.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } help) return false;
        await open.ExecuteUpdateAsync(set => set.SetProperty(it => it.State, HelpState.Ended), cancel);
        db.Add(new HelpAct { HelpId = help.Id, Key = key, Kind = HelpActKind.Ended, Step = await Step(db, help, cancel), At = now });
        await db.SaveChangesAsync(cancel);
        return help.Until > now;
    }

    internal static Task<int> Step(LearningDb db, HelpingHand help, CancellationToken cancel) => db.GuideProgress
        .Where(it => it.PersonId == help.PersonId && it.Guide == help.Guide).Select(it => it.Step).SingleOrDefaultAsync(cancel);
}
