using System.Globalization;
using Learning.Catalogue;

namespace Learning.Sample;

/// <summary>Invents books, recordings, resources and textbooks: a theme, a form and an angle make a title.</summary>
sealed class SampleBooks(CatalogueWords words, DateOnly today)
{
    static readonly string[] bookColumns = ["id", "title", "author", "subject", "year", "minutes", "provider", "link"];
    static readonly string[] audioColumns = ["id", "title", "author", "subject", "narrator", "minutes", "provider", "link"];
    static readonly string[] resourceColumns = ["id", "title", "subject", "level", "media", "minutes", "provider", "valid_until", "link"];
    static readonly string[] textbookColumns = ["id", "title", "author", "subject", "level", "provider"];
    static readonly Bilingual reading = new("书香武汉（示例）", "City of Reading (sample)");
    static readonly Bilingual network = new("终身学习网（示例）", "Lifelong Learning Network (sample)");
    static readonly Bilingual college = new("社区教育学院（示例）", "Community Education College (sample)");

    public SampleItems Books(Language language, int count) => new(ItemKind.EBook, language, count, bookColumns, number =>
    {
        var (title, theme) = Title(number, words.Forms, language);
        return [Id("book", number, language), title, Person(number, 1, language), theme.Subject.In(language),
            Text(today.Year - 1 - Mixing.Of(number, 2, 30)), Text(60 + (10 * Mixing.Of(number, 3, 55))), reading.In(language), Link("books", number)];
    });

    public SampleItems Recordings(Language language, int count) => new(ItemKind.Audio, language, count, audioColumns, number =>
    {
        var (title, theme) = Title(number, words.AudioForms, language);
        return [Id("audio", number, language), title, Person(number, 4, language), theme.Subject.In(language), Person(number, 5, language),
            Text(5 + Mixing.Of(number, 6, 56)), reading.In(language), Link("listen", number)];
    });

    public SampleItems Resources(Language language, int count) => new(ItemKind.Resource, language, count, resourceColumns, number =>
    {
        var (title, theme) = Title(number, words.Lessons, language);
        return [Id("resource", number, language), title, theme.Subject.In(language), Of(words.Levels, number, 7, language), Of(words.Media, number, 8, language),
            Text(5 + (5 * Mixing.Of(number, 9, 18))), network.In(language), today.AddDays(180 + Mixing.Of(number, 10, 900)).ToString("O", CultureInfo.InvariantCulture), Link("learn", number)];
    });

    public SampleItems Textbooks(Language language, int count) => new(ItemKind.Textbook, language, count, textbookColumns, number =>
    {
        var theme = words.Themes[number * 3 % words.Themes.Count];
        var level = words.Levels[number * 3 / words.Themes.Count % words.Levels.Count];
        var title = language == Language.Chinese ? $"{theme.Name.Zh}社区教材（{level.Zh}）" : Capital($"{theme.Name.En}: a community textbook, {level.En}");
        return [Id("textbook", number, language), title, Person(number, 11, language), theme.Subject.In(language), level.In(language), college.In(language)];
    });

    (string Title, SampleTheme Theme) Title(int number, IReadOnlyList<Bilingual> forms, Language language)
    {
        var parts = Mixing.Parts(number, words.Themes.Count, forms.Count, words.Angles.Count, words.Volumes.Count);
        var (theme, form, angle, volume) = (words.Themes[parts[0]], forms[parts[1]], words.Angles[parts[2]], words.Volumes[parts[3]]);
        if (language == Language.Chinese) return ($"{theme.Name.Zh}{form.Zh}：{angle.Zh}{(volume.Zh.Length > 0 ? " " : "")}{volume.Zh}", theme);
        var title = form.En.Replace("{0}", theme.Name.En, StringComparison.Ordinal);
        return (Capital($"{title}: {angle.En}{(volume.En.Length > 0 ? ", " : "")}{volume.En}"), theme);
    }

    string Person(int number, int salt, Language language)
    {
        var (last, first) = (words.Surnames[Mixing.Of(number, salt, words.Surnames.Count)], words.GivenNames[Mixing.Of(number, salt + 100, words.GivenNames.Count)]);
        return language == Language.Chinese ? last.Zh + first.Zh : $"{first.En} {last.En}";
    }

    static string Of(IReadOnlyList<Bilingual> several, int number, int salt, Language language) => several[Mixing.Of(number, salt, several.Count)].In(language);

    static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    static string Id(string kind, int number, Language language) => $"sample-{kind}{(language == Language.English ? "-en" : "")}-{Text(number + 1)}";

    static string Link(string what, int number) => $"https://example.org/sample/{what}/{Text(number + 1)}";

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
