using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>Columns of weekdays and of parts of the day, however the catalogue writes them: 六, 周六, "Saturday"; 下午, "afternoon".</summary>
static class Days
{
    static readonly string[][] weekdays = [.. Sayings.Groups("weekday").Select(names => names.Select(Key).ToArray())];
    static readonly string[][] parts = [.. Sayings.Groups("part").Select(names => names.Select(Key).ToArray())];

    /// <summary>The column, when every value is a weekday, or every value a part of the day.</summary>
    public static Column? Of(Facet facet, IReadOnlyList<List<Token>> values)
    {
        var days = values.Select(Weekday).ToList();
        if (days.TrueForAll(day => day >= 0)) return Column.Of(facet, ColumnKind.Weekdays, Forms(facet, days, weekdays).Concat(Groups(facet, days)));
        var hours = values.Select(value => Place(parts, Key(value))).ToList();
        return hours.TrueForAll(part => part >= 0) ? Column.Of(facet, ColumnKind.PartsOfDay, Forms(facet, hours, parts)) : null;
    }

    /// <summary>0 for Monday to 6 for Sunday; -1 for none.</summary>
    public static int Weekday(IReadOnlyList<Token> tokens)
    {
        var key = Key(tokens);
        if (Place(weekdays, key) is >= 0 and var day) return day;
        return tokens is [var only] ? Bare(only) : -1;
    }

    /// <summary>A day as it is written behind another one or in a column of days: 六, 日.</summary>
    public static int Bare(Token token) => token.Text switch
    {
        "日" or "天" => 6,
        "#1" or "#2" or "#3" or "#4" or "#5" or "#6" or "#7" => token.Text[1] - '1',
        _ => -1,
    };

    static IEnumerable<Form> Forms(Facet facet, List<int> places, string[][] names) =>
        from at in Enumerable.Range(0, facet.Values.Count)
        from name in names[places[at]]
        select new Form(name.Split(' '), [.. Same(facet, places, places[at])], 3);

    static IEnumerable<Form> Groups(Facet facet, List<int> days)
    {
        List<string> Meant(Func<int, bool> which) => [.. facet.Values.Where((_, at) => which(days[at]))];
        var (weekend, workdays) = (Meant(day => day > 4), Meant(day => day <= 4));
        if (weekend.Count > 0) foreach (var word in Sayings.Of("weekend")) yield return new(Key(word).Split(' '), weekend, 3);
        if (workdays.Count > 0) foreach (var word in Sayings.Of("workday")) yield return new(Key(word).Split(' '), workdays, 3);
    }

    static IEnumerable<string> Same(Facet facet, List<int> places, int place) => facet.Values.Where((_, at) => places[at] == place);

    static int Place(string[][] names, string key) => Array.FindIndex(names, each => each.Contains(key));

    // In the lists #6 stands for any way to write six, so a list is not read as text.
    static string Key(string listed)
    {
        var hash = listed.IndexOf('#');
        return hash < 0 ? Key(Token.In(listed)) : string.Join(' ', Token.In(listed[..hash]).Select(each => each.Text).Append(listed[hash..]));
    }

    static string Key(IReadOnlyList<Token> tokens) => string.Join(' ', tokens.Where(each => !each.IsMark).Select(each => each.Text));
}
