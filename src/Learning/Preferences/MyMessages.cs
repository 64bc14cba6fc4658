using Learning.City;
using Learning.Messages;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Preferences;

/// <summary>What a person chose about messages that the city starts.</summary>
/// <param name="Stopped">True when they want none at all.</param>
/// <param name="PausedUntil">Until when they want none, in the city's time; null for no pause.</param>
/// <param name="Reminders">True when they want reminders.</param>
/// <param name="Offers">True when they want to be offered seats that came free.</param>
/// <param name="RemindAt">The hour of the reminder on the day before; null for the usual one.</param>
/// <param name="Quiet">The hours that they chose to be quiet in; null for the usual ones.</param>
public sealed record MyMessages(bool Stopped, DateTimeOffset? PausedUntil, bool Reminders, bool Offers, TimeOnly? RemindAt, (TimeOnly From, TimeOnly To)? Quiet)
{
    internal static MyMessages Of(MessageChoices? kept, CityClock clock) => kept is null ? new(false, null, true, true, null, null) : new(
        kept.StoppedAt is not null,
        kept.PausedUntil is { } until && until > clock.Now ? clock.InCity(until) : null,
        !kept.NoReminders,
        !kept.NoOffers,
        kept.RemindAt,
        kept is { QuietFrom: { } from, QuietTo: { } to } ? (from, to) : null);
}

/// <summary>The last message that the city started and sent to a person.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Kind">Id of the dialog that told it.</param>
/// <param name="BookingId">The booking it is about; null when it is about none.</param>
/// <param name="SentAt">When it was sent, in the city's time.</param>
public sealed record LastMessage(MessageTopic Topic, string Kind, long? BookingId, DateTimeOffset SentAt);

/// <summary>Knows what a person chose about messages, and what they were sent.</summary>
public sealed class MessagesOf(LearningStore store, CityClock clock)
{
    /// <summary>What they chose.</summary>
    public async Task<MyMessages> Choices(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var person = await PersonRecords.Find(db, who, cancel);
        return MyMessages.Of(person is null ? null : await db.MessageChoices.AsNoTracking().SingleOrDefaultAsync(it => it.PersonId == person, cancel), clock);
    }

    /// <summary>What they were sent last; null for nothing.</summary>
    public async Task<LastMessage?> Last(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var person = await PersonRecords.Find(db, who, cancel);
        var last = person is null ? null : await db.Deliveries.AsNoTracking()
            .Where(it => it.PersonId == person && it.Topic != MessageTopic.Help && (it.State == DeliveryState.Sent || it.State == DeliveryState.Delivered || it.State == DeliveryState.Read))
            .OrderByDescending(it => it.ChangedAt).ThenByDescending(it => it.Id).FirstOrDefaultAsync(cancel);
        return last is null ? null : new(last.Topic, last.Kind, last.BookingId, clock.InCity(last.ChangedAt));
    }
}
