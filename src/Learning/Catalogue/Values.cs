using System.Globalization;
using Learning.City;

namespace Learning.Catalogue;

/// <summary>Reads what stands in cells; null where it cannot be read.</summary>
static class Values
{
    static readonly string[] days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    static readonly string[] hours = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"];

    static readonly string[] moments =
        [.. days.SelectMany(day => hours.SelectMany(hour => new[] { $"{day} {hour}", $"{day}'T'{hour}" }))];

    /// <summary>A length in whole minutes, 1 to 100,000: <c>45</c>, <c>45分钟</c>, <c>45 min</c>, <c>1:30</c> (hours and minutes), <c>1.5小时</c>, <c>2 hours</c>.</summary>
    public static int? Minutes(string? text)
    {
        if (text is null) return null;
        var parts = text.Split([':', '：']);
        if (parts.Length == 2 && Number(parts[0]) is { } hours && parts[1].Length == 2 && Number(parts[1]) is { } rest && rest < 60)
            return InRange((hours * 60) + rest);
        var digits = text.Length - text.TrimStart("0123456789.").Length;
        if (Number(text[..digits]) is not { } amount) return null;
        return Unit(text[digits..].Trim().ToLowerInvariant()) is { } unit ? InRange(amount * unit) : null;
    }

    /// <summary>A day of the years 1900 to 2199, such as <c>2026-11-28</c>, <c>2026/11/28</c> or <c>2026年11月28日</c>.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200
            ? day : null;

    /// <summary>A moment such as <c>2026-11-28 14:30</c>, in the city's time unless it says its offset (<c>+08:00</c> or <c>Z</c>).</summary>
    public static DateTimeOffset? Moment(string? text, CityClock clock)
    {
        if (text is null) return null;
        var trimmed = text.Trim();
        if (DateTime.TryParseExact(trimmed, moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return local.Year is >= 1900 and < 2200 ? clock.Local(local) : null;
        return trimmed.Contains('T') && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment.Year is >= 1900 and < 2200 ? clock.InCity(moment.UtcDateTime) : null;
    }

    static int? Unit(string word) => word switch
    {
        "" or "分" or "分钟" or "min" or "mins" or "minute" or "minutes" => 1,
        "时" or "小时" or "个小时" or "h" or "hour" or "hours" => 60,
        _ => null,
    };

    static double? Number(string digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    static int? InRange(double minutes) => minutes is >= 1 and <= 100_000 && minutes % 1 == 0 ? (int)minutes : null;
}
