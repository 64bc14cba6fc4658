using Learning.City;
using Learning.Places;

namespace Learning.Lectures;

/// <summary>Draws records as people are told about them.</summary>
static class Picture
{
    public static Offer Of(Session session, Lecture lecture, Venue? venue, CityClock clock) => new()
    {
        SessionId = session.Id,
        LectureId = lecture.Id,
        Title = lecture.Title,
        Theme = lecture.Theme,
        Bands = lecture.Bands,
        Speaker = lecture.Speaker,
        Mode = session.Mode,
        StartsAt = clock.InCity(session.StartsAt),
        EndsAt = clock.InCity(session.EndsAt),
        Venue = venue,
        District = session.Mode == Mode.InPerson ? venue?.District ?? session.District : session.District,
        LiveUrl = session.LiveUrl,
        Capacity = session.Capacity,
        SeatsLeft = session.Left,
        Waiting = session.Waiting,
        Cancelled = session.Cancelled,
        Sample = session.Sample,
    };

    public static Venue Of(Place place) =>
        new(place.Id, place.Name, place.District, place.Address, place.Longitude, place.Latitude);

    public static Recording? Recording(Lecture lecture) => lecture is { RetiredAt: null, RecordingUrl: { } url }
        ? new(lecture.Id, lecture.Title, lecture.Theme, lecture.Bands, lecture.Speaker, lecture.Minutes, url, lecture.Sample)
        : null;
}
