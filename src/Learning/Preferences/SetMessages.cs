using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Preferences;

/// <summary>Keeps what a person chose about messages that the city starts. It counts for the next message that would be sent. Chosen twice, it stands once.</summary>
public sealed class SetMessages
{
    /// <summary>How long a pause lasts: 30 days.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(30);

    readonly PersonRecords people;
    readonly CityClock clock;

    internal SetMessages(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps it, with the words in which it is confirmed.</summary>
    /// <param name="choice">What they choose.</param>
    /// <param name="at">The hour, for <see cref="MessageChoice.RemindAt"/>.</param>
    /// <param name="wording">The words; at most 500 characters are kept.</param>
    /// <param name="who">The person.</param>
    /// <param name="key">The effect's key: a choice of the same key is recorded once.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public Task<Decided<MyMessages>> Decide(MessageChoice choice, TimeOnly? at, string wording, Address who, string key, CancellationToken cancel = default) =>
        people.Change<Decided<MyMessages>>(who, async (db, person) =>
        {
            var kept = await db.MessageChoices.SingleOrDefaultAsync(it => it.PersonId == person, cancel);
            if (kept is null) db.Add(kept = new() { PersonId = person });
            if (!await db.Consents.AnyAsync(it => it.Key == key, cancel))
            {
                Apply(kept, choice, at);
                kept.ChangedAt = clock.Now;
                db.Add(new Consent
                {
                    Key = key,
                    PersonId = person,
                    Choice = choice,
                    Wording = wording.Length > Consent.LongestWording ? wording[..Consent.LongestWording] : wording,
                    Channel = who.Channel,
                    At = clock.Now,
                });
            }
            await db.SaveChangesAsync(cancel);
            return MyMessages.Of(kept, clock);
        }, cancel);

    void Apply(MessageChoices kept, MessageChoice choice, TimeOnly? at)
    {
        if (choice == MessageChoice.StopAll) kept.StoppedAt ??= clock.Now;
        if (choice == MessageChoice.Pause) kept.PausedUntil = clock.Now + Pause;
        if (choice == MessageChoice.StopReminders) kept.NoReminders = true;
        if (choice == MessageChoice.StopOffers) kept.NoOffers = true;
        if (choice == MessageChoice.StopNews) kept.NoNews = true;
        if (choice == MessageChoice.Start) (kept.StoppedAt, kept.PausedUntil, kept.NoReminders, kept.NoOffers, kept.NoNews) = (null, null, false, false, false);
        if (choice == MessageChoice.RemindAt) kept.RemindAt = at;
    }
}
