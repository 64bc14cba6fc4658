using Dialogs.Lines;
using Dialogs.Understanding;
using Learning;
using Learning.Ratings;

namespace Dialogs.Ratings;

/// <summary>Reads how somebody found a lecture, and what could be better.</summary>
static class RatingAnswers
{
    /// <summary>They were not there.</summary>
    public const string Absent = "Absent";

    /// <summary>Nothing could be better, or nothing is said of it.</summary>
    public const string None = "-";

    static readonly string[] values = Enum.GetNames<RatingValue>();

    static readonly Dictionary<string, string> labels = (
        from value in values
        from language in Enum.GetValues<Language>()
        select (Label: Heard.Tidy(LineBook.Text(RatingLines.Label(value), language)), value)).ToDictionary(it => it.Label, it => it.value);

    /// <summary>The value whose choice was tapped, or typed as it stands; null for none.</summary>
    public static string? Tapped(Heard heard) => labels.GetValueOrDefault(heard.Plain);

    /// <summary>The answer where it was asked how it was; null for none.</summary>
    public static string? In(Heard heard) => Tapped(heard) ?? values.Append(Absent).FirstOrDefault(value => WordBook.IsOnly(heard.Plain, $"rating.{value}"));

    /// <summary>The answer where it was asked what could be better; null for a word of command, or when something else is wanted.</summary>
    public static string? Words(Heard heard) =>
        heard.Plain.Length == 0 || heard.OnlyNumber is not null ? null
        : WordBook.IsOnly(heard.Plain, "say.no") || WordBook.IsOnly(heard.Plain, "rating.none") ? None
        : WordBook.Meaning(heard.Plain) is { } command ? command == "say.skip" ? None : null
        : WantsOther(heard) ? null
        : heard.Text.Trim();

    // "The time to book was too short" says what could be better; "I want to book" does not.
    static bool WantsOther(Heard heard)
    {
        var asks = WordBook.All("polite-before").Any(words => heard.Plain.StartsWith(words, StringComparison.Ordinal));
        return WordBook.Keys.Where(key => key.StartsWith("start.", StringComparison.Ordinal)).Any(key => asks ? heard.Has(key) : WordBook.IsOnly(heard.Plain, key));
    }
}
