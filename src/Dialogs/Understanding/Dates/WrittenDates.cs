using Dialogs.Understanding.Numbers;

namespace Dialogs.Understanding.Dates;

/// <summary>Dates written in digits: 2026-12-05, 12/5, 5.12.2026, 12/2026.</summary>
static class WrittenDates
{
    /// <summary>Reads the date that begins at <paramref name="at"/>.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="at">Where its first digit stands.</param>
    /// <param name="monthOrDay">True where 3/4 may be the third of April as well as the fourth of March (English).</param>
    /// <param name="days">The date.</param>
    /// <param name="end">Where it stops.</param>
    public static bool Read(ReadOnlySpan<char> text, int at, bool monthOrDay, out Days days, out int end)
    {
        days = new DayPattern();
        if (Eight(text, at, out days, out end))
            return true;
        var (first, second, third) = (Group(text, at), default(Digits), default(Digits));
        end = first.End;
        if (first.Length is 0 or > 4 || !Separated(text, first.End, out var mark) || first.Length == 3)
            return false;
        second = Group(text, first.End + 1);
        if (second.Length is 0 or > 4)
            return false;
        end = second.End;
        if (end < text.Length && text[end] == mark && Group(text, end + 1) is { Length: > 0 } more)
            (third, end) = (more, more.End);
        if (first.Length == 4 && third.Length > 0 && text[end..] is ['t', >= '0' and <= '9', ..])
            end++;
        return !GoesOn(text, at, end, mark) && (third.Length > 0
            ? Three(first, second, third, monthOrDay, out days)
            : Two(first, second, mark, monthOrDay, out days));
    }

    /// <summary>A day of a month that exists in some year.</summary>
    public static bool Exists(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1
        && (year == 0 || year is >= Units.FirstYear and <= Units.LastYear)
        && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);

    /// <summary>The year two digits stand for: 74 is 1974, 26 is 2026.</summary>
    public static int Century(int year) => year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year;

    readonly record struct Digits(int Value, int Length, int End);

    static Digits Group(ReadOnlySpan<char> text, int at)
    {
        var end = at < text.Length ? DigitNumber.Run(text, at) : at;
        var value = 0;
        for (var i = at; i < end && i < at + 9; i++)
            value = value * 10 + (text[i] - '0');
        return new(value, end - at, end);
    }

    static bool Separated(ReadOnlySpan<char> text, int at, out char mark)
    {
        mark = at < text.Length ? text[at] : default;
        return mark is '-' or '/' or '.';
    }

    // A telephone number or a version goes on; so does a web address.
    static bool GoesOn(ReadOnlySpan<char> text, int at, int end, char mark) =>
        at > 0 && (text[at - 1] == mark && at > 1 && char.IsAsciiDigit(text[at - 2]) || char.IsAsciiLetter(text[at - 1]))
        || end < text.Length && (char.IsAsciiDigit(text[end]) && text[end - 1] != 't' || text[end] is '.' && mark == '.'
        && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));

    static bool Eight(ReadOnlySpan<char> text, int at, out Days days, out int end)
    {
        var all = Group(text, at);
        var date = new DayPattern { Year = all.Value / 10_000, Month = all.Value / 100 % 100, Day = all.Value % 100 };
        (days, end) = (date, all.End);
        return all.Length == 8 && date.Year is >= 1900 and <= 2100 && Exists(date.Year, date.Month, date.Day)
            && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) && text[at - 1] != '-');
    }

    static bool Three(Digits first, Digits second, Digits third, bool monthOrDay, out Days days)
    {
        if (first.Length == 4)
        {
            days = new DayPattern { Year = first.Value, Month = second.Value, Day = third.Value };
            return third.Length <= 2 && second.Length <= 2 && Exists(first.Value, second.Value, third.Value);
        }

        var year = Century(third.Value);
        days = MonthAndDay(first.Value, second.Value, year, monthOrDay);
        return third.Length is 2 or 4 && first.Length <= 2 && second.Length <= 2
            && (Exists(year, first.Value, second.Value) || Exists(year, second.Value, first.Value));
    }

    static bool Two(Digits first, Digits second, char mark, bool monthOrDay, out Days days)
    {
        days = new DayPattern();
        if (mark == '.' && (first.Length != 4 || second.Length != 2))
            return false;
        if (first.Length == 4 || second.Length == 4)
        {
            var (year, month) = first.Length == 4 ? (first, second) : (second, first);
            days = new DayPattern { Year = year.Value, Month = month.Value };
            return month.Length <= 2 && month.Value is >= 1 and <= 12 && year.Value is >= 1900 and <= 2100;
        }

        days = MonthAndDay(first.Value, second.Value, 0, monthOrDay);
        return second.Length <= 2 && mark == '/'
            && (Exists(0, first.Value, second.Value) || Exists(0, second.Value, first.Value));
    }

    /// <summary>The day, with the other order as its second meaning where both exist.</summary>
    public static DayPattern MonthAndDay(int first, int second, int year, bool monthOrDay)
    {
        var monthFirst = new DayPattern { Year = year, Month = first, Day = second };
        var dayFirst = new DayPattern { Year = year, Month = second, Day = first };
        return !Exists(year, first, second) ? dayFirst
            : monthOrDay && first != second && Exists(year, second, first) ? monthFirst with { Or = dayFirst }
            : monthFirst;
    }
}
