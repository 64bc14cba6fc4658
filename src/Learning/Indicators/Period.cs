using System.Globalization;
using System.Text.RegularExpressions;

namespace Learning.Indicators;

/// <summary>How long a period is.</summary>
public enum PeriodKind
{
    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>A month, quarter or year of the city's calendar, over which figures are reckoned.</summary>
/// <param name="Kind">How long it is.</param>
/// <param name="First">Its first day.</param>
public sealed partial record Period(PeriodKind Kind, DateOnly First)
{
    /// <summary>The first day after it.</summary>
    public DateOnly AfterLast => First.AddMonths(Kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, _ => 12 });

    /// <summary>Its quarter, 1 to 4; that of its first day for others.</summary>
    public int Quarter => ((First.Month - 1) / 3) + 1;

    /// <summary>The one before it.</summary>
    public Period Before => Of(Kind, First.AddDays(-1));

    /// <summary>The period in which a day lies.</summary>
    public static Period Of(PeriodKind kind, DateOnly day) => new(kind, kind switch
    {
        PeriodKind.Month => new(day.Year, day.Month, 1),
        PeriodKind.Quarter => new(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        _ => new(day.Year, 1, 1),
    });

    /// <summary>Reads <c>2026</c>, <c>2026-Q4</c> or <c>2026-11</c>; null for anything else.</summary>
    public static Period? Read(string? text)
    {
        var match = Written().Match(text ?? "");
        if (!match.Success) return null;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["quarter"].Success) return new(PeriodKind.Quarter, new(year, (3 * (match.Groups["quarter"].Value[0] - '1')) + 1, 1));
        return match.Groups["month"].Success
            ? new(PeriodKind.Month, new(year, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture), 1))
            : new(PeriodKind.Year, new(year, 1, 1));
    }

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year}-Q{Quarter}"),
        _ => First.Year.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("^(?<year>20[0-9]{2})(-(Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$")]
    private static partial Regex Written();
}
