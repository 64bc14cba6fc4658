using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dialogs.Understanding.Alarms;
using Dialogs.Understanding.Dates;
using Dialogs.Understanding.Numbers;
using Dialogs.Understanding.Steps;
using Learning;

namespace LearningBot.Commands;

/// <summary>One line that goes into <c>understand</c>.</summary>
sealed record UnderstandLine
{
    /// <summary>The line's own id; it comes back with the answer.</summary>
    public string? Id { get; init; }

    /// <summary>What the person wrote.</summary>
    public string? Text { get; init; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The moment it was written, local time with or without its offset; the present when it is left out.</summary>
    public string? Now { get; init; }

    /// <summary>Goes on from the earlier lines with the same name; null for a line by itself.</summary>
    public string? Conversation { get; init; }

    /// <summary><c>guide</c> when the person is in the middle of a guide.</summary>
    public string? Dialog { get; init; }
}

/// <summary>What the bot made of a line. Whatever was not looked for is left out.</summary>
sealed record UnderstoodLine
{
    /// <summary>The id of the line.</summary>
    public string? Id { get; init; }

    /// <summary>Whose business it is: <c>course</c>, <c>booking</c>, <c>control</c> or <c>out</c>.</summary>
    public string Scope { get; init; } = "out";

    /// <summary>How likely it is the city's business, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>
    /// What is wished of the courses so far: column by column the values that will do, and behind them the person's own words for them where they
    /// are others, such as <c>"园区或吴中区"</c>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Ids of the courses that fit, or else of the answers to the question, best first.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>The times in the text, in order; for each the reading to act on first, then the others.</summary>
    public IReadOnlyList<UnderstoodTime> Dates { get; init; } = [];

    /// <summary>The numbers in the text, in order; places counted from here or the end as <c>current+1</c> and <c>end+0</c>.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>What the message asks of the talk, such as <c>Start(book-lecture)</c>; empty when nothing was understood.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>
    /// In the middle of a guide, what is meant: <c>next</c>, <c>stuck</c>, <c>question</c> and so on, or <c>emergency</c> and <c>scam_alarm</c>, which go
    /// before all others; null when nothing is clear, and for lines that are in no guide.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Step { get; init; }

    /// <summary>What the bot would say of courses, frequent questions and itself; empty where a dialog would take over.</summary>
    public string Reply { get; init; } = "";
}

/// <summary>One reading of a time.</summary>
/// <param name="Start">A day, a moment, a time of day, a duration in seconds, or <c>notTresolved</c> for a repeated time.</param>
/// <param name="End">Where it ends, exclusive; null when open or a single moment.</param>
sealed record UnderstoodTime(
    string? Start, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? End);

/// <summary>Writes times and numbers the way the lines of <c>understand</c> have them.</summary>
static class UnderstoodText
{
    /// <summary>What is meant in the middle of a guide.</summary>
    public static string? Step(string text) =>
        AlarmReader.In(text) is { } alarm ? AlarmReader.IsScam(alarm) ? "scam_alarm" : "emergency"
        : StepReader.Read(text) is { } step ? JsonNamingPolicy.SnakeCaseLower.ConvertName(step.ToString())
        : null;

    /// <summary>All readings of all times in a text.</summary>
    public static IReadOnlyList<UnderstoodTime> Dates(string text, Language language, DateTimeOffset now) =>
        [.. DateReader.Read(text, language, now).SelectMany(reading => reading.Meanings.Select(each =>
            Of(reading.Kind, each)))];

    /// <summary>All numbers and places in a text, in order.</summary>
    public static IReadOnlyList<string> Numbers(string text, Language language) =>
        [.. NumberReader.Read(text, language).Concat(NumberReader.Positions(text, language)).OrderBy(number =>
            number.Start).Select(Of)];

    static UnderstoodTime Of(DateKind kind, DateMeaning meaning) => kind switch
    {
        DateKind.Date or DateKind.Days => new(Day(meaning.From), Day(meaning.Until)),
        DateKind.Moment => new(Moment(meaning.From), null),
        DateKind.Period => new(Moment(meaning.From), Moment(meaning.Until)),
        DateKind.TimeOfDay => new(Clock(meaning.Earliest), Clock(meaning.Latest)),
        DateKind.Duration => new(meaning.Length?.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), null),
        _ => new("notTresolved", null),
    };

    static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string? Moment(DateTime? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    static string? Clock(TimeOnly? time) => time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    static string Of(NumberReading number) => number.Kind switch
    {
        NumberKind.FromHere => number.Value < 0 ? $"current{number.Value:0}" : $"current+{number.Value:0}",
        NumberKind.FromEnd => number.Value > 0 ? $"end-{number.Value:0}" : "end+0",
        _ => number.Value.ToString("R", CultureInfo.InvariantCulture),
    };
}
