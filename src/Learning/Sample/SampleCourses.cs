using System.Globalization;
using Learning.Catalogue;
using Learning.Places;

namespace Learning.Sample;

/// <summary>Invents courses and live reading events: a subject, an audience, a level, a neighbourhood, a day and an hour. Every course has its twin in the other language.</summary>
sealed class SampleCourses
{
    static readonly string[] courseColumns =
    [
        "id", "title", "subject", "audience", "level", "district", "area", "venue", "place_id", "type", "teacher", "start_date", "end_date",
        "day", "time", "start_time", "end_time", "times", "minutes", "price", "link", "summary",
    ];

    static readonly string[] eventColumns = ["id", "title", "subject", "host", "venue", "place_id", "starts_at", "ends_at", "price", "summary"];
    static readonly string[][] hours = [["09:00", "10:30"], ["14:30", "16:00"], ["19:00", "20:30"]];
    static readonly Bilingual inPerson = new("面授", "in person");
    static readonly Bilingual online = new("线上", "online");

    readonly CatalogueWords words;
    readonly IReadOnlyList<Bilingual> teachers;
    readonly DateOnly today;
    readonly Dictionary<string, Place[]> places;
    readonly IReadOnlyDictionary<string, Bilingual> districts;

    public SampleCourses(CatalogueWords words, IReadOnlyList<Bilingual> teachers, SampleRows rows, IReadOnlyDictionary<string, Bilingual> districts)
    {
        (this.words, this.teachers, today, this.districts) = (words, teachers, rows.Today, districts);
        places = rows.Places.Where(place => place.Kind is PlaceKind.TeachingPoint or PlaceKind.StreetSchool)
            .GroupBy(place => place.District).ToDictionary(group => group.Key, group => group.ToArray());
    }

    public SampleItems Courses(Language language, int count) => new(ItemKind.Course, language, count, courseColumns, number => Course(number, language));

    public SampleItems Events(Language language, int count) => new(ItemKind.ReadingEvent, language, count, eventColumns, number =>
    {
        var theme = words.Themes[number * 7 % words.Themes.Count];
        var area = words.Areas[number % words.Areas.Count];
        var place = Place(area, number);
        var day = today.AddDays(((6 - (int)today.DayOfWeek + 7) % 7) + (number % 2) + (7 * (number / 2 % 4)));
        var title = language == Language.Chinese ? $"{area.Name.Zh}读书会：{theme.Name.Zh}" : $"Reading circle in {area.Name.En}: {theme.Name.En}";
        return [$"sample-event-{Text(number + 1)}", title, theme.Subject.In(language), Teacher(number, language), place?.Name.In(language) ?? "", place?.Id ?? "",
            $"{Text(day)} 14:30", $"{Text(day)} 16:00", "0",
            language == Language.Chinese ? $"一起读关于{theme.Name.Zh}的书，带上你喜欢的一页。" : $"We read about {theme.Name.En} together. Bring a page you like."];
    });

    string[] Course(int number, Language language)
    {
        var parts = Mixing.Parts(number, words.Subjects.Count, words.Areas.Count, 7, 3, words.Levels.Count);
        var subject = words.Subjects[parts[0]];
        var (audience, form) = (Of(words.Audiences[subject.For], number / words.Subjects.Count + 4), Of(subject.Forms, number / words.Subjects.Count));
        var (area, level) = (words.Areas[parts[1]], words.Levels[parts[4]]);
        // The first course is the one that people ask for most: calligraphy at the weekend, in the midst of the city.
        var day = number == 0 ? 5 : subject.For is "seniors" ? parts[2] % 5 : subject.For is "adults" or "parents" ? parts[2] : 5 + (parts[2] % 2);
        var part = subject.For is "seniors" ? parts[3] % 2 : day < 5 ? 2 : parts[3] % 2;
        var remote = number % 9 == 8;
        var place = remote ? null : Place(area, number);
        var first = today.AddDays(7 + ((day + 1 - (int)today.DayOfWeek + 14) % 7) + (7 * Mixing.Of(number, 21, 4)));
        var times = 8 + (2 * Mixing.Of(number, 22, 5));
        string On(Bilingual? text) => text?.In(language) ?? "";
        return [
            $"sample-course-{Text(number + 1)}", Title(audience, form, level, language), On(subject.Name), On(audience), On(level),
            On(remote ? null : districts.GetValueOrDefault(area.District)), On(remote ? null : area.Name), On(place?.Name), place?.Id ?? "", On(remote ? online : inPerson),
            Teacher(number, language), Text(first), Text(first.AddDays(7 * (times - 1))), On(words.Days[day]), On(words.Parts[part]), hours[part][0], hours[part][1],
            Text(times), "90", Text(number % 3 == 0 ? 0 : 10 * times * (1 + Mixing.Of(number, 23, 3))), remote ? $"https://example.org/sample/courses/{Text(number + 1)}" : "",
            Summary(form, audience, times, language),
        ];
    }

    static string Title(Bilingual audience, Bilingual form, Bilingual level, Language language) =>
        language == Language.Chinese ? $"{audience.Zh}{form.Zh}{level.Zh}班" : $"{form.En} for {audience.En}, {level.En}";

    static string Summary(Bilingual form, Bilingual audience, int times, Language language) => language == Language.Chinese
        ? $"面向{audience.Zh}的{form.Zh}课，共{Text(times)}次，小班教学，材料由学校准备。"
        : $"A course in {char.ToLowerInvariant(form.En[0])}{form.En[1..]} for {audience.En}, {Text(times)} times, in a small group; materials are there.";

    string Teacher(int number, Language language) => Of(teachers, Mixing.Of(number, 24, teachers.Count)).In(language);

    // The neighbourhood's own school where there is one, else a place of the district.
    Place? Place(SampleArea area, int number)
    {
        var here = places.GetValueOrDefault(area.District) ?? [];
        return Array.Find(here, place => place.Name.Zh.StartsWith(area.Name.Zh, StringComparison.Ordinal)) ?? (here.Length == 0 ? null : here[number % here.Length]);
    }

    static T Of<T>(IReadOnlyList<T> several, int number) => several[number % several.Count];

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
