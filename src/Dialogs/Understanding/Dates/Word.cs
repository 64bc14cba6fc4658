using System.Collections.Frozen;

namespace Dialogs.Understanding.Dates;

/// <summary>What a word or phrase of a language means in times.</summary>
/// <param name="Text">The word, plain.</param>
/// <param name="Sign">Everything it can be.</param>
/// <param name="Value">Its number, when it has one.</param>
/// <param name="Unit">Its unit, when it has one.</param>
/// <param name="Thing">What it means from now; null when only rules make sense of it.</param>
sealed record Word(string Text, Sign Sign, double Value = 0, Unit Unit = Unit.Second, Func<DateTime, object>? Thing = null)
{
    /// <summary>A day so many days from today, with a part of it.</summary>
    public static Word DayOf(string text, int days, Hours? part = null) => new(text, Sign.Time, Thing: now => new Time(
        new FixedDays(Period.Day(Units.Add(now.Date, Unit.Day, days) ?? now.Date)), part));

    /// <summary>A unit so many units from the present one: 明年, "this month".</summary>
    public static Word UnitOf(string text, Unit unit, int shift) => new(text, Sign.Time, Thing: now =>
        Time.Of(Units.Around(now, unit, shift) ?? Period.Day(now))!);

    /// <summary>A part of the day.</summary>
    public static Word PartOf(string text, double from, double until) =>
        new(text, Sign.Time | Sign.Part, Thing: _ => Time.Of(Hours.PartOf(from, until)));

    /// <summary>A clock time with a name.</summary>
    public static Word ClockOf(string text, int hour) => new(text, Sign.Time, Thing: _ => Time.Of(Hours.Clock(hour)));

    /// <summary>A festival.</summary>
    public static Word FestivalOf(string text, Festival festival)
    {
        var time = Time.Of(new DayPattern { Festival = festival });
        return new(text, Sign.Time, Thing: _ => time);
    }

    /// <summary>Words that all mean the same, written with blanks (or | when they hold blanks) between them.</summary>
    public static IEnumerable<Word> All(string words, Sign sign, double value = 0, Unit unit = Unit.Second) =>
        words.Split(words.Contains('|') ? '|' : ' ').Select(text => new Word(text, sign, value, unit));

    /// <summary>Words that mean 1, 2, 3 and so on; those with the same meaning are joined by a slash.</summary>
    public static IEnumerable<Word> Counted(string words, Sign sign) => words.Split(' ')
        .SelectMany((same, index) => same.Split('/').Select(text => new Word(text, sign, index + 1)));
}

/// <summary>The words of a language, found by how they begin; the longest wins.</summary>
sealed class Vocabulary
{
    readonly FrozenDictionary<char, Word[]> byFirst;

    /// <summary>From all words; a word that stands there twice has both meanings.</summary>
    public Vocabulary(IEnumerable<Word> words) => byFirst = words
        .GroupBy(word => word.Text)
        .Select(same => same.Aggregate((one, other) => one with
        {
            Sign = one.Sign | other.Sign,
            Value = one.Value == 0 ? other.Value : one.Value,
            Unit = one.Unit == Unit.Second ? other.Unit : one.Unit,
            Thing = one.Thing ?? other.Thing,
        }))
        .GroupBy(word => word.Text[0])
        .ToFrozenDictionary(same => same.Key, same => same.OrderByDescending(word => word.Text.Length).ToArray());

    /// <summary>The longest word that stands at a place; null when there is none.</summary>
    /// <param name="text">The plain text.</param>
    /// <param name="at">The place.</param>
    /// <param name="whole">True when the word must not go on with further letters (English).</param>
    public Word? At(ReadOnlySpan<char> text, int at, bool whole)
    {
        if (!byFirst.TryGetValue(text[at], out var words))
            return null;
        var rest = text[at..];
        foreach (var word in words)
        {
            if (rest.StartsWith(word.Text) && !(whole && rest.Length > word.Text.Length && char.IsAsciiLetter(word.Text[^1])
                && char.IsAsciiLetter(rest[word.Text.Length])))
            {
                return word;
            }
        }

        return null;
    }
}
