namespace Dialogs.Understanding.Scopes;

/// <summary>
/// Finds the letters that a match of a pattern cannot do without: runs of which at least one stands in every match. What it does not read it takes
/// for anything, so it may find none, and never too many.
/// </summary>
ref struct Letters
{
    // More runs than this tell little, and take longer to look for.
    const int Most = 64;

    readonly ReadOnlySpan<char> pattern;
    int at;

    Letters(string pattern) => this.pattern = pattern;

    /// <summary>The runs; none when a match may do without any that is known.</summary>
    public static string[] NeededBy(string pattern)
    {
        var reading = new Letters(pattern);
        var needed = reading.Either();
        return reading.at == pattern.Length ? [.. needed.Distinct()] : [];
    }

    // Ways beside each other: one of each one's runs.
    string[] Either()
    {
        List<string> all = [];
        var known = true;
        while (true)
        {
            var one = Row();
            known &= one.Length > 0;
            all.AddRange(one);
            if (at == pattern.Length || pattern[at] != '|') return known && all.Count <= Most ? [.. all] : [];
            at++;
        }
    }

    // Parts behind each other: the best of what they need, letters taken together.
    string[] Row()
    {
        var (best, run) = (Array.Empty<string>(), "");
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var part = Part();
            var (needed, once) = Times();
            var letter = part is [{ Length: 1 }];
            run = letter && needed ? run + part[0] : "";
            best = Better(best, run.Length > 0 ? [run] : needed ? part : []);
            if (!once) run = "";
        }
        return best;
    }

    string[] Part()
    {
        var c = pattern[at++];
        if (c == '(') return Group();
        if (c == '[') return Class();
        if (c == '\\') { at++; return []; }
        return char.IsLetter(c) ? [c.ToString()] : [];
    }

    // What is only looked at, ahead or behind, is not part of the match.
    string[] Group()
    {
        var counts = true;
        if (at + 1 < pattern.Length && pattern[at] == '?')
        {
            counts = pattern[at + 1] == ':';
            at += 2;
            if (!counts) while (at < pattern.Length && pattern[at] is '=' or '!' or '<') at++;
        }
        var needed = Either();
        at++;
        return counts ? needed : [];
    }

    string[] Class()
    {
        List<string> letters = [];
        var known = true;
        for (; at < pattern.Length && pattern[at] != ']'; at++)
        {
            known &= char.IsLetter(pattern[at]);
            letters.Add(pattern[at].ToString());
        }
        at++;
        return known && letters.Count > 1 ? [.. letters] : [];
    }

    // How often the part before comes: at least once, and exactly once.
    (bool Needed, bool Once) Times()
    {
        if (at == pattern.Length) return (true, true);
        var (needed, once) = pattern[at] switch
        {
            '?' or '*' => (false, false),
            '+' => (true, false),
            '{' => (pattern[at + 1] is >= '1' and <= '9', false),
            _ => (true, true),
        };
        if (once) return (true, true);
        if (pattern[at] == '{') at += pattern[at..].IndexOf('}');
        at++;
        if (at < pattern.Length && pattern[at] == '?') at++;
        return (needed, once);
    }

    // Long runs are rare, and few are soon looked for.
    static string[] Better(string[] one, string[] other)
    {
        var (a, b) = (Shortest(one), Shortest(other));
        return b > a || (b == a && other.Length < one.Length) ? other : one;
    }

    static int Shortest(string[] runs) => runs.Length == 0 ? 0 : runs.Min(run => run.Length);
}
