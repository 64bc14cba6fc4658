using System.Globalization;
using Learning.Bookings;

namespace Learning.Messages;

/// <summary>Messages about offered seats: <c>offer-made</c> and <c>offer-ended</c>, with the booking's id as the answer <c>booking</c>.</summary>
static class OfferMessages
{
    public const string Made = "offer-made";
    public const string Ended = "offer-ended";

    public static Delivery About(string kind, Booking booking, DateTime due, DateTime now) => new()
    {
        PersonId = booking.PersonId,
        Cause = string.Create(CultureInfo.InvariantCulture, $"{kind}:{booking.Id}:{booking.Ticket}"),
        Kind = kind,
        Topic = MessageTopic.Offers,
        Answers = Delivery.Told(("booking", booking.Id)),
        BookingId = booking.Id,
        DueAt = due,
        CreatedAt = now,
        ChangedAt = now,
    };
}
