namespace Learning.City;

/// <summary>How many places and lectures of each kind the sample city holds, in a district or in all.</summary>
public sealed record SampleCounts
{
    /// <summary>Community education colleges of the whole city.</summary>
    public int CityColleges { get; init; }

    /// <summary>Community education colleges of districts.</summary>
    public int DistrictColleges { get; init; }

    /// <summary>Community schools of streets and townships.</summary>
    public int StreetSchools { get; init; }

    /// <summary>Teaching points of neighbourhoods and villages.</summary>
    public int TeachingPoints { get; init; }

    /// <summary>Communities that family-education lectures reach: so many of the teaching points.</summary>
    public int CommunitiesReached { get; init; }

    /// <summary>Community schools of a district college: so many of the teaching points.</summary>
    public int CommunitySchools { get; init; }

    /// <summary>Lectures that are broadcast live.</summary>
    public int Live { get; init; }

    /// <summary>Lectures that can be watched at any time.</summary>
    public int Recorded { get; init; }

    /// <summary>Lectures held in a room.</summary>
    public int InPerson { get; init; }

    /// <summary>Urban book houses.</summary>
    public int UrbanBookHouses { get; init; }

    /// <summary>Community book houses.</summary>
    public int CommunityBookHouses { get; init; }

    /// <summary>Rural book houses.</summary>
    public int RuralBookHouses { get; init; }

    /// <summary>Colleges, schools and teaching points together.</summary>
    public int Places() => CityColleges + DistrictColleges + StreetSchools + TeachingPoints;

    /// <summary>Lectures of every kind together.</summary>
    public int Lectures() => Live + Recorded + InPerson;

    /// <summary>Book houses of every kind together.</summary>
    public int BookHouses() => UrbanBookHouses + CommunityBookHouses + RuralBookHouses;

    /// <summary>Adds two districts' counts.</summary>
    public static SampleCounts operator +(SampleCounts left, SampleCounts right) => new()
    {
        CityColleges = left.CityColleges + right.CityColleges,
        DistrictColleges = left.DistrictColleges + right.DistrictColleges,
        StreetSchools = left.StreetSchools + right.StreetSchools,
        TeachingPoints = left.TeachingPoints + right.TeachingPoints,
        CommunitiesReached = left.CommunitiesReached + right.CommunitiesReached,
        CommunitySchools = left.CommunitySchools + right.CommunitySchools,
        Live = left.Live + right.Live,
        Recorded = left.Recorded + right.Recorded,
        InPerson = left.InPerson + right.InPerson,
        UrbanBookHouses = left.UrbanBookHouses + right.UrbanBookHouses,
        CommunityBookHouses = left.CommunityBookHouses + right.CommunityBookHouses,
        RuralBookHouses = left.RuralBookHouses + right.RuralBookHouses,
    };
}
