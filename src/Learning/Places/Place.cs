using Learning.Store;

namespace Learning.Places;

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>The city's community education college.</summary>
    CityCollege,

    /// <summary>A district's community education college.</summary>
    DistrictCollege,

    /// <summary>A street or township community school.</summary>
    StreetSchool,

    /// <summary>A neighbourhood or village teaching point.</summary>
    TeachingPoint,

    /// <summary>An urban book house.</summary>
    UrbanBookHouse,

    /// <summary>A community book house.</summary>
    CommunityBookHouse,

    /// <summary>A rural book house.</summary>
    RuralBookHouse,
}

/// <summary>A place where the city teaches or lends books.</summary>
public sealed class Place : IVersioned
{
    /// <summary>The place's id, stable over imports; at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required PlaceKind Kind { get; set; }

    /// <summary>Its name; at most 200 characters in each language.</summary>
    public required Bilingual Name { get; set; }

    /// <summary>Id of its district in the city pack.</summary>
    public required string District { get; set; }

    /// <summary>Id of the street's school that a community's teaching point belongs to; null when not told, and for all other places.</summary>
    public string? Under { get; set; }

    /// <summary>Street address; at most 200 characters in each language.</summary>
    public required Bilingual Address { get; set; }

    /// <summary>Telephone; null when there is none.</summary>
    public string? Phone { get; set; }

    /// <summary>GCJ-02 degrees.</summary>
    public required double Longitude { get; set; }

    /// <summary>GCJ-02 degrees.</summary>
    public required double Latitude { get; set; }

    /// <summary>True when its community is one that the family-education lectures reach.</summary>
    public bool ReachedByLectures { get; set; }

    /// <summary>Other marks, such as <c>wuchang-community-school</c>; no commas in them.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>When it is open, in words, such as <c>周二至周日 9:00—20:00</c>; null when not known. At most 200 characters in each language.</summary>
    public Bilingual? Hours { get; set; }

    /// <summary>How people who walk or see badly get in: lift, ramp, blind path; null when not known. At most 500 characters in each language.</summary>
    public Bilingual? Access { get; set; }

    /// <summary>When staff wrote its hours or access themselves, UTC; null while they are as they were imported.</summary>
    public DateTime? EditedAt { get; set; }

    /// <summary>When it was retired, UTC: nobody is sent there any more; null while it stands.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary>True for an invented place.</summary>
    public bool Sample { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>Where it is.</summary>
    public Point At() => new(Longitude, Latitude);
}
