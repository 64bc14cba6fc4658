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

    readonly (string Needed, Regex Pattern)[] ways;
    readonly Regex any;

    /// <summary>Knows these ways.</summary>
    /// <param name="patterns">Regular expressions over tidy messages, in lower case.</param>
    public Ways(IEnumerable<string> patterns)
    {
        var all = patterns.ToList();
        ways = [.. all.Select(pattern => (Needed(pattern), Make(pattern)))];
        any = Make(string.Join('|', all));
    }

    /// <summary>True when the message puts it in one of these ways, within its first 300 characters.</summary>
    public bool FitIn(string plain)
    {
        plain = Beginning(plain);
        foreach (var (needed, pattern) in ways)
        {
            if (plain.Contains(needed, StringComparison.Ordinal) && pattern.IsMatch(plain)) return true;
        }
        return false;
    }

    /// <summary>How often it is put in these ways.</summary>
    public int CountIn(string plain) => FitIn(plain) ? any.Count(Beginning(plain)) : 0;

    static string Beginning(string plain) => plain.Length > Longest ? plain[..Longest] : plain;

    static Regex Make(string pattern) => new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>The longest run of letters that every match holds; empty when there may be none.</summary>
    internal static string Needed(string pattern)
    {
        var (best, run, depth) = ("", "", 0);
        for (var at = 0; at < pattern.Length; at++)
        {
            var c = pattern[at];
            if (c == '|' && depth == 0) return "";
            if (depth == 0 && char.IsLetter(c)) run += c;
            else run = Ended(c, at > 0 && char.IsLetter(pattern[at - 1]));
            if (c == '\\') at++;
            if (c is '(' or '[') depth++;
            if (c is ')' or ']') depth--;
        }
        return Ended('\0', false);

        // A letter that may be left out, or come several times, ends the run before it.
        string Ended(char next, bool letter)
        {
            if (next is '?' or '*' or '{' && letter && run.Length > 0) run = run[..^1];
            if (run.Length > best.Length) best = run;
            return next == '\0' ? best : "";
        }
    }
}
