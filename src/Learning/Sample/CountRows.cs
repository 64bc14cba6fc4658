using Learning.City;
using Learning.Lectures;
using Learning.Places;

namespace Learning.Sample;

/// <summary>Counts what a sample city holds, in the terms of the city pack.</summary>
static class CountRows
{
    /// <summary>The counts.</summary>
    public static SampleCounts Of(SampleRows rows)
    {
        var kinds = rows.Places.CountBy(place => place.Kind).ToDictionary();
        var modes = rows.Sessions.GroupBy(session => session.Mode)
            .ToDictionary(mode => mode.Key, mode => mode.DistinctBy(session => session.LectureId).Count());
        return new SampleCounts
        {
            CityColleges = kinds.GetValueOrDefault(PlaceKind.CityCollege),
            DistrictColleges = kinds.GetValueOrDefault(PlaceKind.DistrictCollege),
            StreetSchools = kinds.GetValueOrDefault(PlaceKind.StreetSchool),
            TeachingPoints = kinds.GetValueOrDefault(PlaceKind.TeachingPoint),
            CommunitiesReached = Held(rows).Count(),
            CommunitySchools = rows.Places.Count(place => place.Tags.Any(tag => tag.EndsWith("-community-school", StringComparison.Ordinal))),
            Live = modes.GetValueOrDefault(Mode.Live),
            Recorded = rows.Lectures.Count(lecture => lecture.RecordingUrl is not null),
            InPerson = modes.GetValueOrDefault(Mode.InPerson),
            UrbanBookHouses = kinds.GetValueOrDefault(PlaceKind.UrbanBookHouse),
            CommunityBookHouses = kinds.GetValueOrDefault(PlaceKind.CommunityBookHouse),
            RuralBookHouses = kinds.GetValueOrDefault(PlaceKind.RuralBookHouse),
        };
    }

    // A community is reached when a lecture is really held there, not merely marked so.
    static IEnumerable<string> Held(SampleRows rows)
    {
        var marked = rows.Places.Where(place => place.ReachedByLectures).Select(place => place.Id).ToHashSet();
        return rows.Sessions.Where(session => session.PlaceId is { } place && marked.Contains(place)).Select(session => session.PlaceId!).Distinct();
    }
}
