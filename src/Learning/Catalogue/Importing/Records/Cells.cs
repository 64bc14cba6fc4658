using System.Globalization;
using Learning.Catalogue.Files;
using Learning.City;

namespace Learning.Catalogue.Importing.Records;

/// <summary>Reads the cells of one row by the names of their columns, and notes what is wrong with them.</summary>
sealed class Cells
{
    readonly Dictionary<string, int> places;
    readonly Faults faults;
    readonly CityClock? clock;
    TableRow row;

    /// <param name="table">The table.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="needed">Columns that must be there.</param>
    /// <param name="other">Columns that may be there; any further one is a fault, as it would be lost.</param>
    /// <param name="clock">The city's clock, where moments are read.</param>
    public Cells(Table table, Faults faults, string[] needed, string[] other, CityClock? clock = null)
    {
        (this.faults, this.clock, Checks) = (faults, clock, new(table, faults));
        places = table.Header.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.OrdinalIgnoreCase);
        if (needed.FirstOrDefault(name => !places.ContainsKey(name)) is { } missing)
            throw new UnreadableException(new Fault(1, null, new($"没有“{missing}”这一列。现有的列：{string.Join("、", table.Header)}。", $"There is no column “{missing}”. The columns are: {string.Join(", ", table.Header)}.")));
        if (table.Header.FirstOrDefault(name => !needed.Concat(other).Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new UnreadableException(new Fault(1, unknown, new($"不认识这一列。可以有：{string.Join("、", needed.Concat(other))}。", $"This column is not known. There is: {string.Join(", ", needed.Concat(other))}.")));
    }

    public RowChecks Checks { get; }

    /// <summary>The line of the row.</summary>
    public int Line => row.Line;

    /// <summary>Looks at the next row; false when its form is wrong.</summary>
    public bool Look(TableRow next)
    {
        row = next;
        return Checks.Form(next);
    }

    /// <summary>The text of a column; empty when there is none.</summary>
    public string this[string column] => places.TryGetValue(column, out var at) ? row.Cells[at] : "";

    /// <summary>The text, at most so long; null when empty.</summary>
    public string? Text(string column, int most)
    {
        Checks.AtMost(row, column, this[column], most);
        return this[column] is { Length: > 0 } text ? text : null;
    }

    /// <summary>The text, which must be there.</summary>
    public string Needed(string column, int most)
    {
        Checks.Needed(row, column, this[column], most);
        return this[column];
    }

    public void Id(string column, string scope = "", int most = 128) => Checks.Id(row, column, this[column], scope, most);

    /// <summary>A text in both languages; null when neither is there. One alone stands for both.</summary>
    public Bilingual? Both(string column, int most, bool needed = false)
    {
        var (zh, en) = (Text(column + "_zh", most), Text(column + "_en", most));
        if (zh is null && en is null && needed) Wrong(column + "_zh", new("这里是空的。至少写一种语言。", "It is empty. Write it at least in one language."));
        return zh is null && en is null ? null : new(zh ?? en!, en ?? zh!);
    }

    public double? Number(string column, double from, double to) =>
        Read<double>(column, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null,
            new(string.Create(CultureInfo.InvariantCulture, $"不是 {from} 到 {to} 的数字。"), string.Create(CultureInfo.InvariantCulture, $"is no number from {from} to {to}.")));

    public int? Whole(string column, int from, int to) =>
        Read<int>(column, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null,
            new($"不是 {from} 到 {to} 的整数。", $"is no whole number from {from} to {to}."));

    public DateTime? Moment(string column) =>
        Read<DateTime>(column, text => Values.Moment(text, clock!)?.UtcDateTime, new("不是日期加时间。请写成 2026-11-28 14:30。", "is no day with an hour. Write it as 2026-11-28 14:30."));

    public bool Yes(string column) => Read<bool>(column, text => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" or "是" => true,
        "no" or "false" or "0" or "否" => false,
        _ => null,
    }, new("既不是“是”也不是“否”。", "is neither yes nor no.")) ?? false;

    public string? Link(string column) =>
        Text(column, 2000) is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? Wrong(column, new($"“{RowChecks.Short(text)}”不是网址。请写完整，例如 https://example.org/talk/1。", $"“{RowChecks.Short(text)}” is no web address. Write it whole, such as https://example.org/talk/1."))
            : Text(column, 2000);

    /// <summary>One of some values; null when empty or none of them.</summary>
    public string? OneOf(string column, IReadOnlyCollection<string> values, bool needed = false)
    {
        var text = this[column];
        if (text.Length == 0) return needed ? Wrong(column, new($"这里是空的。可以写：{Some(values)}。", $"It is empty. It is one of {Some(values)}.")) : null;
        return values.Contains(text) ? text : Wrong(column, new($"不认识“{RowChecks.Short(text)}”。可以写：{Some(values)}。", $"“{RowChecks.Short(text)}” is not known. It is one of {Some(values)}."));
    }

    public string? Wrong(string column, Bilingual says)
    {
        faults.Add(new(row.Line, column, says));
        return null;
    }

    static string Some(IReadOnlyCollection<string> values) =>
        string.Join(", ", values.Take(30)) + (values.Count > 30 ? $", … (+{values.Count - 30})" : "");

    T? Read<T>(string column, Func<string, T?> read, Bilingual says)
        where T : struct
    {
        if (this[column] is not { Length: > 0 } text) return null;
        var value = read(text);
        if (value is null) Wrong(column, new($"“{RowChecks.Short(text)}”{says.Zh}", $"“{RowChecks.Short(text)}” {says.En}"));
        return value;
    }
}
