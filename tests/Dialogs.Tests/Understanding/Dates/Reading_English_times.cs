using Learning;

namespace Dialogs.Tests.Understanding.Dates;

public sealed class Reading_English_times
{
    [Theory]
    [InlineData("could we come tomorrow?", "2026-11-25")]
    [InlineData("the day after tomorrow please", "2026-11-26")]
    [InlineData("I'd like Saturday", "2026-11-28")]
    [InlineData("this Saturday", "2026-11-28")]
    [InlineData("Saturday of next week", "2026-12-05")]
    [InlineData("the coming Sunday", "2026-11-29")]
    [InlineData("Dec 5th works", "2026-12-05")]
    [InlineData("on the 5th of December", "2026-12-05")]
    [InlineData("December 5, 2026", "2026-12-05")]
    [InlineData("5-Dec-2026", "2026-12-05")]
    [InlineData("2026-12-05", "2026-12-05")]
    [InlineData("let's take the 5th", "2026-12-05")]
    [InlineData("Thursday 12/3 then", "2026-12-03")]
    [InlineData("25/12 would be fine", "2026-12-25")]
    [InlineData("december twenty first", "2026-12-21")]
    [InlineData("May 4th", "2027-05-04")]
    [InlineData("in two weeks", "2026-12-08")]
    [InlineData("a week from Saturday", "2026-12-05")]
    [InlineData("two days before New Year's Eve", "2026-12-29")]
    [InlineData("the first Saturday of December", "2026-12-05")]
    [InlineData("the last Sunday of the month", "2026-11-29")]
    [InlineData("are you open on Christmas Eve?", "2026-12-24")]
    [InlineData("on the mid-autumn festival", "2027-09-15")]
    [InlineData("next Easter", "2027-03-28")]
    [InlineData("Mother's Day 2028", "2028-05-14")]
    public void finds_the_day(string text, string day) => Assert.Equal(day, Told.In(text, Language.English));

    [Theory]
    [InlineData("Saturday afternoon 3pm", "2026-11-28 15:00")]
    [InlineData("Saturday at 3", "2026-11-28 15:00")]
    [InlineData("Sunday morning at half past nine", "2026-11-29 09:30")]
    [InlineData("8.30 pm on Friday", "2026-11-27 20:30")]
    [InlineData("quarter to six tomorrow evening", "2026-11-25 17:45")]
    [InlineData("tomorrow at noon", "2026-11-25 12:00")]
    [InlineData("tonight at 8", "2026-11-24 20:00")]
    [InlineData("7 tonight", "2026-11-24 19:00")]
    [InlineData("in an hour and a half", "2026-11-24 11:30")]
    [InlineData("20 minutes from now", "2026-11-24 10:20")]
    [InlineData("in 1/2 h", "2026-11-24 10:30")]
    [InlineData("2026-12-05T15:00", "2026-12-05 15:00")]
    [InlineData("ten thirty am on the 5th", "2026-12-05 10:30")]
    public void finds_the_moment(string text, string moment) => Assert.Equal(moment, Told.In(text, Language.English));

    [Theory]
    [InlineData("could I come at 3?", "15:00")]
    [InlineData("10 o'clock", "10:00")]
    [InlineData("7ish", "07:00")]
    [InlineData("half past 3 pm", "15:30")]
    [InlineData("at 6.45", "18:45")]
    [InlineData("in the evening", "18:00-00:00")]
    [InlineData("between 3 and 5pm", "15:00-17:00")]
    [InlineData("from 11:30 to 1:30", "11:30-13:30")]
    [InlineData("after 5pm", "17:00")]
    [InlineData("before 2.30pm", "-14:30")]
    public void finds_the_time_of_day(string text, string hours) => Assert.Equal(hours, Told.In(text, Language.English));

    [Theory]
    [InlineData("anything on the weekend?", "2026-11-28..2026-11-30")]
    [InlineData("next weekend", "2026-12-05..2026-12-07")]
    [InlineData("sometime next week", "2026-11-30..2026-12-07")]
    [InlineData("the week after next", "2026-12-07..2026-12-14")]
    [InlineData("late next week", "2026-12-04..2026-12-07")]
    [InlineData("in December", "2026-12-01..2027-01-01")]
    [InlineData("early in December", "2026-12-01..2026-12-11")]
    [InlineData("at the end of the month", "2026-11-21..2026-12-01")]
    [InlineData("from Monday to Wednesday", "2026-11-30..2026-12-03")]
    [InlineData("Dec 1-5", "2026-12-01..2026-12-06")]
    [InlineData("the 1st to the 5th of December", "2026-12-01..2026-12-06")]
    [InlineData("the next 3 days", "2026-11-25..2026-11-28")]
    [InlineData("the rest of the week", "2026-11-24..2026-11-30")]
    [InlineData("q1 2027", "2027-01-01..2027-04-01")]
    public void finds_several_days(string text, string days) => Assert.Equal(days, Told.In(text, Language.English));

    [Theory]
    [InlineData("Saturday afternoon", "2026-11-28 12:00..2026-11-28 19:00")]
    [InlineData("tomorrow night", "2026-11-25 20:00..2026-11-26 00:00")]
    [InlineData("Thursday from 9:30 to 11", "2026-11-26 09:30..2026-11-26 11:00")]
    [InlineData("2 - 4 pm on Sunday", "2026-11-29 14:00..2026-11-29 16:00")]
    [InlineData("10-12 on Sunday", "2026-11-29 10:00..2026-11-29 12:00")]
    [InlineData("by 5pm", "2026-11-24 10:00..2026-11-24 17:00")]
    [InlineData("before Friday", "2026-11-24 10:00..2026-11-27 00:00")]
    [InlineData("until Friday", "2026-11-24 10:00..2026-11-28 00:00")]
    [InlineData("within 2 hours", "2026-11-24 10:00..2026-11-24 12:00")]
    public void finds_from_when_to_when(string text, string period) => Assert.Equal(period, Told.In(text, Language.English));

    [Theory]
    [InlineData("is it two hours long?", "for 02:00:00")]
    [InlineData("one hour and 15 minutes", "for 01:15:00")]
    [InlineData("every other Wednesday", "every Wednesday")]
    [InlineData("each Saturday morning", "every Saturday 08:00-12:00")]
    [InlineData("weekly", "every ")]
    public void tells_how_long_and_how_often_from_when(string text, string told) =>
        Assert.Equal(told, Told.In(text, Language.English));

    [Fact]
    public void tells_a_seat_count_from_a_time() =>
        Assert.Equal("2026-11-28 10:00", Told.In("two of us, Saturday at 10", Language.English));
}
