using Dialogs.Understanding.Numbers;
using Learning;

namespace Dialogs.Understanding.Dates;

/// <summary>
/// Reads the times in a message: days, clock times, ranges, durations. It holds nothing, never throws, and looks at no more
/// than the first 1,000 characters.
/// </summary>
public static class DateReader
{
    static readonly Grammar[] english =
    [
        new([.. EnglishDays.Rules, .. EnglishClock.Rules, .. EnglishAmounts.Durations]),
        new([.. SharedRules.Clocks, .. EnglishAmounts.Compound]),
        new([.. SharedRules.HourRanges, .. EnglishRanges.Numbers]),
        new([.. SharedRules.Joins, .. EnglishRanges.Numbers]),
        new([.. EnglishAmounts.Relative, .. EnglishRanges.Within, .. EnglishRanges.Repeats, .. SharedRules.Joins]),
        new([.. EnglishRanges.Ends]),
        new([.. SharedRules.Joins, .. EnglishRanges.Ends]),
    ];

    static readonly Grammar[] chinese =
    [
        new([.. ChineseDays.Rules, .. ChineseClock.Rules, .. ChineseAmounts.Durations]),
        new([.. SharedRules.Clocks, .. ChineseAmounts.Compound]),
        new([.. SharedRules.HourRanges, .. ChineseRanges.Numbers]),
        new([.. SharedRules.Joins, .. ChineseRanges.Within]),
        new([.. ChineseAmounts.Relative, .. ChineseRanges.Within, .. ChineseRanges.Repeats, .. SharedRules.Joins]),
        new([.. ChineseRanges.Ends, .. ChineseRanges.Repeats]),
        new([.. SharedRules.Joins, .. ChineseRanges.Ends]),
    ];

    /// <summary>
    /// The times of a text in the order they stand in it, never overlapping. A day without its year is the next one to
    /// come after <paramref name="now"/>.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="language">The language it is written in.</param>
    /// <param name="now">
    /// The present in the city's time zone; all readings are local times there. Outside the years 1000 to 2999 nothing is found.
    /// </param>
    public static IReadOnlyList<DateReading> Read(string text, Language language, DateTimeOffset now)
    {
        Span<char> room = stackalloc char[PlainText.MaxLength];
        if (now.Year is < Units.FirstYear or > Units.LastYear)
            return [];
        var plain = PlainText.Of(text, room);
        var reading = new Reading(now.DateTime, plain.Length);
        var tokens = language == Language.Chinese ? ChineseLexer.Read(plain, reading) : EnglishLexer.Read(plain, reading);
        reading = reading with { Moves = tokens.All.HasFlag(Sign.Move) };
        foreach (var step in language == Language.Chinese ? chinese : english)
            step.Apply(tokens, reading);
        return Readings(tokens, plain, reading);
    }

    // "a second" is hardly ever a second of time.
    static bool Weak(Token token, ReadOnlySpan<char> text) => token.Thing is Duration
        && text[token.Start..token.End] is "a second";

    static List<DateReading> Readings(TokenList tokens, ReadOnlySpan<char> text, Reading reading)
    {
        List<DateReading> found = [];
        foreach (var token in tokens.Span)
        {
            var one = token.Thing switch
            {
                Time time => Meanings.Of(time, token.Start, token.End, reading.Now),
                Duration duration => Meanings.Of(duration, token.Start, token.End),
                Repeat repeat => Meanings.Of(repeat, token.Start, token.End),
                _ => null,
            };
            if (one is not null && !Weak(token, text))
                found.Add(one);
        }

        return found;
    }
}
