using Learning.Bookings;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>
/// Finds the people of an audience, on request only those after one, by their ids. That is said of each table by itself: PostgreSQL, which goes through
/// them side by side, would else begin every batch of a large audience with its first person.
/// </summary>
static class AudienceQuery
{
    /// <summary>The people whom a broadcast is for. A correction is for those who got, or may have got, what it corrects.</summary>
    public static IQueryable<Person> Of(LearningDb db, Broadcast broadcast, long after = 0)
    {
        if (broadcast.Corrects is not { } wrong) return Of(db, Audience.Read(broadcast.Audience), after);
        var deliveries = db.Deliveries.Where(it => it.PersonId > after);
        return db.People.Where(person => person.Id > after && deliveries.Any(it => it.BroadcastId == wrong && it.PersonId == person.Id
            && (it.State == DeliveryState.Sent || it.State == DeliveryState.Delivered || it.State == DeliveryState.Read || it.State == DeliveryState.Uncertain || it.Unsure)));
    }

    /// <summary>The people of an audience.</summary>
    public static IQueryable<Person> Of(LearningDb db, Audience audience, long after = 0)
    {
        var people = db.People.Where(it => it.Id > after);
        var (views, addresses) = (db.Preferences.Where(it => it.PersonId > after), db.Addresses.Where(it => it.PersonId > after));
        var (subscriptions, listed) = (db.Subscriptions.Where(it => it.PersonId > after), db.ListedPeople.Where(it => it.PersonId > after));
        if (audience.Districts is { } districts) people = people.Where(it => districts.Contains(it.District));
        if (audience.Elder == true) people = people.Where(it => views.Any(view => view.PersonId == it.Id && view.Elder));
        if (audience.Language is { } language) people = people.Where(it => addresses.Any(address => address.PersonId == it.Id && address.Language == language));
        if (audience.Interests is { } interests) people = people.Where(it => subscriptions.Any(topic => topic.PersonId == it.Id && interests.Contains(topic.Topic)));
        if (audience.List is { } list) people = people.Where(it => listed.Any(on => on.PersonId == it.Id && on.List == list));
        return WhoBooked(db, audience, people, after);
    }

    static IQueryable<Person> WhoBooked(LearningDb db, Audience audience, IQueryable<Person> people, long after)
    {
        var bookings = db.Bookings.Where(it => it.PersonId > after);
        if (audience.Parents == true) people = people.Where(it => bookings.Any(booking => booking.PersonId == it.Id && booking.Band != null));
        if (audience.Bands is { } bands) people = people.Where(it => bookings.Any(booking => booking.PersonId == it.Id && bands.Contains(booking.Band)));
        if (audience.Sessions is { } sessions)
            people = people.Where(it => bookings.Any(booking => booking.PersonId == it.Id && booking.State != BookingState.Cancelled && sessions.Contains(booking.SessionId)));
        if (audience.Lectures is { } lectures)
        {
            people = people.Where(it => bookings.Any(booking => booking.PersonId == it.Id && booking.State != BookingState.Cancelled
                && db.Sessions.Any(session => session.Id == booking.SessionId && lectures.Contains(session.LectureId))));
        }
        if (audience.Places is { } places)
        {
            people = people.Where(it => bookings.Any(booking => booking.PersonId == it.Id && db.Sessions.Any(session => session.Id == booking.SessionId
                && db.Places.Any(where => where.Id == session.PlaceId && (places.Contains(where.Id) || places.Contains(where.Under))))));
        }
        return people;
    }
}
