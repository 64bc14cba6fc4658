using System.Globalization;
using Learning.City;
using Learning.Messages;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>What was kept of a wish to learn a guide again.</summary>
/// <param name="At">When the person is reminded, in the city's time; null when they are not.</param>
public sealed record Reminder(DateTimeOffset? At);

/// <summary>
/// Reminds a person to learn a guide again after seven days, by day, if they wish it; beginning the guide again or refusing takes it back. The wish is
/// its own key: said twice, it stands once.
/// </summary>
public sealed class LearnAgain
{
    /// <summary>After how long they are reminded.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(7);

    readonly PersonRecords people;
    readonly CityClock clock;

    internal LearnAgain(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps the wish, or takes it back.</summary>
    /// <param name="who">The person.</param>
    /// <param name="guide">The guide's id.</param>
    /// <param name="wished">True to be reminded; false when they do not want to be.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public Task<Decided<Reminder>> Decide(Address who, string guide, bool wished, CancellationToken cancel = default) =>
        people.Change<Decided<Reminder>>(who, async (db, person) =>
        {
            var (now, due) = (clock.Now, clock.ByDay(clock.Now + After));
            await GuideMessages.DropLearnAgain(db, person, guide, now, cancel);
            if (!wished) return new Reminder(null);
            var cause = string.Create(CultureInfo.InvariantCulture, $"{GuideMessages.LearnAgainCause(guide)}{clock.InCity(due):yyyy-MM-dd}");
            var kept = await db.Deliveries.SingleOrDefaultAsync(it => it.PersonId == person && it.Cause == cause, cancel);
            if (kept is null) db.Add(kept = GuideMessages.About(GuideMessages.LearnAgain, person, cause, due, now, ("guide", guide)));
            if (kept.State == DeliveryState.Cancelled) (kept.State, kept.ChangedAt) = (DeliveryState.Due, now);
            await db.SaveChangesAsync(cancel);
            return new Reminder(clock.InCity(kept.DueAt));
        }, cancel);
}
