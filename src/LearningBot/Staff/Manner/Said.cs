using System.Globalization;
using Dialogs.Lines;
using Learning;
using Learning.City;
using LearningBot.Pages;

namespace LearningBot.Staff.Manner;

/// <summary>What a page of the console says, in the language of whoever looks at it.</summary>
sealed class Said(Clues clues, CityClock clock)
{
    Words words = clues.All;

    /// <summary>The language.</summary>
    public Language Language => words.Language;

    /// <summary>The language as browsers write it.</summary>
    public string Locale => words.Locale;

    /// <summary>The other language.</summary>
    public Words Other => words.Other;

    /// <summary>The line of a key, with what is filled in: moments, numbers and words of both languages as people read them.</summary>
    public string this[string key, params object?[] parts] => words[key, [.. parts.Select(object (part) => Put(part))]];

    /// <summary>Speaks this language from now on.</summary>
    public void Speak(Language language) => words = clues.All.In(language);

    /// <summary>A moment, UTC, as the clocks of the city show it.</summary>
    public string When(DateTime moment)
    {
        var there = clock.InCity(moment);
        return $"{Day(DateOnly.FromDateTime(there.DateTime))} {there.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A day; with its year when it is another than this.</summary>
    public string Day(DateOnly day) => day.Year == clock.InCity(clock.Now).Year
        ? Phrases.Day(day, Language)
        : this["day.year", day.Year.ToString(CultureInfo.InvariantCulture), Phrases.Day(day, Language)];

    /// <summary>A moment as forms write it.</summary>
    public string Field(DateTime moment) => clock.InCity(moment).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment as spreadsheets read it.</summary>
    public string Cell(DateTime moment) => clock.InCity(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Words of both languages, in this one.</summary>
    public string In(Bilingual text) => text.In(Language);

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The word for a state or kind, from the line <c>{type}.{value}</c>.</summary>
    public string Word<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    /// <summary>Why something was refused: the line <c>refusal.{name}</c>, filled with what the refusal says.</summary>
    public string Why(Refusal refusal) =>
        this[$"refusal.{refusal.GetType().Name}", [.. refusal.GetType().GetProperties().Where(it => it.Name != "EqualityContract").Select(it => it.GetValue(refusal))]];

    string Put(object? part) => part switch
    {
        DateTime moment => When(moment),
        DateOnly day => Day(day),
        Bilingual text => In(text),
        int number => Number(number),
        long number => Number(number),
        Enum value => this[$"{value.GetType().Name}.{value}"],
        null => "",
        _ => Convert.ToString(part, CultureInfo.InvariantCulture) ?? "",
    };
}
