using Learning.Bookings;
using Learning.Lectures;
using Learning.Places;

namespace Learning.Sample;

/// <summary>How big a sample city is.</summary>
public enum SampleScale
{
    /// <summary>About 40 lectures in the coming weeks: enough to try everything.</summary>
    Small,

    /// <summary>As much as the whole learning city has.</summary>
    City,

    /// <summary>The whole city with all of its 1,000,000 e-books and 100,000 recordings.</summary>
    Full,
}

/// <summary>A sample city before it is stored.</summary>
/// <param name="Scale">How big it is.</param>
/// <param name="Today">The day it was made for.</param>
/// <param name="Places">Places where lectures are held, and book houses.</param>
/// <param name="Lectures">Lectures.</param>
/// <param name="Sessions">Their sessions; the counters equal <paramref name="Parties"/>.</param>
/// <param name="Parties">Parties that fill a session.</param>
sealed record SampleRows(
    SampleScale Scale, DateOnly Today, IReadOnlyList<Place> Places, IReadOnlyList<Lecture> Lectures,
    IReadOnlyList<Session> Sessions, IReadOnlyList<SampleParty> Parties);

/// <summary>An invented party that has booked or waits.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Seats">Size of the party.</param>
/// <param name="State">Booked or waiting.</param>
/// <param name="Ticket">Its ticket when it waits.</param>
sealed record SampleParty(string SessionId, int Seats, BookingState State, int? Ticket);
