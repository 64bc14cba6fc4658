using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Preferences;

/// <summary>Keeps how a person wants pages to look. The choice is its own key: chosen twice, it stands once.</summary>
public sealed class SetView
{
    readonly PersonRecords people;
    readonly CityClock clock;

    internal SetView(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps it.</summary>
    /// <param name="view">What they choose.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What was kept; or <see cref="NoSuchSize"/>.</returns>
    public async Task<Decided<View>> Decide(View view, Address who, CancellationToken cancel = default)
    {
        if (!View.Sizes.Contains(view.TextSize)) return new NoSuchSize();
        return await people.Change<Decided<View>>(who, async (db, person) =>
        {
            var kept = await db.Preferences.SingleOrDefaultAsync(it => it.PersonId == person, cancel);
            if (kept is null) db.Add(kept = new Preference { PersonId = person });
            (kept.Elder, kept.TextSize, kept.ReadAloud, kept.ChangedAt) = (view.Elder, view.TextSize, view.ReadAloud, clock.Now);
            await db.SaveChangesAsync(cancel);
            return view;
        }, cancel);
    }
}
