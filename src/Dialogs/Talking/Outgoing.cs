using Learning;

namespace Dialogs.Talking;

/// <summary>One message on its way out, ready to be shown on any channel.</summary>
public sealed record Outgoing
{
    /// <summary>The text, plain, choices already listed with their numbers.</summary>
    public required string Text { get; init; }

    /// <summary>The language of <see cref="Text"/>.</summary>
    public required Language Language { get; init; }

    /// <summary>Labels of the choices, in their order; a tap sends the label back as words. Empty when the answer is free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is read aloud instead of the text; null for the text itself.</summary>
    public string? Speak { get; init; }

    /// <summary>A file that goes with it; null for none.</summary>
    public FileLink? File { get; init; }

    /// <summary>A picture that goes with it; null for none. The text says all that matters without it.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The step of a guide that it shows; null for none.</summary>
    public StepShown? Step { get; init; }

    /// <summary>How pages are shown to this person from now on; null when that does not change.</summary>
    public PageView? View { get; init; }

    /// <summary>True when a language model worded it: channels that can mark such a message do.</summary>
    public bool ByModel { get; init; }

    /// <summary>True when the bot waits for an answer.</summary>
    public bool Asks { get; init; }
}

/// <summary>A picture the service serves.</summary>
/// <param name="Path">Its path on this service, beginning with a slash, such as <c>/guides/img/send-photo-1.svg</c>.</param>
/// <param name="Alt">What it shows, in words, in the language of the message.</param>
public sealed record Picture(string Path, string Alt)
{
    /// <summary>Its media type: all pictures are drawings.</summary>
    public const string ContentType = "image/svg+xml";
}

/// <summary>A step of a guide, as a page that shows it has to know.</summary>
/// <param name="Guide">The guide's id.</param>
/// <param name="Number">The step, from 1.</param>
/// <param name="Of">How many steps the guide has.</param>
public sealed record StepShown(string Guide, int Number, int Of);

/// <summary>How pages are shown to a person.</summary>
/// <param name="Elder">True for the page made for elderly residents.</param>
/// <param name="TextSize">Size of the text in CSS pixels: 18, 20, 24 or 30.</param>
/// <param name="ReadAloud">True when what is said is read aloud.</param>
public sealed record PageView(bool Elder, int TextSize, bool ReadAloud);

/// <summary>A file or a page the service serves.</summary>
/// <param name="Name">Its name, shown to people.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Path">Its path on this service, beginning with a slash.</param>
public sealed record FileLink(string Name, string ContentType, string Path)
{
    /// <summary>The media type of pages.</summary>
    public const string Html = "text/html";

    /// <summary>True for a page, which is opened; any other file is kept.</summary>
    public bool IsPage => ContentType == Html;
}
