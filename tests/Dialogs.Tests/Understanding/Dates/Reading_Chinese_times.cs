using Learning;

namespace Dialogs.Tests.Understanding.Dates;

public sealed class Reading_Chinese_times
{
    [Theory]
    [InlineData("我想约明天的讲座", "2026-11-25")]
    [InlineData("后天有空", "2026-11-26")]
    [InlineData("那就大后天吧", "2026-11-27")]
    [InlineData("周六可以吗", "2026-11-28")]
    [InlineData("星期天带孩子去", "2026-11-29")]
    [InlineData("礼拜天呢", "2026-11-29")]
    [InlineData("这周六有吗", "2026-11-28")]
    [InlineData("下周六有吗", "2026-12-05")]
    [InlineData("下个星期三行不行", "2026-12-02")]
    [InlineData("下下周三再说", "2026-12-09")]
    [InlineData("下周的周五", "2026-12-04")]
    [InlineData("12月5号那场", "2026-12-05")]
    [InlineData("十二月十二日那场", "2026-12-12")]
    [InlineData("5号的还有位子吗", "2026-12-05")]
    [InlineData("25号呢", "2026-11-25")]
    [InlineData("下个月3号呢", "2026-12-03")]
    [InlineData("改到12.5号", "2026-12-05")]
    [InlineData("12.5有没有", "2026-12-05")]
    [InlineData("2027年1月9日的", "2027-01-09")]
    [InlineData("二〇二七年一月九日的", "2027-01-09")]
    [InlineData("20270109这天", "2027-01-09")]
    [InlineData("12/5有没有", "2026-12-05")]
    [InlineData("３月８号", "2027-03-08")]
    [InlineData("十二月的第一個週六", "2026-12-05")]
    [InlineData("这个月的最后一个周日", "2026-11-29")]
    [InlineData("三天后再来", "2026-11-27")]
    [InlineData("过两个星期吧", "2026-12-08")]
    [InlineData("国庆节前三天", "2027-09-28")]
    [InlineData("两周后的周三", "2026-12-09")]
    [InlineData("本月最后一天", "2026-11-30")]
    public void finds_the_day(string text, string day) => Assert.Equal(day, Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("元旦有活动吗", "2027-01-01")]
    [InlineData("春节那天", "2027-02-06")]
    [InlineData("除夕呢", "2027-02-05")]
    [InlineData("元宵节有灯会讲座吗", "2027-02-20")]
    [InlineData("清明节放假吗", "2027-04-05")]
    [InlineData("端午节包粽子", "2027-06-09")]
    [InlineData("教师节那天", "2027-09-10")]
    [InlineData("中秋节", "2027-09-15")]
    [InlineData("重阳节有老人讲座吗", "2027-10-08")]
    [InlineData("母亲节那场", "2027-05-09")]
    [InlineData("今年的圣诞节", "2026-12-25")]
    [InlineData("农历八月十五", "2027-09-15")]
    [InlineData("阴历腊八节", "2027-01-15")]
    [InlineData("正月初五", "2027-02-10")]
    [InlineData("腊月二十三", "2027-01-30")]
    public void knows_the_festivals(string text, string day) => Assert.Equal(day, Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("周六下午三点半可以", "2026-11-28 15:30")]
    [InlineData("周六下午3:30可以", "2026-11-28 15:30")]
    [InlineData("明天晚上七点", "2026-11-25 19:00")]
    [InlineData("明晚8点一刻", "2026-11-25 20:15")]
    [InlineData("周日早9点", "2026-11-29 09:00")]
    [InlineData("周日上午九点零五分", "2026-11-29 09:05")]
    [InlineData("周日中午12点半", "2026-11-29 12:30")]
    [InlineData("周日中午一点", "2026-11-29 13:00")]
    [InlineData("12月5日（周六）14:00开始的那场", "2026-12-05 14:00")]
    [InlineData("2026-12-05 14:00", "2026-12-05 14:00")]
    [InlineData("周六三点", "2026-11-28 15:00")]
    [InlineData("半小时后", "2026-11-24 10:30")]
    [InlineData("一个半小时以后", "2026-11-24 11:30")]
    [InlineData("今晚十二点", "2026-11-25 00:00")]
    public void finds_the_moment(string text, string moment) => Assert.Equal(moment, Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("三点可以吗", "15:00")]
    [InlineData("下午一点", "13:00")]
    [InlineData("差五分三点", "14:55")]
    [InlineData("上午十点半吧", "10:30")]
    [InlineData("下午有吗", "12:00-19:00")]
    [InlineData("下午三点到五点", "15:00-17:00")]
    [InlineData("三到五点都行", "15:00-17:00")]
    [InlineData("下午两三点", "14:00-15:00")]
    [InlineData("三四点", "15:00-16:00")]
    [InlineData("下午五点前", "-17:00")]
    [InlineData("晚上七点以后", "19:00")]
    public void finds_the_time_of_day(string text, string hours) => Assert.Equal(hours, Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("周末有什么", "2026-11-28..2026-11-30")]
    [InlineData("周六日都行", "2026-11-28..2026-11-30")]
    [InlineData("下周末", "2026-12-05..2026-12-07")]
    [InlineData("周末下午有空", "2026-11-28..2026-11-30 12:00-19:00")]
    [InlineData("下周有吗", "2026-11-30..2026-12-07")]
    [InlineData("下半周有吗", "2026-11-26..2026-11-30")]
    [InlineData("12月有吗", "2026-12-01..2027-01-01")]
    [InlineData("月底有吗", "2026-11-21..2026-12-01")]
    [InlineData("下个月初", "2026-12-01..2026-12-11")]
    [InlineData("12月中旬", "2026-12-11..2026-12-21")]
    [InlineData("12月1号到5号", "2026-12-01..2026-12-06")]
    [InlineData("12月1-5号", "2026-12-01..2026-12-06")]
    [InlineData("1号到5号之间", "2026-12-01..2026-12-06")]
    [InlineData("下周一至周三", "2026-11-30..2026-12-03")]
    [InlineData("未来三天", "2026-11-25..2026-11-28")]
    [InlineData("元旦以后", "2027-01-01..")]
    [InlineData("明年暑假", "2027-07-01..2027-09-01")]
    [InlineData("国庆期间", "2027-10-01..2027-10-08")]
    [InlineData("春节假期", "2027-02-06..2027-02-13")]
    [InlineData("明后天", "2026-11-25..2026-11-27")]
    [InlineData("5、6号", "2026-12-05..2026-12-07")]
    [InlineData("未来两周", "2026-11-24..2026-12-08")]
    [InlineData("下两周", "2026-11-30..2026-12-14")]
    [InlineData("从明天起三天", "2026-11-25..2026-11-28")]
    [InlineData("这周末以后", "2026-11-30..")]
    [InlineData("2027年第一季度", "2027-01-01..2027-04-01")]
    [InlineData("明年年初", "2027-01-01..2027-04-01")]
    public void finds_several_days(string text, string days) => Assert.Equal(days, Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("周六上午", "2026-11-28 08:00..2026-11-28 12:00")]
    [InlineData("星期六上午9点到11点", "2026-11-28 09:00..2026-11-28 11:00")]
    [InlineData("今晚有直播吗", "2026-11-24 18:00..2026-11-25 00:00")]
    [InlineData("下周三之前", "2026-11-24 10:00..2026-12-02 00:00")]
    [InlineData("周六下午五点前", "2026-11-28 00:00..2026-11-28 17:00")]
    [InlineData("明天八点到下午三点", "2026-11-25 08:00..2026-11-25 15:00")]
    [InlineData("两个小时之内", "2026-11-24 10:00..2026-11-24 12:00")]
    public void finds_from_when_to_when(string text, string period) => Assert.Equal(period, Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("讲座要两个小时吗", "for 02:00:00")]
    [InlineData("半个小时够了", "for 00:30:00")]
    [InlineData("三刻钟", "for 00:45:00")]
    [InlineData("两天半", "for 2.12:00:00")]
    [InlineData("每周三都有", "every Wednesday")]
    [InlineData("每周六下午都来", "every Saturday 12:00-19:00")]
    [InlineData("每天晚上", "every  18:00-00:00")]
    [InlineData("每周末下午", "every Saturday,Sunday 12:00-19:00")]
    [InlineData("工作日晚上有吗", "every Monday,Tuesday,Wednesday,Thursday,Friday 18:00-00:00")]
    [InlineData("每个月5号", "every ")]
    public void tells_how_long_and_how_often_from_when(string text, string told) =>
        Assert.Equal(told, Told.In(text, Language.Chinese));

    [Theory]
    [InlineData("周六15个人", "2026-11-28")]
    [InlineData("周六下午2点15个人", "2026-11-28 14:00")]
    [InlineData("12月5个人", "2026-12-01..2027-01-01")]
    public void tells_people_from_times(string text, string told) => Assert.Equal(told, Told.In(text, Language.Chinese));

    [Fact]
    public void reads_two_days_as_two() =>
        Assert.Equal("2026-11-26; 2026-11-28", Told.In("周四或者周六都可以", Language.Chinese));

    [Fact]
    public void moves_a_day_that_is_past_to_the_next_year() =>
        Assert.Equal("2027-11-23", Told.In("11月23号", Language.Chinese));

    [Fact]
    public void takes_a_date_that_is_today_for_today() => Assert.Equal("2026-11-24", Told.In("11月24号", Language.Chinese));
}
