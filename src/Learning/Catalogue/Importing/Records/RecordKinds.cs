using Learning.City;

namespace Learning.Catalogue.Importing.Records;

/// <summary>The kinds of records that are imported and exported: each has its one entry here.</summary>
static class RecordKinds
{
    public static IRecordKind[] All(CityPack city, CityClock clock) =>
        [new AnswerRows(clock), new PlaceRows(city, clock), new LectureRows(city, clock), new PersonRows(city, clock)];
}
