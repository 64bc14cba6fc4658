namespace Dialogs.Messages;

/// <summary>
/// How a broadcast reads before it is sent. It is text on every channel: it asks nothing, so no channel makes a card with buttons of it. What differs is how
/// much of it is seen at once, and that is least in the easy view.
/// </summary>
/// <param name="Text">The whole message, with whose it is and how to get no more of its kind.</param>
public sealed record BroadcastPreview(string Text)
{
    /// <summary>The size of its letters in the easy view as that begins, in CSS pixels.</summary>
    public const int EasySize = 20;

    /// <summary>So many lines of the easy view a small phone shows at once: reckoned, as phones differ.</summary>
    public const int EasyScreen = 12;

    /// <summary>So wide is a line of the easy view on a small phone, in half letters: a Chinese letter counts two, a Latin one.</summary>
    public const int EasyWidth = 28;

    const char firstWide = '\u1100';

    /// <summary>How many characters it has.</summary>
    public int Length => Text.Length;

    /// <summary>Its lines in the easy view on a small phone.</summary>
    public IReadOnlyList<string> EasyLines { get; } = [.. Text.Split('\n').SelectMany(Broken)];

    /// <summary>How many screens of a small phone it fills in the easy view; whoever reads it has to turn back when these are several.</summary>
    public int EasyScreens => (EasyLines.Count + EasyScreen - 1) / EasyScreen;

    // Chinese may be broken anywhere, Latin words are kept whole while they fit into a line.
    static IEnumerable<string> Broken(string text)
    {
        while (Fitting(text) is var most && most < text.Length)
        {
            var at = IsWide(text[most]) || IsWide(text[most - 1]) ? most : text.LastIndexOf(' ', most) is > 0 and var space ? space : most;
            if (char.IsHighSurrogate(text[at - 1])) at--;
            yield return text[..at].TrimEnd();
            text = text[at..].TrimStart();
        }
        yield return text;
    }

    // How many characters go into a line.
    static int Fitting(string text)
    {
        var (width, at) = (0, 0);
        while (at < text.Length && (width += IsWide(text[at]) ? 2 : 1) <= EasyWidth) at++;
        return at;
    }

    static bool IsWide(char letter) => letter >= firstWide;
}
