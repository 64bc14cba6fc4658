namespace Dialogs.Catalogue.Wishes;

/// <summary>A text cut at its marks.</summary>
/// <param name="plain">The tidy text.</param>
sealed class Clauses(string plain)
{
    static readonly char[] marks = [',', '.', ';', '!', '?', '，', '。', '；', '！', '？', '\n'];

    /// <summary>Every clause with where it stands; without empty ones.</summary>
    public IReadOnlyList<Clause> All { get; } = [.. Cut(plain)];

    /// <summary>The clause in which a place lies.</summary>
    public Clause At(int place) => All.FirstOrDefault(clause => place < clause.End) is { Text: not null } found ? found : All[^1];

    static IEnumerable<Clause> Cut(string plain)
    {
        var start = 0;
        for (var at = 0; at <= plain.Length; at++)
        {
            if (at < plain.Length && !IsMark(plain, at)) continue;
            if (plain[start..at].Trim() is { Length: > 0 } text) yield return new(text, start, at);
            start = at + 1;
        }
    }

    // 4.5 and 1,500 are one number each.
    static bool IsMark(string plain, int at) =>
        marks.Contains(plain[at]) && !(plain[at] is '.' or ',' && at > 0 && at + 1 < plain.Length && char.IsAsciiDigit(plain[at - 1]) && char.IsAsciiDigit(plain[at + 1]));
}

/// <summary>A clause of a text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
readonly record struct Clause(string Text, int Start, int End);
