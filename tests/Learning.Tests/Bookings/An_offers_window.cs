using Learning.Bookings;
using Learning.City;
using Learning.Tests.Towns;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Bookings;

public class An_offers_window
{
    static readonly OfferWindow window = new(new CityClock(new FakeTimeProvider(), Town.City));

    [Theory]
    [InlineData("09 10:00", "09 14:00", "09 11:00")] // a quarter of the time to the start
    [InlineData("09 10:00", "09 10:40", "09 10:15")] // at least 15 minutes
    [InlineData("09 08:00", "19 10:00", "09 20:00")] // at most 12 hours
    [InlineData("09 10:00", "19 10:00", "10 09:00")] // of the day only: eleven until 21:00, and one from 08:00
    [InlineData("09 20:00", "10 08:00", "10 08:00")] // never beyond the start: one hour tonight, and the rest after it
    [InlineData("09 23:00", "12 15:00", "10 20:00")] // made at night it begins at 08:00
    [InlineData("09 21:00", "10 09:00", "10 09:00")]
    [InlineData("09 02:00", "09 10:00", "09 10:00")]
    public void ends_by_day_and_not_beyond_the_start(string now, string starts, string ends) =>
        Assert.Equal(Moment(ends), window.Ends(Moment(now), Moment(starts)));

    [Theory]
    [InlineData("09 10:00", "09 10:09")]
    [InlineData("09 10:00", "09 10:00")]
    [InlineData("09 10:00", "09 09:00")]
    [InlineData("09 23:00", "10 08:09")] // nobody is written to before 08:00
    [InlineData("09 21:00", "09 22:00")]
    public void is_not_opened_too_late(string now, string starts) => Assert.Null(window.Ends(Moment(now), Moment(starts)));

    [Fact]
    public void is_opened_ten_minutes_before() => Assert.NotNull(window.Ends(Moment("09 10:00"), Moment("09 10:10")));

    static DateTime Moment(string dayAndTime) => DateTimeOffset.ParseExact(
        $"2026-11-{dayAndTime}+08:00", "yyyy-MM-dd HH:mmzzz", null).UtcDateTime;
}
