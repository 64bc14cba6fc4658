using Learning.City;

namespace Learning.Catalogue.Importing.Records;

/// <summary>Reads things of the city pack by their id or by their name in either language, as clerks write them.</summary>
sealed class Named(IEnumerable<(string Id, Bilingual Name)> all)
{
    readonly Dictionary<string, string> ids = all.SelectMany(each => new[] { (each.Id, each.Id), (each.Name.Zh, each.Id), (each.Name.En, each.Id) })
        .DistinctBy(pair => pair.Item1, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    public static Named Districts(CityPack city) => new(city.Districts.Select(district => (district.Id, district.Name)));

    public static Named Themes(CityPack city) => new(city.Themes.Select(theme => (theme.Id, theme.Name)));

    public static Named Bands(CityPack city) => new(city.Bands.Select(band => (band.Id, band.Name)));

    /// <summary>The id of what stands in the column; null when it is empty or not known.</summary>
    public string? Read(Cells cells, string column, bool needed = false)
    {
        var text = cells[column];
        if (text.Length == 0 && !needed) return null;
        return ids.GetValueOrDefault(text) ?? cells.Wrong(column, new($"不认识“{RowChecks.Short(text)}”。可以写：{string.Join("、", ids.Values.Distinct().Take(40))}。", $"“{RowChecks.Short(text)}” is not known. It is one of {string.Join(", ", ids.Values.Distinct().Take(40))}."));
    }

    /// <summary>The ids in a column that may hold several, with commas between them.</summary>
    public string Several(Cells cells, string column)
    {
        var texts = cells[column].Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (texts.FirstOrDefault(text => !ids.ContainsKey(text)) is { } unknown)
            cells.Wrong(column, new($"不认识“{RowChecks.Short(unknown)}”。可以写：{string.Join("、", ids.Values.Distinct())}。", $"“{RowChecks.Short(unknown)}” is not known. There is {string.Join(", ", ids.Values.Distinct())}."));
        return string.Join(',', texts.Select(text => ids.GetValueOrDefault(text)));
    }
}
