using System.Buffers;
using System.Text.RegularExpressions;

namespace Dialogs.Understanding.Scopes;

/// <summary>
/// Ways of putting something, as patterns of which one has to fit. A pattern is tried only where the letters stand that it cannot do without:
/// most messages hold none of them.
/// </summary>
sealed class Ways
{
    // Nobody needs more to put such a thing, and what a pattern may cost grows with the length.
    const int Longest = 300;

    readonly Regex any;
    readonly (SearchValues<string>? Needed, Regex Pattern)[] ways;
    readonly SearchValues<string>? first;

    /// <summary>Knows these ways.</summary>
    /// <param name="patterns">Regular expressions over tidy messages, in lower case.</param>
    public Ways(IEnumerable<string> patterns)
    {
        var all = patterns.Select(pattern => (Pattern: pattern, Letters: Letters.NeededBy(pattern))).ToList();
        ways = [.. all.Select(each => (each.Letters.Length > 0 ? Values(each.Letters) : null, Make(each.Pattern)))];
        any = Make(string.Join('|', all.Select(each => each.Pattern)));
        Needed = all.TrueForAll(each => each.Letters.Length > 0) ? [.. all.SelectMany(each => each.Letters).Distinct()] : null;
        first = Needed is null ? null : Values(Needed);
    }

    /// <summary>Runs of letters of which one at least stands in every message that puts it so; null when none are known.</summary>
    public IReadOnlyList<string>? Needed { get; }

    /// <summary>True when the message puts it in one of these ways, within its first 300 characters.</summary>
    public bool FitIn(string plain)
    {
        plain = Beginning(plain);
        if (Lacks(plain, first)) return false;
        foreach (var (letters, pattern) in ways)
        {
            if (!Lacks(plain, letters) && pattern.IsMatch(plain)) return true;
        }
        return false;
    }

    /// <summary>How often it is put in these ways.</summary>
    public int CountIn(string plain) => FitIn(plain) ? any.Count(Beginning(plain)) : 0;

    static string Beginning(string plain) => plain.Length > Longest ? plain[..Longest] : plain;

    static Regex Make(string pattern) => new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    static SearchValues<string> Values(IEnumerable<string> runs) => SearchValues.Create([.. runs], StringComparison.Ordinal);

    static bool Lacks(string plain, SearchValues<string>? letters) => letters is not null && !plain.AsSpan().ContainsAny(letters);
}
