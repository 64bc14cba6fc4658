using System.Text;
using Dialogs.Catalogue.Wishes;
using Dialogs.Understanding.Dates;
using Dialogs.Understanding.Numbers;
using Dialogs.Understanding.Privacy;
using Dialogs.Understanding.Steps;
using Learning;
using Learning.Places;

namespace Dialogs.Understanding;

/// <summary>A message as it was heard: its words tidied, and what rules find in them, each worked out once and only when wanted.</summary>
/// <param name="text">The words as they came.</param>
/// <param name="language">The language they are taken for.</param>
/// <param name="now">The moment they were heard, in the city's zone.</param>
public sealed class Heard(string text, Language language, DateTimeOffset now)
{
    string? plain;
    int? onlyNumber;
    int? onlyChoice;
    IReadOnlyList<NumberReading>? numbers;
    IReadOnlyList<DateReading>? dates;
    (WishReader Reader, HeardWish Wish)? wish;
    StepReader.Said? said;
    IReadOnlyDictionary<string, int>? words;
    (bool Read, Redacted? Words) redacted;

    /// <summary>The words as they came.</summary>
    public string Text => text;

    /// <summary>The language they are taken for.</summary>
    public Language Language => language;

    /// <summary>The moment they were heard, in the city's zone.</summary>
    public DateTimeOffset Now => now;

    /// <summary>The place on the map that was sent instead of words; null for words.</summary>
    public Point? At { get; init; }

    /// <summary>Half width, lower case, one space where there was white space, no punctuation or smileys at either end.</summary>
    public string Plain => plain ??= Tidy(text);

    /// <summary>Numbers in figures and in words, in their order.</summary>
    public IReadOnlyList<NumberReading> Numbers => numbers ??= NumberReader.Read(text, language);

    /// <summary>Days and times, in their order.</summary>
    public IReadOnlyList<DateReading> Dates => dates ??= DateReader.Read(text, language, now);

    /// <summary>What it means in the middle of a guide; null when that is not clear.</summary>
    public Step? Step => Said.Step;

    /// <summary>The words as they may leave the city; null when they may not, see <see cref="Redactor"/>.</summary>
    internal Redacted? Redacted
    {
        get
        {
            if (!redacted.Read) redacted = (true, Redactor.Redact(text, language));
            return redacted.Words;
        }
    }

    /// <summary>The number that is all there is in the message ("2", "２", "两", "two", "第二个"); null when there is more or none.</summary>
    public int? OnlyNumber => (onlyNumber ??= WordBook.OnlyNumber(this, "around-number") ?? 0) is > 0 and var number ? number : null;

    /// <summary>The same where a choice is named: "第二个" and "the second one", but not "两个人", which is a number of people.</summary>
    public int? OnlyChoice => (onlyChoice ??= WordBook.OnlyNumber(this, "around-choice") ?? 0) is > 0 and var number ? number : null;

    /// <summary>What the message wishes of the catalogue by itself, with nothing wished before it and nothing in view.</summary>
    internal HeardWish WishBy(WishReader reader)
    {
        if (wish is not { } known || known.Reader != reader) wish = known = (reader, reader.Read(this, CourseWish.None));
        return known.Wish;
    }

    /// <summary>True when one of the words listed for <paramref name="key"/> stands in the message.</summary>
    public bool Has(string key) => Longest(key) > 0;

    /// <summary>Length of the longest word listed for <paramref name="key"/> that stands in the message; 0 when none does.</summary>
    public int Longest(string key) => (words ??= WordBook.In(Plain)).GetValueOrDefault(key);

    /// <summary>True when this is what it means in the middle of a guide. Quicker than <see cref="Step"/>.</summary>
    public bool Means(Step meant) => Said.Means(meant);

    StepReader.Said Said => said ??= new(text);

    internal static string Tidy(string text)
    {
        var source = WellFormed(text).Normalize(NormalizationForm.FormKC);
        var tidy = new StringBuilder(source.Length);
        foreach (var c in source)
        {
            var plain = c == '’' ? '\'' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
            var doubled = plain == ' ' && (tidy.Length == 0 || tidy[^1] == ' ');
            if (!doubled && !char.IsControl(plain)) tidy.Append(plain);
        }
        return tidy.ToString().Trim(Edges);
    }

    internal static readonly char[] Edges = [.. " .,;:!?~…。，；：！？、～—“”\"'()（）《》[]"];

    static string WellFormed(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c)) return new([.. text.Where(x => !char.IsSurrogate(x))]);
        }
        return text;
    }
}
