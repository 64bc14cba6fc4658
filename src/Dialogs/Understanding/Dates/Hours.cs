namespace Dialogs.Understanding.Dates;

/// <summary>A time of day or a stretch of it, in seconds after midnight; what lies past midnight counts on (24 h and more).</summary>
sealed record Hours
{
    const int Hour = 3600, HalfDay = 12 * Hour, FullDay = 24 * Hour;

    /// <summary>Beginning; null when open.</summary>
    public int? From { get; init; }

    /// <summary>End, exclusive; null when open and for a clock time.</summary>
    public int? Until { get; init; }

    /// <summary>True for a clock time, false for a stretch.</summary>
    public bool Exact { get; init; }

    /// <summary>True when the clock said 1 to 12 and nothing told which half of the day.</summary>
    public bool Twelve { get; init; }

    /// <summary>True for a part of the day, such as the afternoon.</summary>
    public bool Part { get; init; }

    /// <summary>A clock time.</summary>
    public static Hours Clock(int hour, int minute = 0, int second = 0, bool twelve = false) =>
        new() { From = (hour * 60 + minute) * 60 + second, Exact = true, Twelve = twelve && hour is >= 1 and <= 12 };

    /// <summary>A part of the day.</summary>
    public static Hours PartOf(double from, double until) =>
        new() { From = (int)(from * Hour), Until = (int)(until * Hour), Part = true };

    /// <summary>The clock time in the morning or in the afternoon.</summary>
    public Hours In(bool afternoon)
    {
        var from = From % HalfDay ?? 0;
        return this with { From = afternoon ? from + HalfDay : from, Twelve = false };
    }

    /// <summary>
    /// The likelier half of the day when nobody said which: from 7 to 12 as the clock shows, from 1 to 6 in the afternoon, for nobody
    /// gives a lecture before dawn.
    /// </summary>
    public Hours Likely() => !Twelve ? this : In(From < 7 * Hour || From >= HalfDay);

    /// <summary>The other half of the day.</summary>
    public Hours Unlikely() => !Twelve ? this : In(!(From < 7 * Hour || From >= HalfDay));

    /// <summary>A clock time within a part of the day: "afternoon" and "3" are 15:00, "evening" and "12" midnight. Null when they do not go together.</summary>
    public Hours? Within(Hours part)
    {
        if (!Exact || !part.Part)
            return null;
        if (!Twelve || part.From is not { } from)
            return From == 0 && part.From >= 16 * Hour ? this with { From = FullDay } : this;
        var (early, late) = (In(afternoon: false), In(afternoon: true));
        var hour = early.From / Hour;
        return from switch
        {
            < 4 * Hour => early,
            < 11 * Hour => hour == 0 ? late : early,
            < 16 * Hour when part.Until <= 14 * Hour => hour >= 9 ? early : late,
            < 16 * Hour => late,
            _ => hour >= 5 ? late : early with { From = early.From + FullDay },
        };
    }

    /// <summary>The range from one clock time to another; what is unclear in one is settled by the other.</summary>
    public static Hours? Range(Hours from, Hours until)
    {
        if ((from.From ?? from.Until) is null || (until.Exact ? until.From : until.Until) is not { } end)
            return null;
        var begin = from.From ?? 0;
        if (from is { Exact: true, Twelve: true })
        {
            begin = (until is { Exact: true, Twelve: true } ? from.Likely().From : Latest(from, end)) ?? begin;
        }

        if (until is { Exact: true, Twelve: true })
            end = until.After(begin);
        else if (end <= begin)
            end += FullDay;
        return new() { From = begin, Until = end };
    }

    static int? Latest(Hours from, int end)
    {
        var (early, late) = (from.In(afternoon: false).From, from.In(afternoon: true).From);
        return late < end ? late : early;
    }

    int After(int begin)
    {
        var (early, late) = (In(afternoon: false).From ?? 0, In(afternoon: true).From ?? 0);
        return early > begin ? early : late > begin ? late : early + FullDay;
    }
}
