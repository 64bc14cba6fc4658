namespace LearningBot.Printing;

/// <summary>
/// Where lines end: between any two Chinese letters and after spaces, but never so that a line begins with what closes or
/// ends with what opens (<see href="https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end">W3C, Requirements for Chinese Text Layout</see>).
/// </summary>
static class LineBreaks
{
    const string closing = "，。、；：？！）》”’】」,.;:?!)%…—·";
    const string opening = "（《“‘【「(";

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; its own line ends stay.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="measure">How wide a piece is.</param>
    public static IEnumerable<string> Of(string text, float width, Func<string, float> measure)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var piece in Pieces(paragraph))
            {
                if (line.Length > 0 && measure((line + piece).TrimEnd()) > width)
                {
                    yield return line.TrimEnd();
                    line = "";
                }
                line += line.Length == 0 ? piece.TrimStart() : piece;
            }
            yield return line.TrimEnd();
        }
    }

    // What must stay together: a word with its space, a Chinese letter with what closes after it or opens before it.
    static IEnumerable<string> Pieces(string text)
    {
        var from = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && !Breaks(text[at - 1], text[at])) continue;
            if (at > from) yield return text[from..at];
            from = at;
        }
    }

    static bool Breaks(char before, char after) =>
        !closing.Contains(after, StringComparison.Ordinal) && !opening.Contains(before, StringComparison.Ordinal) && after != ' '
        && !char.IsLowSurrogate(after) && (before == ' ' || IsWide(before) || IsWide(after));

    static bool IsWide(char letter) => letter >= '\u2E80';
}
