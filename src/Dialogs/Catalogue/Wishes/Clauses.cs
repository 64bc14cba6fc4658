namespace Dialogs.Catalogue.Wishes;

/// <summary>A text cut at its marks.</summary>
/// <param name="plain">The tidy text.</param>
/// <param name="asked">True when the mark of a question stood behind it.</param>
sealed class Clauses(string plain, bool asked = false)
{
    static readonly char[] marks = [',', '.', ';', '!', '?', '，', '。', '；', '！', '？', '\n'];

    /// <summary>Every clause with where it stands; without empty ones.</summary>
    public IReadOnlyList<Clause> All { get; } = [.. Cut(plain, asked)];

    /// <summary>The clause in which a place lies.</summary>
    public Clause At(int place) => All.FirstOrDefault(clause => place < clause.End) is { Text: not null } found ? found : All[^1];

    static IEnumerable<Clause> Cut(string plain, bool asked)
    {
        var start = 0;
        for (var at = 0; at <= plain.Length; at++)
        {
            if (at < plain.Length && !IsMark(plain, at)) continue;
            if (plain[start..at].Trim() is { Length: > 0 } text)
            {
                var mark = at < plain.Length ? plain[at] : asked ? '?' : '.';
                yield return new(text, start, at, IsAsked: mark == '?', GoesOn: mark is ',' or '，');
            }
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
/// <param name="IsAsked">True when the mark of a question stands behind it.</param>
/// <param name="GoesOn">True when a comma does.</param>
readonly record struct Clause(string Text, int Start, int End, bool IsAsked, bool GoesOn);
