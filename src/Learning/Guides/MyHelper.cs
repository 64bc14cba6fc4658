using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>A helping hand that is open.</summary>
/// <param name="Guide">Id of the guide.</param>
/// <param name="Joined">True when somebody joined; false while the code waits.</param>
/// <param name="Until">When it runs out, in the city's time.</param>
public sealed record OpenHelp(string Guide, bool Joined, DateTimeOffset Until);

/// <summary>Knows whether somebody helps a person.</summary>
public sealed class MyHelper(LearningStore store, CityClock clock)
{
    /// <summary>The person's open helping hand; null when there is none.</summary>
    public async Task<OpenHelp?> Of(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var now = clock.Now;
        if (await PersonRecords.Find(db, who, cancel) is not { } person) return null;
        var help = await db.HelpingHands.AsNoTracking()
            .SingleOrDefaultAsync(it => it.PersonId == person && it.State != HelpState.Ended && it.Until > now, cancel);
        return help is null ? null : new(help.Guide, help.State == HelpState.Joined, clock.InCity(help.Until));
    }
}
