using Learning.Bookings;
using Learning.City;
using Learning.Messages;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>Tells who had booked a lecture that it can be watched again: once for each person and lecture, when its recording follows.</summary>
public sealed class TellRecordings : ISweep
{
    /// <summary>Id of the dialog that tells it; its answer <c>lecture</c> is the lecture's id.</summary>
    public const string Dialog = "recording-ready";

    /// <summary>So long after it was published a recording is told of.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    const int most = 500;
    readonly LearningStore store;
    readonly CityClock clock;

    internal TellRecordings(LearningStore store, CityClock clock) => (this.store, this.clock) = (store, clock);

    string ISweep.Work => "recordings";

    TimeSpan ISweep.Every => TimeSpan.FromSeconds(10);

    Task ISweep.Sweep(CancellationToken cancel) => Sweep(cancel);

    /// <summary>Writes the messages that are due now; called every few seconds by the one instance whose turn it is, and harmless if by more.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var now = clock.Now;
        var since = now - Fresh;
        var parties = await (
            from lecture in db.Lectures
            where lecture.RecordedAt > since && lecture.RecordedAt <= now && lecture.RecordingUrl != null && lecture.RetiredAt == null
            join session in db.Sessions on lecture.Id equals session.LectureId
            where session.StartsAt < lecture.RecordedAt && session.EndsAt <= now && !session.Cancelled
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.State == BookingState.Booked && !db.Deliveries.Any(it => it.PersonId == booking.PersonId && it.Cause == Dialog + ":" + lecture.Id)
            orderby booking.Id
            select new { booking.Id, booking.PersonId, LectureId = lecture.Id, lecture.RecordedAt }).Take(most).ToListAsync(cancel);
        var told = parties.DistinctBy(it => (it.PersonId, it.LectureId)).ToList();
        db.AddRange(told.Select(it => new Delivery
        {
            PersonId = it.PersonId,
            Cause = $"{Dialog}:{it.LectureId}",
            Kind = Dialog,
            Topic = MessageTopic.Reminders,
            UselessAfter = it.RecordedAt + Fresh,
            Answers = Delivery.Told(("lecture", it.LectureId)),
            BookingId = it.Id,
            DueAt = now,
            CreatedAt = now,
            ChangedAt = now,
        }));
        return await db.SavedUnlessThere(cancel) ? told.Count : 0;
    }
}
