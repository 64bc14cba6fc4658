using System.Globalization;
using Dialogs.Lines;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>Answers what is asked about an item, from its own columns and from nothing else.</summary>
public static class AboutItem
{
    /// <summary>How many items at most are answered about at once.</summary>
    public const int Most = 3;

    /// <summary>The answer; null when nothing is asked.</summary>
    /// <param name="inView">
    /// The items in view, best first. Of several from which none was picked yet, the first three are answered about that say anything of it.
    /// </param>
    /// <param name="asked">What is asked, see <see cref="HeardWish.Asked"/>.</param>
    public static Line? To(IReadOnlyList<Item> inView, IReadOnlyList<string> asked)
    {
        if (asked.Count == 0 || inView.Count == 0) return null;
        var told = inView.Take(Most).Select(item => (Item: item, Fields: Told(item, asked).ToList())).Where(each => each.Fields.Count > 0).ToList();
        if (told is [var (only, fields)] && inView.Count == 1) return new("about.item", ("title", only.Title), ("facts", Facts(fields)));
        if (told.Count > 0)
        {
            return new("about.items", ("items", new Bilingual(
                string.Join("；", told.Select(each => $"“{Title(each.Item, inView).Zh}”：{Facts(each.Fields).Zh}")), string.Join("; ", told.Select(each => $"{Title(each.Item, inView).En}: {Facts(each.Fields).En}")))));
        }
        Bilingual what = new(Labels(asked, Language.Chinese), Labels(asked, Language.English));
        return inView.Count == 1 ? new("about.not-told", ("title", inView[0].Title), ("what", what)) : new("about.none-told", ("what", what));
    }

    /// <summary>What was found, told in one sentence: the first few with their ids and the values that were wished for.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="wish">What was wished.</param>
    public static Line To(Found found, CourseWish wish)
    {
        if (found.Total == 0) return new("about.nothing");
        var items = found.Hits.Take(Most).Select(hit => hit.Item).ToList();
        return new("about.found", ("count", found.Total), ("items", new Bilingual(
            string.Join("；", items.Select(item => Brief(item, wish, Language.Chinese))), string.Join("; ", items.Select(item => Brief(item, wish, Language.English))))));
    }

    static string Brief(Item item, CourseWish wish, Language language)
    {
        var values = item.Fields.Where(field => wish.Facets.ContainsKey(field.Name) && !item.Title.Contains(field.Value, StringComparison.Ordinal))
            .Select(field => Value(field.Value, ColumnWords.Of(field.Name), language));
        var comma = language == Language.Chinese ? "，" : ", ";
        return string.Join(comma, values.Prepend(language == Language.Chinese ? $"{item.Title}（{item.Id}）" : $"{item.Title} ({item.Id})"));
    }

    static IEnumerable<Field> Told(Item item, IReadOnlyList<string> asked)
    {
        var told = item.Fields.Where(field => asked.Contains(ColumnWords.Of(field.Name)?.Id ?? field.Name)).ToList();
        // Whoever asks where, and there is no house to name, is told the part of the city.
        return told.Count > 0 || !asked.Contains("campus") ? told : item.Fields.Where(field => ColumnWords.Of(field.Name)?.Id == "area");
    }

    static Bilingual Facts(List<Field> fields) =>
        new(string.Join("，", fields.Select(field => Say(field, Language.Chinese))), string.Join(", ", fields.Select(field => Say(field, Language.English))));

    /// <summary>The title; with the place where another in view has the same.</summary>
    static Bilingual Title(Item item, IReadOnlyList<Item> inView)
    {
        if (inView.Count(other => other.Title == item.Title) == 1 || (ColumnWords.In(item, "campus") ?? ColumnWords.In(item, "area")) is not { } where) return new(item.Title, item.Title);
        return new($"{item.Title}（{where.Value}）", $"{item.Title} ({where.Value})");
    }

    static string Say(Field field, Language language)
    {
        var words = ColumnWords.Of(field.Name);
        var value = Value(field.Value, words, language);
        return language == Language.Chinese ? $"{words?.Label(language) ?? field.Name}{value}" : $"{words?.Label(language) ?? field.Name} {value}";
    }

    /// <summary>A value as it is said: dates in words, numbers with their unit, days with their name.</summary>
    internal static string Value(string value, ColumnWords? words, Language language)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return language == Language.Chinese ? $"{day.Year}年{day.Month}月{day.Day}日" : day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        if (words is null) return value;
        if (words.Id == "day" && value.Length == 1) return "周" + value;
        if (!double.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return value;
        if (words.Id == "price" && number == 0) return language == Language.Chinese ? "免费" : "free of charge";
        return value + words.Unit(language);
    }

    static string Labels(IReadOnlyList<string> asked, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", asked.Select(id => ColumnWords.All.FirstOrDefault(each => each.Id == id)?.Label(language) ?? id).Distinct());
}
