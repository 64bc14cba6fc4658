using Learning.Lectures;
using Learning.Places;
using Learning.Sample;

namespace Learning.Tests.Sample;

public sealed class Making_a_whole_city
{
    static readonly DateOnly today = new(2026, 11, 24);
    static readonly SampleRows rows = new CitySample(Wuhan.Pack, today).Make();

    [Fact]
    public void meets_every_count_of_the_learning_city()
    {
        var made = SampleManifest.Of(rows);
        Assert.Equal((2_039, 3_409, 2_014), (made.Places, made.BookHouses, made.Lectures));
        Assert.Equal(Wuhan.Pack.SampleTotals, made.Counts);
        Assert.Equal((870, 52, 200, 817, 997), (made.Counts.CommunitiesReached, made.Counts.CommunitySchools, made.Counts.Live, made.Counts.Recorded, made.Counts.InPerson));
    }

    [Fact]
    public void meets_the_counts_of_each_district()
    {
        foreach (var district in Wuhan.Pack.Districts)
        {
            var here = rows.Places.Where(place => place.District == district.Id).CountBy(place => place.Kind).ToDictionary();
            var wanted = district.Sample!;
            Assert.Equal(wanted.TeachingPoints, here.GetValueOrDefault(PlaceKind.TeachingPoint));
            Assert.Equal(wanted.StreetSchools, here.GetValueOrDefault(PlaceKind.StreetSchool));
            Assert.Equal(wanted.RuralBookHouses, here.GetValueOrDefault(PlaceKind.RuralBookHouse));
            Assert.Equal(wanted.InPerson, rows.Sessions.Count(session => session.Mode == Mode.InPerson && session.District == district.Id));
            Assert.Equal(wanted.Live, rows.Sessions.Count(session => session.Mode == Mode.Live && session.District == district.Id));
        }
    }

    [Fact]
    public void is_refused_when_the_pack_asks_for_what_it_cannot_make()
    {
        var wrong = Wuhan.Pack with { SampleTotals = Wuhan.Pack.SampleTotals! with { TeachingPoints = 1_875 } };
        Assert.Throws<InvalidOperationException>(() => new CitySample(wrong, today).Make());
    }

    [Fact]
    public void puts_places_of_a_kind_inside_their_district_and_150_metres_apart()
    {
        var districts = Wuhan.Pack.Districts.ToDictionary(district => district.Id);
        Assert.All(rows.Places, place => Assert.True(Spread.Km(At(place), districts[place.District].Centre) <= districts[place.District].RadiusKm * 1.001, place.Id));
        foreach (var kind in rows.Places.GroupBy(place => place.Kind))
        {
            var all = kind.OrderBy(place => place.Latitude).ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = i + 1; j < all.Length && all[j].Latitude - all[i].Latitude < 0.002; j++)
                    Assert.True(Spread.Km(At(all[i]), At(all[j])) > 0.149, $"{all[i].Id} {all[j].Id}");
            }
        }
    }

    [Fact]
    public void gives_no_two_places_of_a_district_one_name()
    {
        Assert.Equal(rows.Places.Count, rows.Places.Select(place => place.Id).Distinct().Count());
        Assert.Equal(rows.Places.Count, rows.Places.Select(place => (place.District, place.Name.Zh)).Distinct().Count());
        Assert.Equal(rows.Places.Count, rows.Places.Select(place => (place.District, place.Name.En)).Distinct().Count());
    }

    [Fact]
    public void never_holds_two_lectures_in_one_room_at_once() => Rooms.AreFree(rows);

    [Fact]
    public void marks_everything_invented_in_both_languages() => Marks.AreThere(rows);

    [Fact]
    public void holds_more_in_May_and_autumn_than_in_other_months()
    {
        var months = rows.Sessions.CountBy(session => session.StartsAt.Month).ToDictionary();
        Assert.True(months[10] > months[7] * 1.3, $"October {months[10]}, July {months[7]}");
        Assert.Equal(12, months.Count);
    }

    [Fact]
    public void has_emotions_in_person_and_live_on_the_next_weekends()
    {
        var emotions = rows.Lectures.Where(lecture => lecture.Theme == "emotions").Select(lecture => lecture.Id).ToHashSet();
        foreach (var day in Enumerable.Range(1, 14).Select(today.AddDays).Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            var there = rows.Sessions.Where(session => emotions.Contains(session.LectureId) && DateOnly.FromDateTime(session.StartsAt) == day).ToArray();
            Assert.Contains(there, session => session.Mode == Mode.InPerson);
            Assert.Contains(there, session => session.Mode == Mode.Live);
        }
    }

    [Fact]
    public void makes_the_same_city_again_for_the_same_day_only()
    {
        Assert.Equal(SampleManifest.Of(rows), SampleManifest.Of(new CitySample(Wuhan.Pack, today).Make()));
        Assert.NotEqual(SampleManifest.Of(rows).Sha256, SampleManifest.Of(new CitySample(Wuhan.Pack, today.AddDays(1)).Make()).Sha256);
    }

    static Point At(Place place) => new(place.Longitude, place.Latitude);
}
