using System.Globalization;
using System.Text.RegularExpressions;

namespace Learning.Places;

/// <summary>
/// Opening hours that can be reckoned with, read from the words of a place's hours: days, then times, as often as wanted, such as
/// <c>周二至周日 9:00—20:00</c>, <c>Tue–Fri 9:00–12:00, 14:00–17:00; Sat–Sun 9:00–20:00</c> or <c>每天 8:30-21:00</c>. Words that say
/// anything more are not read, so that nobody is sent to a closed door by a guess.
/// </summary>
public sealed partial class OpeningHours
{
    readonly List<(DayOfWeek Day, TimeOnly From, TimeOnly Until)> spans = [];

    /// <summary>Reads hours; null when the words say more than days and times.</summary>
    public static OpeningHours? Read(string words)
    {
        var hours = new OpeningHours();
        IReadOnlyList<DayOfWeek> days = [];
        var timed = false;
        words = words.Replace('：', ':');
        var at = 0;
        while (at < words.Length)
        {
            if (Separator().Match(words, at) is { Success: true } gap) at += gap.Length;
            else if (DayPart().Match(words, at) is { Success: true } part && Days(part) is { } named)
                (days, timed, at) = (timed ? named : [.. days, .. named], false, at + part.Length);
            else if (TimePart().Match(words, at) is { Success: true } time && hours.Add(days.Count > 0 ? days : Week, time))
                (timed, at) = (true, at + time.Length);
            else return null;
        }
        return timed ? hours : null;
    }

    /// <summary>When it closes, if it is open now; null when it is closed.</summary>
    /// <param name="now">The moment, in the city's time.</param>
    public TimeOnly? OpenUntil(DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(now.DateTime);
        foreach (var (day, from, until) in spans)
        {
            if (day == now.DayOfWeek && from <= time && time < until) return until;
        }
        return null;
    }

    /// <summary>When it opens next, if it is closed now; null when it opens on no day.</summary>
    /// <param name="now">The moment, in the city's time; the answer has its offset.</param>
    public DateTimeOffset? OpensAt(DateTimeOffset now) => Enumerable.Range(0, 8)
        .SelectMany(ahead => spans.Where(span => span.Day == now.AddDays(ahead).DayOfWeek)
            .Select(span => new DateTimeOffset(now.Date.AddDays(ahead) + span.From.ToTimeSpan(), now.Offset)))
        .Where(opening => opening > now).Select(opening => (DateTimeOffset?)opening).Min();

    static readonly DayOfWeek[] Week = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    bool Add(IReadOnlyList<DayOfWeek> days, Match time)
    {
        if (!TimeOnly.TryParseExact(time.Groups["from"].Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)) return false;
        var end = time.Groups["until"].Value == "24:00" ? "23:59" : time.Groups["until"].Value;
        if (!TimeOnly.TryParseExact(end, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) || until <= from) return false;
        foreach (var day in days) spans.Add((day, from, until));
        return true;
    }

    static DayOfWeek[]? Days(Match part)
    {
        if (part.Groups["all"].Success) return Week;
        if (part.Groups["work"].Success) return Week[..5];
        if (part.Groups["weekend"].Success) return Week[5..];
        if (Day(part.Groups["first"].Value) is not { } first) return null;
        if (!part.Groups["last"].Success) return [first];
        if (Day(part.Groups["last"].Value) is not { } last) return null;
        return [.. Enumerable.Range((int)first, (((int)last - (int)first + 7) % 7) + 1).Select(day => (DayOfWeek)(day % 7))];
    }

    static DayOfWeek? Day(string name) => name[^1] switch
    {
        '一' => DayOfWeek.Monday,
        '二' => DayOfWeek.Tuesday,
        '三' => DayOfWeek.Wednesday,
        '四' => DayOfWeek.Thursday,
        '五' => DayOfWeek.Friday,
        '六' => DayOfWeek.Saturday,
        '日' or '天' => DayOfWeek.Sunday,
        _ => name.Length < 3 ? null
            : Array.FindIndex(Week, day => day.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)) is >= 0 and var found ? Week[found] : null,
    };

    [GeneratedRegex(@"\G[\s,;:，；：、。]+")]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"\G(?:(?<all>每天|每日|天天|daily|every day)|(?<work>工作日|weekdays)|(?<weekend>周末|双休日|weekends)"
        + @"|(?<first>(?:周|星期)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?:\s*(?:至|到|[-–—~]+|to)\s*"
        + @"(?<last>(?:周|星期)?[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*))?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex DayPart();

    [GeneratedRegex(@"\G(?<from>\d{1,2}:\d{2})\s*(?:至|到|[-–—~]+|to)\s*(?<until>\d{1,2}:\d{2})", RegexOptions.IgnoreCase)]
    private static partial Regex TimePart();
}
