using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Learning.City;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Guides;

/// <summary>A code that somebody may join with.</summary>
/// <param name="Code">Eight digits, easy to say on the phone.</param>
/// <param name="Until">When it runs out, in the city's time.</param>
public sealed record HelpCode(string Code, DateTimeOffset Until);

/// <summary>
/// Invites somebody to help a person in a guide, once the person has agreed: the code is good for one helper and <see cref="Lasts"/>. A new invitation
/// takes back the earlier one and ends its session.
/// </summary>
public sealed class InviteHelper
{
    /// <summary>How long a code is good for, and then how long a session lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    readonly PersonRecords people;
    readonly CityClock clock;
    readonly IIds ids;

    internal InviteHelper(PersonRecords people, CityClock clock, IIds ids) => (this.people, this.clock, this.ids) = (people, clock, ids);

    /// <summary>Invites.</summary>
    /// <param name="who">The person to be helped.</param>
    /// <param name="guide">Id of the guide they are in.</param>
    /// <param name="consent">The words they agreed to, which are kept with the time; at most 500 characters.</param>
    /// <param name="key">The effect's key.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>The code, the same for the same key; or <see cref="NotInGuide"/>, <see cref="GuideIsOver"/>.</returns>
    /// <exception cref="ArgumentException">There are no words that were agreed to, or too many.</exception>
    public Task<Decided<HelpCode>> Decide(Address who, string guide, string consent, string key, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(consent) || consent.Length > 500) throw new ArgumentException("The words that were agreed to are kept: 1 to 500 characters.", nameof(consent));
        return people.Change<Decided<HelpCode>>(who, async (db, person) =>
        {
            if (await Earlier(db, key, cancel) is { } earlier) return Told(earlier);
            var kept = await db.GuideProgress.FindAsync([person, guide], cancel);
            if (kept is null) return new NotInGuide();
            if (kept.Status is GuideStatus.Done or GuideStatus.Dropped) return new GuideIsOver();
            await EndHelp.End(db, person, $"{key}/before", clock.Now, cancel);
            return Told(await Invite(db, kept, consent, key, cancel));
        }, cancel);
    }

    async Task<HelpingHand> Invite(LearningDb db, GuideProgress kept, string consent, string key, CancellationToken cancel)
    {
        var now = clock.Now;
        var help = new HelpingHand
        {
            PersonId = kept.PersonId,
            Guide = kept.Guide,
            Language = kept.Language,
            Code = Digits(ids.Token()),
            Consent = consent,
            ConsentAt = now,
            Until = now + Lasts,
        };
        db.Add(help);
        await db.SaveChangesAsync(cancel);
        db.Add(new HelpAct { HelpId = help.Id, Key = key, Kind = HelpActKind.Invited, Step = kept.Step, At = now });
        await db.SaveChangesAsync(cancel);
        return help;
    }

    static Task<HelpingHand?> Earlier(LearningDb db, string key, CancellationToken cancel) => db.HelpingHands.AsNoTracking()
        .SingleOrDefaultAsync(help => db.HelpActs.Any(act => act.HelpId == help.Id && act.Key == key), cancel);

    // The code runs out with the time it was given for, also when the session lasts longer.
    HelpCode Told(HelpingHand help) => new(help.Code, clock.InCity(help.ConsentAt + Lasts));

    static string Digits(string token) =>
        (BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(token))) % 100_000_000).ToString("D8", CultureInfo.InvariantCulture);
}
