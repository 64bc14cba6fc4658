namespace Dialogs.Understanding.Dates;

/// <summary>Makes one stretch of time of its two ends, or of one end and the word that leaves the other open.</summary>
static class Ranges
{
    /// <summary>From one time to another; what one end leaves out it takes from the other. Null when they do not go together.</summary>
    public static Time? Between(Time one, Time other, DateTime now)
    {
        if (one.HoursOnly && other.HoursOnly)
            return Hours.Range(one.Hours!, other.Hours!) is { } hours ? Time.Of(hours) : null;
        if (one.HoursOnly && other.Hours is not null)
            one = one with { Days = other.Days };
        if (one.Days is null || one.Hours is { Exact: false, Part: false } || other.Hours is { Exact: false, Part: false })
            return null;
        if (other.HoursOnly)
            return SameDay(one, other, now);
        (one, other) = Completed(one, other);
        return Settled(one, other, now);
    }

    /// <summary>Until a time: from now on when it is still to come.</summary>
    public static Time? Before(Time time, DateTime now, bool included)
    {
        if (time.HoursOnly)
            return Time.Of(new Hours { Until = time.Hours!.Likely().From });
        if (time.Days is null || Candidates.First(time.Days, now) is not { } days)
            return null;
        if (days.OneDay && time.Hours is { } hours)
            return new(new FixedDays(days), new Hours { Until = hours.Likely().From });
        var end = included && !days.IsMoment ? days.Until : days.From;
        return end is null ? null : Time.Of(new Period(end > now ? now : null, end, Unit.Second));
    }

    /// <summary>From now until a time of day: today, or tomorrow when it is past.</summary>
    public static Time? ByToday(Hours hours, DateTime now)
    {
        if (hours.Likely().From is not { } seconds)
            return null;
        var end = now.Date.AddSeconds(seconds);
        return Time.Of(new Period(now, end > now ? end : end.AddDays(1), Unit.Second));
    }

    /// <summary>From a time on, open at its end.</summary>
    public static Time? After(Time time, DateTime now, bool included)
    {
        if (time.HoursOnly)
            return Time.Of(new Hours { From = Begin(time.Hours!, included) });
        if (time.Days is null || Candidates.First(time.Days, now) is not { } days)
            return null;
        if (days.OneDay && time.Hours is { } hours)
            return new(new FixedDays(days), new Hours { From = Begin(hours, included) });
        var begin = included || days.IsMoment ? days.From : days.Until;
        return begin is null ? null : Time.Of(new Period(begin, null, days.Grain));
    }

    static int? Begin(Hours hours, bool included) => hours.Exact || included ? hours.Likely().From : hours.Until;

    /// <summary>From a time on for so long.</summary>
    public static Time? For(Time time, Duration duration, DateTime now)
    {
        if (time.HoursOnly)
        {
            var from = time.Hours!.Likely().From;
            return time.Hours.Exact && duration.Seconds < 86_400
                ? Time.Of(new Hours { From = from, Until = from + (int)duration.Seconds }) : null;
        }

        if (time.Days is null || Candidates.First(time.Days, now) is not { From: { } day } days)
            return null;
        var begin = Meanings.Within(days, time.Hours).From ?? day;
        return duration.From(begin) is { } end
            ? Time.Of(new Period(begin, end, time.Hours is null && duration.Smallest >= Unit.Day
            ? Unit.Day : Unit.Second)) : null;
    }

    static Time? SameDay(Time one, Time other, DateTime now)
    {
        if (one.Hours is null || Hours.Range(one.Hours, other.Hours!) is not { } hours)
            return null;
        return Candidates.First(one.Days!, now) is { OneDay: true } ? one with { Hours = hours } : null;
    }

    // "13 to 15 July" and "July 13 to 15" are in one month, and a year said once is the year of both.
    static (Time One, Time Other) Completed(Time one, Time other)
    {
        if (one.Pattern is not { Festival: null } a || other.Pattern is not { Festival: null } b)
            return (one, other);
        if (a is { Month: 0, Day: > 0 } && b.Month > 0 && (b.Day == 0 || a.Day < b.Day))
            a = a with { Month = b.Month };
        if (b is { Month: 0, Day: > 0 } && a.Month > 0 && b.Day > a.Day)
            b = b with { Month = a.Month };
        if (b.Year > 0 && a is { Year: 0, Month: > 0 })
            a = a with { Year = a.Month > b.Month && b.Month > 0 ? b.Year - 1 : b.Year };
        return (one with { Days = a }, other with { Days = b });
    }

    static Time? Settled(Time one, Time other, DateTime now)
    {
        if (Begin(one, other, now) is not { From: { } day } begin)
            return null;
        if (other.Days is null || Candidates.First(other.Days, Anchor(other, day, now)) is not { } end)
            return null;
        var (first, last) = (Meanings.Within(begin, one.Hours), Meanings.Within(end, other.Hours));
        var stop = other.Hours is { Exact: true } || last.IsMoment ? last.From : last.Until;
        var grain = begin.WholeDays && end.WholeDays && one.Hours is null && other.Hours is null ? Unit.Day : Unit.Second;
        return first.From < stop ? Time.Of(new Period(first.From, stop, grain)) : null;
    }

    // "August to October", said in September, has begun already.
    static Period? Begin(Time one, Time other, DateTime now)
    {
        if (one.Pattern is { Year: 0, Month: > 0, Day: 0 } && one.Pattern.Previous(now.Date) is { From: { } past } begun
            && other.Pattern?.Next(past) is { } end && end.Until > now)
        {
            return begun;
        }

        return Candidates.First(one.Days!, now);
    }

    // The second end is looked for from the first one on, not from now.
    static DateTime Anchor(Time other, DateTime day, DateTime now) => other.Pattern is null ? now : day;
}
