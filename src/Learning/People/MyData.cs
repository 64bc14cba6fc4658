using Learning.Bookings;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>Reads all that is kept for a person. What opens something by itself (codes, keys) is left out.</summary>
public sealed class MyData(LearningStore store, CityClock clock)
{
    /// <summary>All that is kept; null for nothing.</summary>
    public async Task<PersonData?> Of(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await PersonRecords.Find(db, who, cancel) is { } person ? await new Reading(db, clock, person, cancel).All() : null;
    }

    /// <summary>The same by the person's id.</summary>
    public async Task<PersonData?> Of(long person, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await new Reading(db, clock, person, cancel).All();
    }

    sealed class Reading(LearningDb db, CityClock clock, long id, CancellationToken cancel)
    {
        public async Task<PersonData?> All()
        {
            if (await db.People.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } person) return null;
            return new()
            {
                Person = person.Id,
                Since = clock.InCity(person.CreatedAt),
                Code = person.Code,
                District = person.District,
                Addresses = await Each(db.Addresses.Where(it => it.PersonId == id), it =>
                    new KeptAddress(it.Channel, it.UserId, it.ConversationId, it.Language, it.ServiceUrl, clock.InCity(it.SeenAt))),
                Bookings = await Bookings(),
                Questions = await Questions(),
                List = await Each(db.Listed.Where(it => it.PersonId == id).OrderBy(it => it.AddedAt), it =>
                    new KeptItem(it.ItemKind, it.ItemId, it.Language, clock.InCity(it.AddedAt))),
                Topics = await Each(db.Subscriptions.Where(it => it.PersonId == id).OrderBy(it => it.SubscribedAt), it => new KeptTopic(it.Topic, clock.InCity(it.SubscribedAt))),
                Watched = await Each(db.SessionWatches.Where(it => it.PersonId == id).OrderBy(it => it.Since), it => new KeptWatch(it.SessionId, clock.InCity(it.Since))),
                Guides = await Each(db.GuideProgress.Where(it => it.PersonId == id).OrderBy(it => it.LastAt), it =>
                    new KeptGuide(it.Guide, it.Language, it.Step, it.StepTitle, it.Status, it.Fails, it.Stucks, it.Channel, clock.InCity(it.LastAt))),
                GuideSteps = await Each(db.GuideEvents.Where(it => it.PersonId == id).OrderBy(it => it.Id), it =>
                    new KeptGuideStep(it.Guide, it.Step, it.To, it.Act, it.Seconds, it.ByHelper, clock.InCity(it.At))),
                Help = await Help(),
                View = (await Each(db.Preferences.Where(it => it.PersonId == id), it =>
                    new KeptView(it.Elder, it.TextSize, it.ReadAloud, clock.InCity(it.ChangedAt)))).SingleOrDefault(),
                Choices = (await Each(db.MessageChoices.Where(it => it.PersonId == id), it =>
                    new KeptChoices(InCity(it.StoppedAt), InCity(it.PausedUntil), it.NoReminders, it.NoOffers, it.NoNews, it.NoRatings, it.RemindAt, it.QuietFrom, it.QuietTo, clock.InCity(it.ChangedAt)))).SingleOrDefault(),
                Consents = await Each(db.Consents.Where(it => it.PersonId == id).OrderBy(it => it.At), it => new KeptConsent(it.Choice, it.Wording, it.Channel, clock.InCity(it.At))),
                Lists = await Each(db.ListedPeople.Where(it => it.PersonId == id).OrderBy(it => it.List), it => new KeptListing(it.List, it.Proof, clock.InCity(it.At))),
                Messages = await Each(db.Deliveries.Where(it => it.PersonId == id).OrderBy(it => it.Id), it =>
                    new KeptMessage(it.Kind, it.BroadcastId, it.Topic, it.State, it.Reason, clock.InCity(it.CreatedAt), clock.InCity(it.DueAt), clock.InCity(it.ChangedAt))),
            };
        }

        async Task<IReadOnlyList<KeptBooking>> Bookings()
        {
            var own = db.Bookings.AsNoTracking().Where(it => it.PersonId == id);
            var changes = (await db.Effects.AsNoTracking().Where(it => own.Any(booking => booking.Id == it.BookingId)).ToListAsync(cancel)).ToLookup(it => it.BookingId);
            var reminders = (await db.Reminded.AsNoTracking().Where(it => own.Any(booking => booking.Id == it.BookingId)).ToListAsync(cancel)).ToLookup(it => it.BookingId);
            var ratings = await db.Ratings.AsNoTracking().Where(it => it.PersonId == id).ToDictionaryAsync(it => it.BookingId, cancel);
            var came = await db.Attendances.AsNoTracking().Where(it => own.Any(booking => booking.Id == it.BookingId && booking.SessionId == it.SessionId)).ToDictionaryAsync(it => it.BookingId, cancel);
            var sessions = await (from booking in own
                                  join session in db.Sessions on booking.SessionId equals session.Id
                                  join lecture in db.Lectures on session.LectureId equals lecture.Id
                                  orderby session.StartsAt, booking.Id
                                  select new { booking, session.StartsAt, lecture }).AsNoTracking().ToListAsync(cancel);
            return [.. sessions.Select(it => new KeptBooking(
                BookingNumber.Of(it.booking.Id), it.booking.SessionId, it.lecture.Title, clock.InCity(it.StartsAt), it.booking.Seats, it.booking.Band, it.booking.State,
                InCity(it.booking.OfferedUntil), clock.InCity(it.booking.CreatedAt), clock.InCity(it.booking.ChangedAt),
                [.. changes[it.booking.Id].OrderBy(change => change.At).Select(change => new KeptChange(change.Kind, clock.InCity(change.At)))],
                [.. reminders[it.booking.Id].OrderBy(reminder => reminder.StartsAt).Select(reminder => new KeptReminder(reminder.Kind, clock.InCity(reminder.StartsAt), InCity(reminder.ComingAt)))],
                ratings.GetValueOrDefault(it.booking.Id) is { } rating ? new(rating.Value, rating.Words, clock.InCity(rating.At)) : null,
                came.GetValueOrDefault(it.booking.Id) is { } attended ? new(attended.Came, clock.InCity(attended.At)) : null))];
        }

        async Task<IReadOnlyList<KeptQuestion>> Questions()
        {
            var asked = await db.Questions.AsNoTracking().Where(it => it.PersonId == id).OrderBy(it => it.AskedAt).ThenBy(it => it.Id).ToListAsync(cancel);
            var ids = asked.Select(it => it.AnswerId).OfType<string>().ToList();
            var answers = await db.Answers.AsNoTracking().Where(it => ids.Contains(it.Id)).ToListAsync(cancel);
            return [.. asked.Select(it => new KeptQuestion(
                it.Text, it.LastTurns, it.Language, it.Topic, it.Guide, it.GuideStep, clock.InCity(it.AskedAt), it.State, InCity(it.EndedAt),
                answers.Where(answer => answer.Id == it.AnswerId).OrderBy(answer => answer.Language != it.Language).FirstOrDefault()?.Text))];
        }

        async Task<IReadOnlyList<KeptHelp>> Help()
        {
            var hands = await db.HelpingHands.AsNoTracking().Where(it => it.PersonId == id).OrderBy(it => it.Id).ToListAsync(cancel);
            var ids = hands.Select(it => it.Id).ToList();
            var acts = (await db.HelpActs.AsNoTracking().Where(it => ids.Contains(it.HelpId)).OrderBy(it => it.Id).ToListAsync(cancel)).ToLookup(it => it.HelpId);
            return [.. hands.Select(it => new KeptHelp(it.Guide, it.Consent, clock.InCity(it.ConsentAt), it.State, it.Hints,
                [.. acts[it.Id].Select(act => new KeptHelpAct(act.Kind, act.Step, clock.InCity(act.At)))]))];
        }

        async Task<IReadOnlyList<TTold>> Each<T, TTold>(IQueryable<T> kept, Func<T, TTold> told)
            where T : class => [.. (await kept.AsNoTracking().ToListAsync(cancel)).Select(told)];

        DateTimeOffset? InCity(DateTime? moment) => moment is { } known ? clock.InCity(known) : null;
    }
}
