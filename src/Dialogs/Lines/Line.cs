using Dialogs.Talking;

namespace Dialogs.Lines;

/// <summary>One thing the bot may say: a key into the line books of every language, and what is filled in.</summary>
/// <param name="Key">Key of the template, such as <c>bookings.booked</c>.</param>
/// <param name="Args">What is filled in, by name. Values are formatted for the language when the line is said.</param>
public sealed record Line(string Key, params (string Name, object? Value)[] Args)
{
    /// <summary>Choices that go with the line; empty for none.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>A file that goes with the line; null for none.</summary>
    public FileLink? File { get; init; }

    /// <summary>A picture that goes with the line, in the same message; null for none.</summary>
    public Picture? Picture { get; init; }

    /// <summary>What the picture shows, in words, where the language of the message decides; null when the picture says it itself.</summary>
    public Line? PictureAlt { get; init; }

    /// <summary>What is read aloud instead of the line, where it is more or other than what is shown; null for the line itself.</summary>
    public Line? Speak { get; init; }

    /// <summary>The step of a guide that the line shows; null for none.</summary>
    public StepShown? Step { get; init; }

    /// <summary>How pages are shown to this person from now on; null when that does not change.</summary>
    public PageView? View { get; init; }

    /// <summary>True when a language model worded it.</summary>
    public bool ByModel { get; init; }

    /// <summary>The same line with these choices.</summary>
    public Line With(params IReadOnlyList<Option> options) => this with { Options = options };
}

/// <summary>One choice under a question.</summary>
/// <param name="Value">What is kept when it is chosen.</param>
/// <param name="Label">The short label of the button, also understood when typed.</param>
/// <param name="Detail">What stands in the numbered list instead of the label; null for the label itself.</param>
public sealed record Option(string Value, Line Label, Line? Detail = null)
{
    /// <summary>A choice whose label is <c>{prefix}.{value}</c>.</summary>
    public static Option Of(string prefix, string value) => new(value, new Line($"{prefix}.{value}"));
}
