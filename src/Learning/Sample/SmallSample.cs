using Learning.Bookings;
using Learning.City;
using Learning.Lectures;
using Learning.Places;

namespace Learning.Sample;

/// <summary>
/// The small sample city: 30 lectures in the four weeks that begin today, and 10 to watch. On each of the next three
/// Saturdays and Sundays one can hear about emotions, in person and live; one session is full and has a waiting list.
/// </summary>
sealed class SmallSample(CityPack city, DateOnly today)
{
    const string Featured = "emotions";
    static readonly TimeOnly morning = new(9, 30);
    static readonly TimeOnly afternoon = new(14, 30);
    static readonly TimeOnly evening = new(19, 0);
    static readonly int[] rooms = [40, 60, 12, 80, 30, 50];

    readonly Words words = Words.Read();
    readonly Dice dice = new("small city");
    readonly List<SampleParty> parties = [];

    /// <summary>Makes it.</summary>
    public SampleRows Make()
    {
        var places = Places();
        var programme = new Programme(city, words);
        var themes = city.Themes.ToArray();
        Feature(programme, themes.FirstOrDefault(theme => theme.Id == Featured) ?? themes[0], places);
        var others = themes.Where(theme => theme.Id != Featured).ToArray();
        for (var i = 0; i < 26; i++)
            Schedule(programme, others[i % others.Length], i, places);
        for (var i = 0; i < 10; i++)
            programme.AddRecorded(themes[i * 7 % themes.Length], talk: 4, angle: null, today.AddDays(-7 * (i + 1)));
        Fill(programme.Sessions.First(session => session.Capacity == 12 && session.StartsAt.Date >= today.AddDays(8).ToDateTime(default)));
        Place[] all = [.. places, .. Neighbourhoods()];
        Streets.PutUnder(all);
        return new(SampleScale.Small, today, all, programme.Lectures, programme.Sessions, parties);
    }

    Place[] Places()
    {
        var maker = new PlaceMaker(words);
        var districts = city.Districts.OrderByDescending(district => district.Population).Take(12).ToArray();
        var names = words.Names(words.Second, dice).Take(districts.Length);
        return [.. districts.Zip(names, (district, name) => maker.Make(PlaceKind.TeachingPoint, district, PlaceNames.Point(name)))];
    }

    static readonly string[] rural = ["huangpi", "jiangxia", "dongxihu"];

    // A school and book houses in each neighbourhood that courses are held in; lectures are not.
    IEnumerable<Place> Neighbourhoods()
    {
        var maker = new PlaceMaker(words, firstPhone: 500);
        var districts = city.Districts.ToDictionary(district => district.Id);
        foreach (var (area, number) in CatalogueWords.Read().Areas.Select((area, number) => (area, number)))
        {
            if (!districts.TryGetValue(area.District, out var district)) continue;
            yield return maker.Make(PlaceKind.StreetSchool, district, PlaceNames.School(area.Name), area);
            if (rural.Contains(area.District))
                yield return maker.Make(PlaceKind.RuralBookHouse, district, PlaceNames.RuralHouse(area.Name), area);
            else
                yield return maker.Make(PlaceKind.CommunityBookHouse, district, PlaceNames.CommunityHouse(area.Name), area);
            if (number % 2 == 0)
                yield return maker.Make(PlaceKind.UrbanBookHouse, district, PlaceNames.UrbanHouse(area.Name), area);
        }
    }

    void Feature(Programme programme, Theme theme, Place[] places)
    {
        var (first, second, third, fourth) = (programme.Add(theme, 0), programme.Add(theme, 1), programme.Add(theme, 2), programme.Add(theme, 3));
        for (var week = 0; week < 3; week++)
        {
            programme.Hold(first, Next(DayOfWeek.Saturday, week), morning, places[0], 60);
            programme.Broadcast(first, Next(DayOfWeek.Saturday, week), afternoon, capacity: null);
            programme.Hold(second, Next(DayOfWeek.Sunday, week), afternoon, places[2], 40);
            programme.Broadcast(second, Next(DayOfWeek.Sunday, week), evening, capacity: 200);
            programme.Hold(third, Next(DayOfWeek.Saturday, week), afternoon, places[4], 30);
            programme.Broadcast(fourth, Next(DayOfWeek.Wednesday, week), evening, capacity: null);
        }
    }

    // Two dates each: on a weekend in a room, and then live, in another room, or on an evening in the week.
    void Schedule(Programme programme, Theme theme, int i, Place[] places)
    {
        var lecture = programme.Add(theme, i / (city.Themes.Count - 1));
        var weekend = i % 2 == 0 ? DayOfWeek.Saturday : DayOfWeek.Sunday;
        Hold(programme, lecture, Next(weekend, i / 2 % 4), i / 8 % 2 == 0 ? morning : afternoon, places, i);
        switch (i % 3)
        {
            case 0:
                programme.Broadcast(lecture, Next(DayOfWeek.Thursday, i % 4), evening, i % 2 == 0 ? null : 300);
                break;
            case 1:
                Hold(programme, lecture, Next(weekend, (i / 2 + 1) % 4), afternoon, places, i + 5);
                break;
            default:
                Hold(programme, lecture, Next(DayOfWeek.Tuesday, i % 4), evening, places, i + 3);
                break;
        }
    }

    static void Hold(Programme programme, Lecture lecture, DateOnly day, TimeOnly at, Place[] places, int from)
    {
        for (var place = from; !programme.Hold(lecture, day, at, places[place % places.Length], rooms[from % rooms.Length]);)
            place++;
    }

    // Twelve seats for six families, and two more in the queue.
    void Fill(Session session)
    {
        for (var party = 0; party < 6; party++)
            parties.Add(new(session.Id, 2, BookingState.Booked, null));
        for (var ticket = 1; ticket <= 2; ticket++)
            parties.Add(new(session.Id, ticket, BookingState.Waiting, ticket));
        (session.Booked, session.Waiting, session.NextTicket) = (12, 2, 3);
    }

    DateOnly Next(DayOfWeek day, int weeks) => today.AddDays(((int)day - (int)today.DayOfWeek + 7) % 7 + 7 * weeks);
}
