using System.Globalization;
using Learning.Places;

namespace Learning.Tests.Places;

public sealed class Opening_hours
{
    [Theory]
    [InlineData("周二至周日 9:00—20:00", "2026-11-24 09:00", "20:00")] // a Tuesday
    [InlineData("周二至周日 9:00—20:00", "2026-11-23 12:00", null)]
    [InlineData("周二至周日 9:00—20:00", "2026-11-29 19:59", "20:00")]
    [InlineData("周二至周日 9:00—20:00", "2026-11-29 20:00", null)]
    [InlineData("周一至五 8:30-17:30；周六、周日 10:00-16:00", "2026-11-27 17:00", "17:30")]
    [InlineData("周一至五 8:30-17:30；周六、周日 10:00-16:00", "2026-11-28 15:00", "16:00")]
    [InlineData("周一至五 8:30-17:30；周六、周日 10:00-16:00", "2026-11-28 17:00", null)]
    [InlineData("每天 08:30~11:30，14:00~17:00", "2026-11-25 12:00", null)]
    [InlineData("每天 08:30~11:30，14:00~17:00", "2026-11-25 16:00", "17:00")]
    [InlineData("工作日：9:00至17:00", "2026-11-25 10:00", "17:00")]
    [InlineData("9：00—21：00", "2026-11-25 20:30", "21:00")]
    [InlineData("Tue–Fri 9:00–12:00, 14:00–17:00; Sat–Sun 9:00–20:00", "2026-11-28 18:00", "20:00")]
    [InlineData("Tue–Fri 9:00–12:00, 14:00–17:00; Sat–Sun 9:00–20:00", "2026-11-25 13:00", null)]
    [InlineData("Daily 9:00–24:00", "2026-11-25 23:30", "23:59")]
    [InlineData("Friday to Monday 10:00 to 18:00", "2026-11-30 11:00", "18:00")]
    [InlineData("weekdays 9:00-17:00", "2026-11-29 11:00", null)]
    public void are_reckoned_with(string words, string now, string? until) =>
        Assert.Equal(until, OpeningHours.Read(words)!.OpenUntil(Moment(now))?.ToString("HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("周二至周日 9:00—20:00", "2026-11-23 12:00", "2026-11-24 09:00")]
    [InlineData("周二至周日 9:00—20:00", "2026-11-24 08:59", "2026-11-24 09:00")]
    [InlineData("周二至周日 9:00—20:00", "2026-11-29 20:00", "2026-12-01 09:00")]
    [InlineData("每天 08:30~11:30，14:00~17:00", "2026-11-25 12:00", "2026-11-25 14:00")]
    [InlineData("周三 9:00-10:00", "2026-11-25 09:00", "2026-12-02 09:00")]
    public void tell_when_it_opens_next(string words, string now, string opens) =>
        Assert.Equal(Moment(opens), OpeningHours.Read(words)!.OpensAt(Moment(now)));

    [Theory]
    [InlineData("放学后开放")]
    [InlineData("周二至周日 9:00—20:00（法定节假日除外）")]
    [InlineData("9:00—20:00 except holidays")]
    [InlineData("25:00-26:00")]
    [InlineData("20:00-9:00")]
    [InlineData("周一")]
    [InlineData("")]
    public void that_say_more_are_not_guessed_at(string words) => Assert.Null(OpeningHours.Read(words));

    static DateTimeOffset Moment(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
