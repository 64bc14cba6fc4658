using Learning.City;
using Learning.Messages;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Messages;

public sealed class Quiet_hours
{
    static readonly QuietHours quiet = new(new CityClock(new FakeTimeProvider(), Towns.Town.City));

    [Theory]
    [InlineData("20:59", null), InlineData("21:00", "08:00"), InlineData("07:59", "08:00"), InlineData("08:00", null), InlineData("13:00", null)]
    public void are_the_night(string at, string? end) => Assert.Equal(end, EndsAfter(at, default));

    [Theory]
    [InlineData("11:59", null), InlineData("12:00", "14:00"), InlineData("14:00", null), InlineData("22:00", "08:00")]
    public void are_noon_as_well_for_elderly_residents(string at, string? end) => Assert.Equal(end, EndsAfter(at, new(Elder: true)));

    [Theory]
    [InlineData("20:00", "09:00"), InlineData("08:30", "09:00"), InlineData("19:59", null), InlineData("09:00", null)]
    public void may_be_a_longer_night(string at, string? end) => Assert.Equal(end, EndsAfter(at, new(false, new(20, 0), new(9, 0))));

    [Theory]
    [InlineData("22:00", null), InlineData("23:00", "06:00"), InlineData("07:00", null)]
    public void may_be_a_shorter_night(string at, string? end) => Assert.Equal(end, EndsAfter(at, new(false, new(23, 0), new(6, 0))));

    [Theory]
    [InlineData("15:00", "17:00"), InlineData("17:00", null), InlineData("21:30", "08:00")]
    public void may_be_hours_of_the_day_besides(string at, string? end) => Assert.Equal(end, EndsAfter(at, new(false, new(15, 0), new(17, 0))));

    [Theory]
    [InlineData("05:00", "10:00"), InlineData("09:00", "10:00")]
    public void end_when_the_last_of_them_ends(string at, string end) => Assert.Equal(end, EndsAfter(at, new(false, new(7, 0), new(10, 0))));

    [Theory]
    [InlineData("22:00", "20:55"), InlineData("12:30", "11:55"), InlineData("10:00", "10:00")]
    public void let_a_message_out_before_they_begin(string at, string before) => Assert.Equal(before, Local(quiet.OrBefore(Moment(at), new(Elder: true))));

    [Fact]
    public void let_a_message_out_before_the_first_of_them() => Assert.Equal("13:55", Local(quiet.OrBefore(Moment("22:00"), new(false, new(14, 0), new(21, 0)))));

    static string? EndsAfter(string at, Rest rest) => quiet.EndsAfter(Moment(at), rest) is { } end ? Local(end) : null;

    static DateTime Moment(string at) => new DateTimeOffset(new DateTime(2026, 11, 10) + TimeOnly.Parse(at, null).ToTimeSpan(), TimeSpan.FromHours(8)).UtcDateTime;

    static string Local(DateTime moment) => moment.AddHours(8).ToString("HH:mm", null);
}
