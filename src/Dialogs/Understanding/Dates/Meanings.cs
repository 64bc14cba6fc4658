namespace Dialogs.Understanding.Dates;

/// <summary>Settles what was said into readings with known times.</summary>
static class Meanings
{
    const int FullDay = 86_400;

    /// <summary>The reading of a time; null when it means no time there is.</summary>
    public static DateReading? Of(Time time, int start, int end, DateTime now)
    {
        if (time.Days is null)
            return time.Hours is { } hours ? OfDay(hours, start, end) : null;
        var periods = Candidates.Of(time.Days, now).Distinct().OrderBy(period => period.Until <= now
            && time.Days.Or is not null).ToArray();
        if (periods.Length == 0)
            return null;
        var unsure = periods.Length > 1 && periods[0].Until > now && periods[1].Until > now;
        List<DateMeaning> meanings = [];
        foreach (var period in periods)
            meanings.Add(On(period, time.Hours?.Likely()));
        foreach (var period in time.Hours is { Twelve: true } ? periods : [])
            meanings.Add(On(period, time.Hours?.Unlikely()));
        return new(start, end - start, Kind(periods[0], time.Hours), meanings, unsure);
    }

    /// <summary>The reading of a duration.</summary>
    public static DateReading Of(Duration duration, int start, int end) => new(
        start, end - start, DateKind.Duration, [new() { Length = TimeSpan.FromSeconds(Math.Min(duration.Seconds, 1e11)) }], false);

    /// <summary>The reading of a repeated time.</summary>
    public static DateReading Of(Repeat repeat, int start, int end) => new(
        start, end - start, DateKind.Repeated,
        [(repeat.Hours is { } hours ? OfDay(hours.Likely()) : new()) with { Weekdays = repeat.Weekdays }], false);

    /// <summary>From when to when a day with a time of day lasts, when that is one stretch.</summary>
    public static Period Within(Period days, Hours? hours)
    {
        if (hours is null || days.From is not { } day)
            return days;
        var from = hours.Likely().From is { } begin ? day.AddSeconds(begin) : day;
        if (hours.Exact)
            return Period.Moment(from);
        var end = hours.Until is { } until ? (days.Until ?? day.AddDays(1)).AddDays(-1).AddSeconds(until) : days.Until;
        return new(from, end > from ? end : from.Date.AddDays(1), Unit.Second);
    }

    static DateReading OfDay(Hours hours, int start, int end)
    {
        List<DateMeaning> meanings = [OfDay(hours.Likely())];
        if (hours.Twelve)
            meanings.Add(OfDay(hours.Unlikely()));
        return new(start, end - start, DateKind.TimeOfDay, meanings, false);
    }

    static DateMeaning OfDay(Hours hours) => new() { Earliest = TimeOfDay(hours.From), Latest = TimeOfDay(hours.Until) };

    static DateMeaning On(Period days, Hours? hours)
    {
        var window = hours is null ? new DateMeaning() : OfDay(hours);
        var stretch = days.OneDay ? Within(days, hours) : days;
        return window with { From = stretch.From, Until = stretch.Until };
    }

    static DateKind Kind(Period days, Hours? hours) => hours is not null && days.OneDay
        ? hours.Exact ? DateKind.Moment : DateKind.Period
        : days.IsMoment ? DateKind.Moment
        : days.OneDay ? DateKind.Date
        : days.WholeDays ? DateKind.Days
        : DateKind.Period;

    static TimeOnly? TimeOfDay(int? seconds) =>
        seconds is { } known ? TimeOnly.MinValue.Add(TimeSpan.FromSeconds(known % FullDay)) : null;
}
