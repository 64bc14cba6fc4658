using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Learning.Lectures;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Bookings;

/// <summary>
/// A booking as a calendar file (<see href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</see>). Its UID stays the same through every change and
/// its SEQUENCE grows with each, so a calendar that takes it again moves or removes the entry instead of adding a second.
/// </summary>
public sealed class CalendarFile(LearningStore store, LectureIndex index)
{
    /// <summary>The file's text; null when nothing is booked under the token: no such booking, a place in a queue, an open offer.</summary>
    /// <param name="token">The booking's <see cref="Receipt.CalendarToken"/>.</param>
    /// <param name="language">The language of the entry.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<string?> Write(string token, Language language, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var found = await (from booking in db.Bookings.AsNoTracking()
                           where booking.CalendarToken == token
                           join session in db.Sessions.AsNoTracking() on booking.SessionId equals session.Id
                           select new { booking, session }).SingleOrDefaultAsync(cancel);
        if (found is null || found.booking.State is BookingState.Waiting or BookingState.Offered) return null;
        await index.Know(db, [found.session], cancel);
        return Written(found.booking, found.session, language);
    }

    string Written(Booking booking, Session session, Language language)
    {
        var gone = booking.State == BookingState.Cancelled || session.Cancelled;
        var calendar = new Calendar { Method = gone ? CalendarMethods.Cancel : CalendarMethods.Publish };
        calendar.ProductId = "-//LearningBot//Bookings//EN";
        calendar.Events.Add(Entry(booking, index.Draw(session), session, gone, language));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    static CalendarEvent Entry(Booking booking, Offer offer, Session session, bool gone, Language language) => new()
    {
        Uid = Uid(booking),
        // A session that is called off changes all its bookings' entries without touching their rows.
        Sequence = booking.Sequence + (session.Cancelled ? 1 : 0),
        DtStamp = Moment(booking.ChangedAt),
        Start = Moment(session.StartsAt),
        End = Moment(session.EndsAt),
        Status = gone ? EventStatus.Cancelled : EventStatus.Confirmed,
        Summary = offer.Title.In(language),
        Location = offer.Venue is { } venue ? $"{venue.Name.In(language)}, {venue.Address.In(language)}" : offer.LiveUrl ?? "",
        Description = Description(booking, offer, language),
        Url = offer is { Mode: Mode.Live, LiveUrl: { } url } && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null,
    };

    // Calendars pass UIDs on to guests, and the token opens the file: so the UID is made of it, but does not tell it.
    static string Uid(Booking booking) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(booking.CalendarToken)).AsSpan(0, 16)) + "@learningbot";

    static string Description(Booking booking, Offer offer, Language language)
    {
        var (number, speaker) = (BookingNumber.Of(booking.Id), offer.Speaker.In(language));
        return language == Language.Chinese
            ? $"预约号 {number}，{booking.Seats} 人。主讲：{speaker}。"
            : $"Booking {number}, {booking.Seats} {(booking.Seats == 1 ? "seat" : "seats")}. Speaker: {speaker}.";
    }

    static CalDateTime Moment(DateTime utc) => new(utc, "UTC");
}
