using Learning.Catalogue.Files;
using Learning.City;

namespace Learning.Catalogue.Importing;

/// <summary>Checks the rows of a table of items.</summary>
sealed class ItemChecks
{
    readonly Faults faults;
    readonly RowChecks checks;
    readonly Table table;
    readonly CityClock clock;
    readonly IReadOnlySet<string> places;
    readonly IReadOnlyDictionary<Known, int> known;
    readonly int[] days;
    readonly (int From, int To)? span;

    public ItemChecks(Table table, Faults faults, CityClock clock, IReadOnlySet<string> places)
    {
        (this.table, this.faults, this.clock, this.places) = (table, faults, clock, places);
        (checks, known) = (new(table, faults), KnownColumns.In(table.Header));
        foreach (var needed in new[] { Known.Id, Known.Title })
        {
            if (!known.ContainsKey(needed))
                throw new UnreadableException(new Fault(1, null, new($"没有“{KnownColumns.Name(needed)}”这一列。现有的列：{string.Join("、", table.Header)}。", $"There is no column “{KnownColumns.Name(needed)}”. The columns are: {string.Join(", ", table.Header)}.")));
        }
        days = [.. Enumerable.Range(0, table.Header.Count).Where(i => IsDay(table.Header[i]))];
        span = Index("start_date", "开始日期") is { } from && Index("end_date", "结束日期") is { } to ? (from, to) : null;
    }

    public void Check(TableRow row)
    {
        if (!checks.Form(row)) return;
        checks.Id(row, Name(Known.Id), Text(row, Known.Id));
        checks.Needed(row, Name(Known.Title), Text(row, Known.Title), 500);
        Read(row, Known.Minutes, text => Values.Minutes(text) is not null, new("不是时长。请写整分钟数，例如 45。", "is no length. Write whole minutes, such as 45."));
        Read(row, Known.Link, IsLink, new("不是网址。请写完整，例如 https://example.org/course/1。", "is no web address. Write it whole, such as https://example.org/course/1."));
        Read(row, Known.ValidUntil, text => Values.Day(text) is not null, new("不是日期。请写成 2026-11-28。", "is no day. Write it as 2026-11-28."));
        Read(row, Known.Place, places.Contains, new("不是任何地点的编号。请先导入这个地点，或者空着。", "is the id of no place. Import the place first, or leave the cell empty."));
        Read(row, Known.StartsAt, text => Values.Moment(text, clock) is not null, new("不是日期加时间。请写成 2026-11-28 14:30。", "is no day with an hour. Write it as 2026-11-28 14:30."));
        Read(row, Known.EndsAt, text => Values.Moment(text, clock) is not null, new("不是日期加时间。请写成 2026-11-28 16:00。", "is no day with an hour. Write it as 2026-11-28 16:00."));
        foreach (var day in days)
        {
            if (row.Cells[day] is { Length: > 0 } text && Values.Day(text) is null) Add(row, table.Header[day], text, new("不是日期。请写成 2026-11-28。", "is no day. Write it as 2026-11-28."));
        }
        Order(row);
    }

    // A column of the table's own whose name says that it holds days.
    static bool IsDay(string name) =>
        name.EndsWith("_date", StringComparison.OrdinalIgnoreCase) || name.Equals("date", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("日期", StringComparison.Ordinal) && KnownColumns.Of(name) is null;

    static bool IsLink(string text) =>
        text.Length <= 2000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    void Order(TableRow row)
    {
        if (Values.Moment(Text(row, Known.StartsAt), clock) is { } starts && Values.Moment(Text(row, Known.EndsAt), clock) is { } ends && ends <= starts)
            faults.Add(new(row.Line, Name(Known.EndsAt), new("结束时间早于开始时间。", "It ends before it begins.")));
        if (span is { } days && Values.Day(row.Cells[days.From]) is { } first && Values.Day(row.Cells[days.To]) is { } last && last < first)
            faults.Add(new(row.Line, table.Header[days.To], new("结束时间早于开始时间。", "It ends before it begins.")));
    }

    void Read(TableRow row, Known column, Func<string, bool> good, Bilingual says)
    {
        if (Text(row, column) is { Length: > 0 } text && !good(text)) Add(row, Name(column), text, says);
    }

    void Add(TableRow row, string column, string text, Bilingual says) =>
        faults.Add(new(row.Line, column, new($"“{RowChecks.Short(text)}”{says.Zh}", $"“{RowChecks.Short(text)}” {says.En}")));

    int? Index(params string[] names) =>
        Enumerable.Range(0, table.Header.Count).Cast<int?>().FirstOrDefault(i => names.Contains(table.Header[i!.Value], StringComparer.OrdinalIgnoreCase));

    string Text(TableRow row, Known column) => known.TryGetValue(column, out var at) ? row.Cells[at] : "";

    string Name(Known column) => table.Header[known[column]];
}
