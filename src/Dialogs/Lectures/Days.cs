using System.Globalization;
using Dialogs.Understanding;
using Dialogs.Understanding.Dates;

namespace Dialogs.Lectures;

/// <summary>A day, or several in a row.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day no longer meant.</param>
public sealed record Days(DateOnly From, DateOnly Until)
{
    const string Form = "yyyy-MM-dd";
    const int OpenEnd = 14;

    internal string Keep() => string.Create(CultureInfo.InvariantCulture, $"{From.ToString(Form, CultureInfo.InvariantCulture)}/{Until.ToString(Form, CultureInfo.InvariantCulture)}");

    internal static Days? Recall(string kept) =>
        kept.Split('/') is [var from, var until]
        && DateOnly.TryParseExact(from, Form, out var first)
        && DateOnly.TryParseExact(until, Form, out var end) ? new(first, end) : null;

    /// <summary>The days that are named and not gone by. Several when they could be different days; days in a row, such as "周六或周日", are one.</summary>
    internal static IReadOnlyList<Days> HeardIn(Heard heard)
    {
        var today = DateOnly.FromDateTime(heard.Now.DateTime);
        List<Days> found = [];
        foreach (var reading in heard.Dates)
        {
            if (reading.Kind is DateKind.Duration or DateKind.Repeated) continue;
            var meanings = reading.Ambiguous ? reading.Meanings.Take(2) : reading.Meanings.Take(1);
            found.AddRange(meanings.Select(Of).OfType<Days>().Where(d => d.Until > today));
            if (reading.Ambiguous) return found;
        }
        return InARow(found) is { } one ? [one] : found;
    }

    static Days? Of(DateMeaning meaning)
    {
        if (meaning.From is not { } from) return null;
        var first = DateOnly.FromDateTime(from);
        if (meaning.Until is not { } until) return new(first, first.AddDays(OpenEnd));
        var last = DateOnly.FromDateTime(until == from ? until : until.AddTicks(-1));
        return new(first, last.AddDays(1));
    }

    static Days? InARow(List<Days> days)
    {
        if (days.Count == 0) return null;
        var whole = days[0];
        foreach (var next in days.Skip(1).OrderBy(d => d.From))
        {
            if (next.From > whole.Until || next.Until < whole.From) return null;
            whole = new(next.From < whole.From ? next.From : whole.From, next.Until > whole.Until ? next.Until : whole.Until);
        }
        return whole;
    }
}
