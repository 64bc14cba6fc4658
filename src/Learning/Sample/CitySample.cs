using Learning.City;
using Learning.Lectures;
using Learning.Places;

namespace Learning.Sample;

/// <summary>
/// The whole sample city. Its lectures are spread over a year of which a quarter is past: more of them in May and from
/// September to November, and at weekends. The next two Saturdays and Sundays have one about emotions, in person and live.
/// </summary>
sealed class CitySample(CityPack city, DateOnly today)
{
    const string Featured = "emotions";
    static readonly TimeOnly[] weekend = [new(9, 30), new(14, 30)];
    static readonly TimeOnly[] weekday = [new(14, 30), new(19, 0)];

    readonly Words words = Words.Read();
    readonly Dice dice = new("city lectures");
    readonly DateOnly[] days = Days(today);

    /// <summary>Makes it, and makes sure that every count is met.</summary>
    /// <exception cref="InvalidOperationException">The counts of the pack are not met: the generator is at fault.</exception>
    public SampleRows Make()
    {
        var places = CityPlaces.Make(city, words);
        var programme = new Programme(city, words);
        HoldAll(programme, places);
        BroadcastAll(programme);
        for (var i = 0; i < city.SampleTotals!.Recorded; i++)
            programme.AddRecorded(Theme(i), i / city.Themes.Count, Angle(), today.AddDays(-1 - dice.Below(700)));
        var rows = new SampleRows(SampleScale.City, today, places, programme.Lectures, programme.Sessions, []);
        var made = CountRows.Of(rows);
        return made == city.SampleTotals
            ? rows
            : throw new InvalidOperationException($"The sample city holds {made}, and the city pack wants {city.SampleTotals}.");
    }

    // One lecture in each community that lectures reach; the districts' few others are second ones.
    void HoldAll(Programme programme, IReadOnlyList<Place> places)
    {
        var reached = places.Where(place => place.ReachedByLectures).ToLookup(place => place.District);
        var number = 0;
        foreach (var district in city.Districts)
        {
            Place[] here = [.. reached[district.Id]];
            for (var i = 0; i < (district.Sample?.InPerson ?? 0); i++)
                Hold(programme, here[i % here.Length], number++);
        }
    }

    void Hold(Programme programme, Place place, int number)
    {
        var featured = number % 97 == 0 && number / 97 < 4; // spread over several districts
        var lecture = featured ? Feature(programme, number) : programme.Add(Theme(number), number / city.Themes.Count, Angle());
        var capacity = 30 + (10 * dice.Below(18));
        while (true)
        {
            var day = featured ? Weekend(number / 97) : dice.Of(days);
            if (programme.Hold(lecture, day, Hour(day), place, capacity))
                return;
        }
    }

    void BroadcastAll(Programme programme)
    {
        var number = 0;
        foreach (var district in city.Districts)
        {
            for (var i = 0; i < (district.Sample?.Live ?? 0); i++, number++)
                Broadcast(programme, district, number);
        }
    }

    void Broadcast(Programme programme, District district, int number)
    {
        var featured = number < 4;
        var lecture = featured ? Feature(programme, number) : programme.Add(Theme(number), number / city.Themes.Count, Angle());
        var day = featured ? Weekend(number) : dice.Of(days);
        programme.Broadcast(lecture, day, Hour(day), number % 5 == 4 ? 200 : null, district.Id);
    }

    Lecture Feature(Programme programme, int talk) =>
        programme.Add(city.Themes.FirstOrDefault(theme => theme.Id == Featured) ?? city.Themes[0], talk);

    Theme Theme(int number) => city.Themes[number % city.Themes.Count];

    Bilingual Angle() => dice.Of(words.Angles);

    TimeOnly Hour(DateOnly day) => dice.Of(IsWeekend(day) ? weekend : weekday);

    // The next two Saturdays and Sundays after today.
    DateOnly Weekend(int number) =>
        Enumerable.Range(1, 14).Select(today.AddDays).Where(IsWeekend).ElementAt(number % 4);

    // Each day as often as it should be drawn.
    static DateOnly[] Days(DateOnly today) =>
    [
        .. from offset in Enumerable.Range(-91, 365)
           let day = today.AddDays(offset)
           let often = (IsWeekend(day) ? 3 : 1) * (day.Month is 5 or 9 or 10 or 11 ? 2 : 1)
           from again in Enumerable.Repeat(day, often)
           select again,
    ];

    static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
