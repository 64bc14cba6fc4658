namespace Learning.Lectures;

/// <summary>How a session is held.</summary>
public enum Mode
{
    /// <summary>In a room, with a number of seats.</summary>
    InPerson,

    /// <summary>Broadcast while it is held; it may or may not have a number of seats.</summary>
    Live,
}

/// <summary>A place as people are told about it.</summary>
/// <param name="Id">The place's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Id of its district in the city pack.</param>
/// <param name="Address">Street address.</param>
/// <param name="Longitude">GCJ-02 degrees.</param>
/// <param name="Latitude">GCJ-02 degrees.</param>
public sealed record Venue(string Id, Bilingual Name, string District, Bilingual Address, double Longitude, double Latitude);

/// <summary>One session of a lecture, as people are told about it. A picture of the records, at most about a second old.</summary>
public sealed record Offer
{
    /// <summary>The session's id.</summary>
    public required string SessionId { get; init; }

    /// <summary>The lecture's id; sessions of one lecture share it.</summary>
    public required string LectureId { get; init; }

    /// <summary>The lecture's title.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Id of its theme in the city pack.</summary>
    public required string Theme { get; init; }

    /// <summary>Ids of the age bands it suits.</summary>
    public required IReadOnlyList<string> Bands { get; init; }

    /// <summary>Who speaks.</summary>
    public required Bilingual Speaker { get; init; }

    /// <summary>In person or live.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Beginning, in the city's time zone.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>End, in the city's time zone.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Where; null for a session that is only broadcast.</summary>
    public Venue? Venue { get; init; }

    /// <summary>Id of the district it is held for; null when for the whole city.</summary>
    public string? District { get; init; }

    /// <summary>Where it is broadcast; null when not.</summary>
    public string? LiveUrl { get; init; }

    /// <summary>All seats; null when there is no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Seats neither booked nor held by an offer; <see cref="int.MaxValue"/> when there is no limit.</summary>
    public required int SeatsLeft { get; init; }

    /// <summary>Parties on the waiting list.</summary>
    public required int Waiting { get; init; }

    /// <summary>True when it will not be held.</summary>
    public bool Cancelled { get; init; }

    /// <summary>True for an invented lecture of the sample city.</summary>
    public required bool Sample { get; init; }

    /// <summary>True when a party of this size can be booked at once.</summary>
    public bool Fits(int seats) => seats <= SeatsLeft;
}

/// <summary>A lecture that can be watched at any time; it is never booked.</summary>
/// <param name="LectureId">The lecture's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Theme">Id of its theme.</param>
/// <param name="Bands">Ids of the age bands it suits.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Minutes">Length in minutes.</param>
/// <param name="Url">Where it is watched.</param>
/// <param name="Sample">True for an invented lecture of the sample city.</param>
public sealed record Recording(
    string LectureId, Bilingual Title, string Theme, IReadOnlyList<string> Bands, Bilingual Speaker, int Minutes, string Url, bool Sample);
