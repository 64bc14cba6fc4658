using System.Globalization;
using Learning.City;

namespace LearningBot.Commands;

/// <summary>Reads and writes what stands in commands of several kinds: texts, times, numbers of things.</summary>
static class Written
{
    const int most = 80;

    /// <summary>The text of an option; <c>@FILE</c> reads it from a file. Null when it was not said.</summary>
    public static async Task<string?> Text(Call call, string option) =>
        call.Value(option) is ['@', .. var file] ? await File.ReadAllTextAsync(file, call.Cancel) : call.Value(option);

    /// <summary>A date and time in the city, UTC; null when it was not said.</summary>
    /// <exception cref="MisusedException">It is none.</exception>
    public static DateTime? Moment(Call call, string option, CityClock clock)
    {
        if (call.Value(option) is not { } said) return null;
        return DateTime.TryParseExact(said, ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? clock.Local(local).UtcDateTime : throw new MisusedException($"{option} takes a date and time such as \"2026-12-05 14:00\", not \"{said}\".");
    }

    /// <summary>The number of a thing.</summary>
    /// <param name="word">How it was said.</param>
    /// <param name="thing">What it is, such as <c>question</c>.</param>
    /// <param name="shown">The command that shows them.</param>
    /// <exception cref="MisusedException">It is none.</exception>
    public static long Number(string word, string thing, string shown) => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw new MisusedException($"\"{word}\" is no {thing}'s number. \"{shown}\" shows them.");

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Short(string text) => OneLine(text) is { Length: > most } cut ? cut[..(most - 1)] + "…" : OneLine(text);

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
