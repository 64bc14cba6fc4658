using Learning.Lectures;
using Learning.Places;
using Learning.Sample;

namespace Learning.Tests.Sample;

public sealed class Making_a_small_city
{
    static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(Wuhan.Pack.TimeZone);

    public static TheoryData<DateOnly> Days() =>
        [.. Enumerable.Range(0, 7).Select(new DateOnly(2026, 11, 23).AddDays), new DateOnly(2028, 2, 28), new DateOnly(2026, 12, 31)];

    static SampleRows Made(DateOnly today) => new SmallSample(Wuhan.Pack, today).Make();

    [Theory, MemberData(nameof(Days))]
    public void gives_forty_lectures_of_which_ten_are_watched(DateOnly today)
    {
        var rows = Made(today);
        Assert.Equal(40, rows.Lectures.Count);
        Assert.Equal(10, rows.Lectures.Count(lecture => lecture.RecordingUrl is not null));
        var held = rows.Sessions.Select(session => session.LectureId).ToHashSet();
        Assert.All(rows.Lectures, lecture => Assert.NotEqual(lecture.RecordingUrl is not null, held.Contains(lecture.Id)));
        Assert.Equal(Wuhan.Pack.Themes.Select(theme => theme.Id).Order(), rows.Lectures.Select(lecture => lecture.Theme).Distinct().Order());
    }

    [Fact]
    public void puts_each_community_under_a_street_of_its_district_where_there_is_one()
    {
        var places = Made(new(2026, 11, 23)).Places.ToDictionary(place => place.Id);
        var points = places.Values.Where(place => place.Kind == PlaceKind.TeachingPoint).ToArray();
        Assert.Contains(points, point => point.Under is not null);
        Assert.All(points, point => Assert.Equal(
            places.Values.Any(place => place.Kind == PlaceKind.StreetSchool && place.District == point.District), point.Under is not null));
        Assert.All(points.Where(point => point.Under is not null), point => Assert.Equal((PlaceKind.StreetSchool, point.District), (places[point.Under!].Kind, places[point.Under!].District)));
    }

    [Theory, MemberData(nameof(Days))]
    public void lets_a_family_hear_about_emotions_on_each_of_the_next_weekend_days(DateOnly today)
    {
        var rows = Made(today);
        var emotions = rows.Lectures.Where(lecture => lecture.Theme == "emotions").Select(lecture => lecture.Id).ToHashSet();
        var weekends = Enumerable.Range(1, 14).Select(today.AddDays).Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).ToArray();
        Assert.Equal(4, weekends.Length);
        Assert.All(weekends, day =>
        {
            var there = rows.Sessions.Where(session => emotions.Contains(session.LectureId) && Day(session) == day).ToArray();
            Assert.Contains(there, session => session.Mode == Mode.InPerson && session.Left >= 30);
            Assert.Contains(there, session => session.Mode == Mode.Live && session.Left >= 200);
            Assert.InRange(there.Length, 2, 4);
        });
    }

    [Theory, MemberData(nameof(Days))]
    public void covers_every_weekend_day_of_three_weeks(DateOnly today)
    {
        var rows = Made(today);
        var days = Enumerable.Range(0, 21).Select(today.AddDays).Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.All(days, day => Assert.True(rows.Sessions.Count(session => Day(session) == day) >= 5, $"{day} has too little"));
        Assert.All(rows.Sessions, session => Assert.InRange(Day(session), today, today.AddDays(27)));
    }

    [Theory, MemberData(nameof(Days))]
    public void has_one_full_room_with_a_queue_and_counters_that_equal_its_parties(DateOnly today)
    {
        var rows = Made(today);
        var full = Assert.Single(rows.Sessions, session => session.Left == 0);
        Assert.Equal((12, 12, 2, 3), (full.Capacity, full.Booked, full.Waiting, full.NextTicket));
        Assert.Equal(12, rows.Parties.Where(party => party.Ticket is null).Sum(party => party.Seats));
        Assert.Equal([1, 2], rows.Parties.Where(party => party.Ticket is not null).Select(party => party.Ticket!.Value));
        Assert.True(Day(full) >= today.AddDays(8));
    }

    [Theory, MemberData(nameof(Days))]
    public void never_holds_two_lectures_in_one_room_at_once(DateOnly today) => Rooms.AreFree(Made(today));

    [Theory, MemberData(nameof(Days))]
    public void never_has_one_speaker_in_two_rooms_at_once(DateOnly today)
    {
        var rows = Made(today);
        var speakers = rows.Lectures.ToDictionary(lecture => lecture.Id, lecture => lecture.Speaker);
        Assert.Equal(rows.Sessions.Count, rows.Sessions.Select(session => (speakers[session.LectureId], session.StartsAt)).Distinct().Count());
    }

    [Theory, MemberData(nameof(Days))]
    public void gives_no_two_lectures_one_title(DateOnly today)
    {
        var rows = Made(today);
        Assert.Equal(40, rows.Lectures.Select(lecture => lecture.Title.Zh).Distinct().Count());
        Assert.Equal(40, rows.Lectures.Select(lecture => lecture.Title.En).Distinct().Count());
    }

    [Fact]
    public void offers_small_rooms_and_broadcasts_without_a_limit_in_several_districts()
    {
        var rows = Made(new DateOnly(2026, 11, 24));
        Assert.True(rows.Sessions.Count(session => session.Capacity == 12) >= 4);
        Assert.True(rows.Sessions.Count(session => session is { Mode: Mode.Live, Capacity: null }) >= 6);
        Assert.True(rows.Sessions.Where(session => session.Mode == Mode.InPerson).Select(session => session.District).Distinct().Count() >= 10);
    }

    [Fact]
    public void lets_people_choose_between_a_room_and_a_broadcast_of_one_lecture()
    {
        var rows = Made(new DateOnly(2026, 11, 24));
        Assert.True(rows.Sessions.GroupBy(session => session.LectureId).Count(both => both.Select(session => session.Mode).Distinct().Count() == 2) >= 5);
    }

    [Fact]
    public void marks_everything_invented_in_both_languages() => Marks.AreThere(Made(new DateOnly(2026, 11, 24)));

    [Fact]
    public void makes_the_same_city_again_for_the_same_day_only()
    {
        var one = SampleManifest.Of(Made(new DateOnly(2026, 11, 24)));
        Assert.Equal(one, SampleManifest.Of(Made(new DateOnly(2026, 11, 24))));
        Assert.NotEqual(one.Sha256, SampleManifest.Of(Made(new DateOnly(2026, 11, 25))).Sha256);
    }

    static DateOnly Day(Session session) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(session.StartsAt, zone));
}
