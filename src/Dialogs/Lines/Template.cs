namespace Dialogs.Lines;

/// <summary>A template taken apart: its own words, and between them what is filled in.</summary>
sealed class Template
{
    /// <summary>Takes a template apart.</summary>
    public Template(string text)
    {
        var parts = new List<Part>();
        var at = 0;
        for (; text.IndexOf('{', at) is var open and >= 0; at = text.IndexOf('}', open) + 1)
        {
            var field = text[(open + 1)..text.IndexOf('}', open)].Split('|');
            parts.Add(new(text[at..open], field[0], field.Length == 1 ? null : (field[1], field[2])));
        }
        (Text, Parts, End) = (text, parts, text[at..]);
    }

    /// <summary>The template as it is written.</summary>
    public string Text { get; }

    /// <summary>Words and what is filled in behind them.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>The words behind all that is filled in.</summary>
    public string End { get; }

    /// <summary>Words of a template, and what is filled in behind them.</summary>
    /// <param name="Before">The words.</param>
    /// <param name="Name">The name of what is filled in.</param>
    /// <param name="Counted">The word for one, and for more, that follows a number; null where none does.</param>
    public sealed record Part(string Before, string Name, (string One, string More)? Counted);
}
