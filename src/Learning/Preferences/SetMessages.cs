using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Preferences;

/// <summary>Keeps what a person chose about messages that the city starts. It counts for the next message that would be sent. Chosen twice, it stands once.</summary>
public sealed class SetMessages
{
    /// <summary>How long a pause lasts: 30 days.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(30);

    /// <summary>The longest quiet hours: 12, so that with the night and the noon of elderly residents some of the day is left.</summary>
    public static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(12);

    readonly PersonRecords people;
    readonly CityClock clock;

    internal SetMessages(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Keeps it, with the words in which it is confirmed.</summary>
    /// <param name="choice">What they choose; of <see cref="MessageChoice.Quiet"/> see <see cref="Rest"/>.</param>
    /// <param name="at">The hour, for <see cref="MessageChoice.RemindAt"/>.</param>
    /// <param name="wording">The words; at most 500 characters are kept.</param>
    /// <param name="who">The person.</param>
    /// <param name="key">The effect's key: a choice of the same key is recorded once.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public Task<Decided<MyMessages>> Decide(MessageChoice choice, TimeOnly? at, string wording, Address who, string key, CancellationToken cancel = default) =>
        Keep(choice, kept => Apply(kept, choice, at), wording, who, key, cancel);

    /// <summary>Keeps the hours in which no message is sent that can wait.</summary>
    /// <param name="from">Their beginning, in the city's time.</param>
    /// <param name="to">Their end; before the beginning when they go over midnight.</param>
    /// <param name="wording">The words in which it is confirmed; at most 500 characters are kept.</param>
    /// <param name="who">The person.</param>
    /// <param name="key">The effect's key: a choice of the same key is recorded once.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What they chose; or <see cref="NoQuietHours"/>.</returns>
    public async Task<Decided<MyMessages>> Rest(TimeOnly from, TimeOnly to, string wording, Address who, string key, CancellationToken cancel = default) =>
        from == to || to - from > LongestQuiet ? new NoQuietHours((int)LongestQuiet.TotalHours) : await Keep(MessageChoice.Quiet, kept => (kept.QuietFrom, kept.QuietTo) = (from, to), wording, who, key, cancel);

    Task<Decided<MyMessages>> Keep(MessageChoice choice, Action<MessageChoices> apply, string wording, Address who, string key, CancellationToken cancel) =>
        people.Change<Decided<MyMessages>>(who, async (db, person) =>
        {
            var kept = await db.MessageChoices.SingleOrDefaultAsync(it => it.PersonId == person, cancel);
            if (kept is null) db.Add(kept = new() { PersonId = person });
            if (!await db.Consents.AnyAsync(it => it.Key == key, cancel))
            {
                apply(kept);
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
        if (choice == MessageChoice.StopRatings) kept.NoRatings = true;
        if (choice == MessageChoice.Start) (kept.StoppedAt, kept.PausedUntil, kept.NoReminders, kept.NoOffers, kept.NoNews, kept.NoRatings) = (null, null, false, false, false, false);
        if (choice == MessageChoice.RemindAt) kept.RemindAt = at;
    }
}
