using System.Runtime.CompilerServices;
using Learning.City;
using Learning.Sample;

namespace Learning.Tests.Sample;

/// <summary>The city pack in the repository.</summary>
static class Wuhan
{
    public static string File { get; } = Find();

    public static CityPack Pack { get; } = CityPack.Load(File);

    static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "content", "cities", "wuhan.json"));
}

/// <summary>What holds of every sample city.</summary>
static class Rooms
{
    public static void AreFree(SampleRows rows)
    {
        foreach (var room in rows.Sessions.Where(session => session.PlaceId is not null).GroupBy(session => session.PlaceId))
        {
            var inOrder = room.OrderBy(session => session.StartsAt).ToArray();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.EndsAt <= pair.Second.StartsAt));
        }
    }
}

/// <summary>The mark of samples.</summary>
static class Marks
{
    public static void AreThere(SampleRows rows)
    {
        Assert.All(rows.Places, place => Assert.True(place.Sample && Mark.Is(place.Name), place.Id));
        Assert.All(rows.Places, place => Assert.Matches("^027-0000[0-9]{4}$", place.Phone));
        Assert.Equal(rows.Places.Count, rows.Places.Select(place => place.Phone).Distinct().Count());
        Assert.All(rows.Lectures, lecture => Assert.True(lecture.Sample && Mark.Is(lecture.Title) && Mark.Is(lecture.Speaker), lecture.Id));
        Assert.All(rows.Sessions, session => Assert.True(session.Sample));
    }
}
