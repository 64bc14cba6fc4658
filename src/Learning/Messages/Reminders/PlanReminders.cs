using System.Globalization;
using Learning.Bookings;
using Learning.City;
using Learning.Lectures;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Reminders;

/// <summary>
/// Reminds parties of what they have booked. Nothing is planned ahead: when a reminder's time comes, the bookings as they are then decide, so what was
/// cancelled or moved meanwhile cannot be announced. Who booked after that time gets no late one.
/// </summary>
public sealed class PlanReminders : ISweep
{
    /// <summary>Id of the dialog that tells a reminder; its answer <c>bookings</c> holds their ids, with commas between.</summary>
    public const string Dialog = "reminder";

    /// <summary>Reminders of one person within this time are told together.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromHours(3);

    const int most = 500;
    readonly LearningStore store;
    readonly ReminderTimes times;
    readonly CityClock clock;

    internal PlanReminders(LearningStore store, CityClock clock, QuietHours quiet) => (this.store, this.clock, times) = (store, clock, new(clock, quiet));

    string ISweep.Work => "reminders";

    TimeSpan ISweep.Every => TimeSpan.FromSeconds(10);

    Task ISweep.Sweep(CancellationToken cancel) => Sweep(cancel);

    /// <summary>Writes the reminders that are due now; called every few seconds by the one instance whose turn it is, and harmless if by more.</summary>
    /// <returns>How many messages were written.</returns>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var near = new List<Near>();
        foreach (var kind in Enum.GetValues<ReminderKind>()) near.AddRange((await Candidates(db, kind, now, cancel)).Select(it => Timed(it, kind)).OfType<Near>());
        var messages = near.Where(it => it.Candidate.ChangedAt <= it.Time.Due && it.Time.Until > now).GroupBy(it => it.Candidate.PersonId)
            .SelectMany(of => Messages([.. of.OrderBy(it => it.Time.Due)], now)).Take(most).ToList();
        foreach (var message in messages) Write(db, message, now);
        return await db.SavedUnlessThere(cancel) ? messages.Count : 0;
    }

    static Task<List<Candidate>> Candidates(LearningDb db, ReminderKind kind, DateTime now, CancellationToken cancel)
    {
        var (after, until) = ReminderTimes.Starts(kind, now, Together);
        return (from session in db.Sessions
                where session.StartsAt > after && session.StartsAt <= until && !session.Cancelled
                join booking in db.Bookings on session.Id equals booking.SessionId
                where booking.State == BookingState.Booked
                    && !db.Reminded.Any(it => it.BookingId == booking.Id && it.Kind == kind && it.StartsAt == session.StartsAt)
                join view in db.Preferences on booking.PersonId equals view.PersonId into views
                from view in views.DefaultIfEmpty()
                join choices in db.MessageChoices on booking.PersonId equals choices.PersonId into chosen
                from choices in chosen.DefaultIfEmpty()
                where choices == null || (choices.StoppedAt == null && !choices.NoReminders && (choices.PausedUntil == null || choices.PausedUntil <= now))
                select new Candidate(booking.Id, booking.PersonId, booking.ChangedAt, session.StartsAt, session.Mode, view != null && view.Elder,
                    choices == null ? null : choices.RemindAt, choices == null ? null : choices.QuietFrom, choices == null ? null : choices.QuietTo))
            .AsNoTracking().ToListAsync(cancel);
    }

    Near? Timed(Candidate it, ReminderKind kind) => times.Of(kind, it.StartsAt, it.Mode, new(it.Elder, it.QuietFrom, it.QuietTo), it.RemindAt) is { } time ? new(it, kind, time) : null;

    // What is due now, with what would be due soon. A link belongs to its moment, and is told by itself.
    static IEnumerable<List<Near>> Messages(List<Near> near, DateTime now)
    {
        foreach (var link in near.Where(it => it.Kind == ReminderKind.Live && it.Time.Due <= now)) yield return [link];
        var others = near.Where(it => it.Kind != ReminderKind.Live && it.Time.Due <= now + Together).ToList();
        if (others.Exists(it => it.Time.Due <= now)) yield return others;
    }

    static void Write(LearningDb db, List<Near> told, DateTime now)
    {
        var (first, bookings) = (told[0], told.OrderBy(it => it.Candidate.StartsAt).Select(it => it.Candidate.BookingId).Distinct());
        var delivery = new Delivery
        {
            PersonId = first.Candidate.PersonId,
            Cause = string.Create(CultureInfo.InvariantCulture, $"{Dialog}:{first.Kind}:{first.Candidate.BookingId}:{first.Candidate.StartsAt.Ticks}"),
            Kind = Dialog,
            Topic = MessageTopic.Reminders,
            Urgent = first.Time.Urgent,
            UselessAfter = told.Min(it => it.Time.Until),
            Answers = Delivery.Told(("bookings", string.Join(',', bookings.Select(id => id.ToString(CultureInfo.InvariantCulture))))),
            BookingId = first.Candidate.BookingId,
            DueAt = now,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Add(delivery);
        foreach (var it in told)
            db.Add(new Reminded { BookingId = it.Candidate.BookingId, Kind = it.Kind, StartsAt = it.Candidate.StartsAt, Delivery = delivery });
    }

    sealed record Candidate(
        long BookingId, long PersonId, DateTime ChangedAt, DateTime StartsAt, Mode Mode, bool Elder, TimeOnly? RemindAt, TimeOnly? QuietFrom, TimeOnly? QuietTo);

    sealed record Near(Candidate Candidate, ReminderKind Kind, ReminderTime Time);
}
