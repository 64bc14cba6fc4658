using System.Globalization;
using Learning.Bookings;
using Learning.City;
using Learning.Messages;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Ratings;

/// <summary>
/// Asks who had booked a session how it was: an hour after its end, or on the next morning. Nobody gets two such questions on one day; of several
/// sessions on one day only the last is asked about. As with reminders, nothing is planned ahead.
/// </summary>
public sealed class AskRatings : ISweep
{
    /// <summary>Id of the dialog that asks; its answer <c>booking</c> is the booking's id.</summary>
    public const string Dialog = "rating";

    /// <summary>So long after the end it is asked.</summary>
    public static readonly TimeSpan After = TimeSpan.FromHours(1);

    /// <summary>So long after the end it is not asked any more.</summary>
    public static readonly TimeSpan Useful = TimeSpan.FromDays(2);

    const int most = 500;
    readonly LearningStore store;
    readonly CityClock clock;
    readonly QuietHours quiet;

    internal AskRatings(LearningStore store, CityClock clock, QuietHours quiet) => (this.store, this.clock, this.quiet) = (store, clock, quiet);

    string ISweep.Work => "ratings";

    TimeSpan ISweep.Every => TimeSpan.FromSeconds(10);

    Task ISweep.Sweep(CancellationToken cancel) => Sweep(cancel);

    /// <summary>Writes the questions that are due now; called every few seconds by the one instance whose turn it is, and harmless if by more.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var due = (await Candidates(db, now, cancel)).Where(it => Due(it) is var at && at <= now && now < it.EndsAt + Useful).ToList();
        if (due.Count == 0) return 0;
        var days = await Days(db, [.. due.Select(it => it.PersonId).Distinct()], now, cancel);
        var asked = due.GroupBy(it => it.PersonId).Select(of => days.OneOf(of.Key, of)).OfType<Candidate>().Take(most).ToList();
        db.AddRange(asked.Select(it => Question(it, now)));
        return await db.SavedUnlessThere(cancel) ? asked.Count : 0;
    }

    /// <summary>The questions that may have reached somebody.</summary>
    internal static IQueryable<Delivery> Sent(LearningDb db) => db.Deliveries.Where(it => it.Kind == Dialog
        && (it.State == DeliveryState.Sent || it.State == DeliveryState.Delivered || it.State == DeliveryState.Read || it.State == DeliveryState.Uncertain));

    // Who was asked about this session as it was held is not asked again: a question that was written before its end was about another time.
    static Task<List<Candidate>> Candidates(LearningDb db, DateTime now, CancellationToken cancel)
    {
        var (after, until) = (now - Useful, now - After);
        return (from it in Attended.In(db, now)
                where it.Session.EndsAt > after && it.Session.EndsAt <= until
                    && !db.Ratings.Any(rating => rating.BookingId == it.Booking.Id)
                    && !db.Deliveries.Any(told => told.BookingId == it.Booking.Id && told.Kind == Dialog && told.CreatedAt >= it.Session.EndsAt)
                join view in db.Preferences on it.Booking.PersonId equals view.PersonId into views
                from view in views.DefaultIfEmpty()
                join choices in db.MessageChoices on it.Booking.PersonId equals choices.PersonId into chosen
                from choices in chosen.DefaultIfEmpty()
                where choices == null || (choices.StoppedAt == null && !choices.NoRatings && (choices.PausedUntil == null || choices.PausedUntil <= now))
                select new Candidate(it.Booking.Id, it.Booking.PersonId, it.Session.StartsAt, it.Session.EndsAt, view != null && view.Elder,
                    choices == null ? null : choices.QuietFrom, choices == null ? null : choices.QuietTo))
            .AsNoTracking().ToListAsync(cancel);
    }

    DateTime Due(Candidate it) => quiet.EndsAfter(it.EndsAt + After, new(it.Elder, it.QuietFrom, it.QuietTo)) ?? it.EndsAt + After;

    async Task<AskedDays> Days(LearningDb db, List<long> people, DateTime now, CancellationToken cancel)
    {
        // A session of one of these days may have been asked about some days later, and a long one may end on the next.
        var (since, soon) = (now - Useful - Useful, now.AddDays(2));
        var held = await (from booking in db.Bookings
                          where people.Contains(booking.PersonId) && booking.State == BookingState.Booked
                          join session in db.Sessions on booking.SessionId equals session.Id
                          where session.EndsAt > since && session.StartsAt < soon && !session.Cancelled
                          select new HeldOn(booking.Id, booking.PersonId, session.StartsAt, session.EndsAt)).ToListAsync(cancel);
        var asked = await db.Deliveries.AsNoTracking().Where(it => people.Contains(it.PersonId) && it.Kind == Dialog && it.CreatedAt > since).ToListAsync(cancel);
        return new(clock, held, asked, now);
    }

    static string CauseOf(Candidate it) => string.Create(CultureInfo.InvariantCulture, $"{Dialog}:{it.BookingId}:{it.StartsAt.Ticks}");

    static Delivery Question(Candidate it, DateTime now) => new()
    {
        PersonId = it.PersonId,
        Cause = CauseOf(it),
        Kind = Dialog,
        Topic = MessageTopic.Ratings,
        UselessAfter = it.EndsAt + Useful,
        Answers = Delivery.Told(("booking", it.BookingId)),
        BookingId = it.BookingId,
        DueAt = now,
        CreatedAt = now,
        ChangedAt = now,
    };

    sealed record Candidate(long BookingId, long PersonId, DateTime StartsAt, DateTime EndsAt, bool Elder, TimeOnly? QuietFrom, TimeOnly? QuietTo);

    sealed record HeldOn(long BookingId, long PersonId, DateTime StartsAt, DateTime EndsAt);

    /// <summary>What people have on which day, and what they were asked.</summary>
    sealed class AskedDays(CityClock clock, List<HeldOn> held, List<Delivery> asked, DateTime now)
    {
        readonly ILookup<long, HeldOn> held = held.ToLookup(it => it.PersonId);
        readonly ILookup<long, Delivery> asked = asked.ToLookup(it => it.PersonId);

        /// <summary>The one that a person is asked about now; null for none.</summary>
        public Candidate? OneOf(long person, IEnumerable<Candidate> due)
        {
            if (asked[person].Any(it => Day(it.CreatedAt) == Day(now))) return null;
            return due.Where(it => IsLast(it) && !IsAsked(it)).MaxBy(it => (it.EndsAt, it.BookingId));
        }

        bool IsLast(Candidate it) => !held[it.PersonId].Any(other => Day(other.StartsAt) == Day(it.StartsAt) && (other.EndsAt, other.BookingId).CompareTo((it.EndsAt, it.BookingId)) > 0);

        // About a session of the same day; or about this one, whose end was changed since.
        bool IsAsked(Candidate it) => asked[it.PersonId].Any(before => before.Cause == CauseOf(it)
            || (before.State != DeliveryState.Cancelled && held[it.PersonId].Any(other => other.BookingId == before.BookingId && Day(other.StartsAt) == Day(it.StartsAt))));

        DateTime Day(DateTime moment) => clock.InCity(moment).Date;
    }
}
