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

    /// <summary>True when the bot waits for an answer.</summary>
    public bool Asks { get; init; }
}

/// <summary>A file the service serves.</summary>
/// <param name="Name">File name shown to people.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Path">Its path on this service, beginning with a slash.</param>
public sealed record FileLink(string Name, string ContentType, string Path);
