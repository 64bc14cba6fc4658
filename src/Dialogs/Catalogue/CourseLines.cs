using System.Globalization;
using Dialogs.Catalogue.Wishes;
using Dialogs.Lines;
using Dialogs.Places;
using Dialogs.Reading;
using Learning;
using Learning.Catalogue;
using Learning.Places;

namespace Dialogs.Catalogue;

/// <summary>What is said of courses, all of it from their own columns.</summary>
static class CourseLines
{
    // Beyond so many a list is too long to choose from.
    const int Many = 25;

    public static readonly Line WhatToLearn = new("catalogue.what-to-learn");
    public static readonly Line NearWhere = new("catalogue.near-where");
    public static readonly Line WhichToDrop = new("catalogue.which-to-drop");
    public static readonly Line OnlyOne = new("catalogue.only-one");
    public static readonly Line AndNow = new("catalogue.and-now");
    public static readonly Line Done = new("catalogue.done");
    static readonly Line nothing = new("catalogue.nothing");

    static readonly string[] told = ["subject", "audience", "grade", "level", "teacher", "start_date", "end_date", "times", "type", "classroom", "address", "price"];

    /// <summary>A wish in the person's own words.</summary>
    public static Line Wish(CourseWish wish) => wish.IsNone ? new("catalogue.any-course") : new("catalogue.text", ("text", new Bilingual(Words(wish, Language.Chinese), Words(wish, Language.English))));

    public static Line PlaceNotKnown(Whereabouts where) => new("catalogue.place-not-known", ("name", where.Name));

    /// <summary>That there is none easier, or none harder.</summary>
    public static Line NoFurther(string step) => new($"catalogue.none-{step}");

    public static Line NothingFits(CourseWish wish) => new("catalogue.nothing-fits", ("wish", Wish(wish)));

    public static Line NothingLike(CourseWish wish) => new("catalogue.nothing-like", ("wish", Wish(wish)));

    /// <summary>The question above the list, with how many there are and what they meet.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="wish">What they meet.</param>
    /// <param name="from">Where from; null when that does not matter.</param>
    /// <param name="all">Where all of them can be seen; null for nowhere.</param>
    public static Line Which(Courses found, CourseWish wish, Whereabouts? from, Uri? all)
    {
        (string, object?)[] said = [("wish", Wish(wish)), ("count", found.Total), ("near", from is null ? nothing : new Line("catalogue.near", ("place", from.Name))), ("all", all is null ? nothing : new Line("catalogue.see-all", ("link", all.AbsoluteUri)))];
        return new(!found.Whole ? "catalogue.which-nearly" : found.Total > Many ? "catalogue.which-of-many" : "catalogue.which", said);
    }

    /// <summary>That another wish has led to a course that was told of before.</summary>
    public static Line TheSame(Item item) => new("catalogue.the-same", ("title", item.Title));

    /// <summary>A course as a choice: its title on the button; when, where, the price and the way in the list.</summary>
    public static Option Option(Course course, CourseWish wish) => new(
        ItemKey.Of(course.Item),
        new("catalogue.title", ("title", course.Item.Title)),
        new("catalogue.option", ("title", course.Item.Title), ("facts", Both(language => string.Concat(Facts(course.Item, wish, language).Select(fact => Comma(language) + fact)))), ("walk", Walk(course))));

    /// <summary>Everything about a course that helps to decide.</summary>
    public static Line Details(Course course)
    {
        var item = course.Item;
        return new(
            "catalogue.details",
            ("title", item.Title),
            ("when", Both(language => When(item, language)) is { Zh.Length: > 0 } when ? new Line("catalogue.details.when", ("when", when)) : nothing),
            ("where", (ColumnWords.In(item, "campus") ?? ColumnWords.In(item, "area")) is { } where ? new Line("catalogue.details.where", ("where", where.Value)) : nothing),
            ("facts", Both(language => string.Concat(FactLines(item, language).Select(line => "\n" + line)))),
            ("walk", Walk(course)),
            ("summary", item.Summary is { } summary ? new Line("catalogue.details.summary", ("summary", summary)) : nothing),
            ("provider", item.Provider is { } provider ? new Line("catalogue.details.provider", ("provider", provider)) : nothing),
            ("link", item.Link is { } link ? new Line("catalogue.details.link", ("link", link)) : nothing));
    }

    /// <summary>A part of the wish as something to leave out, and how many courses that gives.</summary>
    public static Option Without(Loosened way, CourseWish wish) => way.Count == 0
        ? Dialogs.Lines.Option.Of("catalogue.without", way.Column)
        : new(way.Column, new("catalogue.without", ("what", Part(way.Column, wish)), ("count", way.Count)));

    /// <summary>What a course costs, and the column that says so; null when it does not say or costs nothing.</summary>
    public static (string Column, double Amount)? Price(Item item)
    {
        var field = ColumnWords.In(item, "price");
        return field is not null && double.TryParse(field.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount > 0 ? (field.Name, amount) : null;
    }

    /// <summary>What a course's own columns say that helps to decide, each as people are told it.</summary>
    public static IEnumerable<(string Column, string Value)> Told(Item item, Language language)
    {
        if (When(item, language) is { Length: > 0 } when) yield return ("when", when);
        foreach (var id in told.Append("campus").Append("area"))
        {
            if (ColumnWords.In(item, id) is { } field) yield return (id, Say(field, language));
        }
    }

    static Line Part(string column, CourseWish wish) =>
        column == Loosened.Words ? new("catalogue.text", ("text", wish.Words!))
        : wish.Said.ContainsKey(column) ? new("catalogue.text", ("text", Said(column, wish)))
        : wish.Numbers.TryGetValue(column, out var range) ? new("catalogue.text", ("text", Both(language => Limit(column, range, language))))
        : new("catalogue.text", ("text", Both(language => ColumnWords.Of(column)?.Label(language) ?? column)));

    static string Words(CourseWish wish, Language language)
    {
        var without = wish.Without.SelectMany(each => each.Value).Select(value => language == Language.Chinese ? $"不要{value}" : $"not {value}");
        var limits = wish.Numbers.Select(each => Limit(each.Key, each.Value, language));
        return string.Join(language == Language.Chinese ? "、" : ", ", wish.Said.Keys.Select(column => Said(column, wish)).Append(wish.Words).OfType<string>().Concat(without).Concat(limits));
    }

    // The person's words, but names written as the catalogue writes them.
    static string Said(string column, CourseWish wish) => wish.Facets.GetValueOrDefault(column, [])
        .Aggregate(wish.Said[column], (said, value) => said.Replace(value, value, StringComparison.OrdinalIgnoreCase));

    static string Limit(string column, NumberRange range, Language language)
    {
        var words = ColumnWords.Of(column);
        string Amount(double value) => value.ToString(CultureInfo.InvariantCulture) + words?.Unit(language);
        var (label, chinese) = (words?.Label(language) ?? column, language == Language.Chinese);
        return (range.From, range.To) switch
        {
            ({ } from, { } to) => chinese ? $"{label}{Amount(from)}到{Amount(to)}" : $"{label} {Amount(from)} to {Amount(to)}",
            ({ } from, _) => chinese ? $"{label}{Amount(from)}起" : $"{label} from {Amount(from)}",
            (_, { } to) => chinese ? $"{label}不超过{Amount(to)}" : $"{label} up to {Amount(to)}",
            _ => label,
        };
    }

    static IEnumerable<string> Facts(Item item, CourseWish wish, Language language)
    {
        if (When(item, language) is { Length: > 0 } when) yield return when;
        if ((ColumnWords.In(item, "campus") ?? ColumnWords.In(item, "area")) is { } where) yield return where.Value;
        if (ColumnWords.In(item, "price") is { } price) yield return Say(price, language);
        foreach (var column in wish.Facets.Keys)
        {
            var id = ColumnWords.Of(column)?.Id;
            if (id is "day" or "time" or "area" or "campus" or "price" || item.Fields.FirstOrDefault(field => field.Name == column) is not { } field) continue;
            if (!item.Title.Contains(field.Value, StringComparison.OrdinalIgnoreCase)) yield return Say(field, language);
        }
    }

    static IEnumerable<string> FactLines(Item item, Language language)
    {
        foreach (var id in told)
        {
            if (ColumnWords.In(item, id) is not { } field) continue;
            var (label, value) = (ColumnWords.Known(id).Label(language), id == "times" ? field.Value : Say(field, language));
            yield return language == Language.Chinese ? $"{label}：{value}" : $"{char.ToUpperInvariant(label[0])}{label[1..]}: {value}";
        }
    }

    static string When(Item item, Language language)
    {
        var (start, end) = (ColumnWords.In(item, "start_time")?.Value, ColumnWords.In(item, "end_time")?.Value);
        var hours = start is not null && end is not null ? $"{start}–{end}" : start ?? Text(ColumnWords.In(item, "time"), language);
        return string.Join(language == Language.Chinese ? "" : " ", new[] { Text(ColumnWords.In(item, "day"), language), hours }.Where(part => part?.Length > 0));
    }

    static Line Walk(Course course) => course.Near is { } near ? new("catalogue.walk", ("walk", PlaceLines.Walk(near, Pace.Usual))) : nothing;

    static string? Text(Field? field, Language language) => field is null ? null : Say(field, language);

    static string Say(Field field, Language language) => AboutItem.Value(field.Value, ColumnWords.Of(field.Name), language);

    static string Comma(Language language) => language == Language.Chinese ? "，" : ", ";

    static Bilingual Both(Func<Language, string> say) => new(say(Language.Chinese), say(Language.English));
}
