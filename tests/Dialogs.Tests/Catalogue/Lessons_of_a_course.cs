using Dialogs.Catalogue;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Tests.Catalogue;

/// <summary>It is Wednesday, 25 November 2026, ten in the morning; a week is looked through.</summary>
public sealed class Lessons_of_a_course
{
    [Theory]
    [InlineData("周六", "09:00", "2026-11-01", "2026-12-31", "2026-11-28 09:00")]
    [InlineData("六", "9:00", null, null, "2026-11-28 09:00")]
    [InlineData("Sunday", "14:30", null, null, "2026-11-29 14:30")]
    [InlineData("星期三", "10:00", null, null, "2026-11-25 10:00")]
    [InlineData("Wednesday", "09:30", null, null, "2026-12-02 09:30")]
    public void come_at_its_day_and_hour(string day, string hour, string? first, string? last, string expected) =>
        Assert.Equal(expected, Next(day, hour, first, last));

    [Theory]
    [InlineData("周六", "09:00", "2026-12-01", null)]
    [InlineData("周六", "09:00", null, "2026-11-27")]
    [InlineData("Wednesday", "09:30", null, "2026-12-01")]
    [InlineData("every other Saturday", "09:00", null, null)]
    [InlineData("周六", "上午", null, null)]
    [InlineData(null, "09:00", null, null)]
    public void are_not_told_where_there_are_none_or_nothing_tells_when(string? day, string hour, string? first, string? last) =>
        Assert.Null(Next(day, hour, first, last));

    static string? Next(string? day, string hour, string? first, string? last)
    {
        (string Name, string? Value)[] columns = [("day", day), ("start_time", hour), ("start_date", first), ("end_date", last)];
        var course = new Item
        {
            Kind = ItemKind.Course,
            Id = "c",
            Language = Language.Chinese,
            Title = "书法",
            Fields = [.. columns.Where(column => column.Value is not null).Select(column => new Field(column.Name, column.Value!))],
        };
        return Lessons.Next(course, SmallCity.Wednesday, days: 7)?.ToString("yyyy-MM-dd HH:mm", null);
    }
}
