namespace Dialogs.Understanding.Dates;

/// <summary>Makes sense of the words a rule matched; null when they do not go together after all.</summary>
delegate object? Sense(in Match match);

/// <summary>
/// A pattern of words and what it means. The pattern is written as signs with blanks between them: <c>a|b</c> takes either,
/// <c>c?</c> may be missing.
/// </summary>
sealed class Rule
{
    /// <summary>The most words in a pattern.</summary>
    public const int MaxTerms = 10;

    readonly (Sign Any, bool Optional)[] terms;
    readonly Sense sense;

    /// <summary>A rule from its pattern.</summary>
    public Rule(string pattern, Sense sense)
    {
        terms = [.. pattern.Split(' ').Select(Term)];
        this.sense = sense;
        if (terms.Length > MaxTerms)
            throw new ArgumentException($"Too long: {pattern}", nameof(pattern));
    }

    /// <summary>Everything its first word can be.</summary>
    public Sign First
    {
        get
        {
            var first = Sign.None;
            foreach (var (any, optional) in terms)
            {
                first |= any;
                if (!optional)
                    break;
            }

            return first;
        }
    }

    /// <summary>Matches at a place; answers how many words it took, 0 when it does not match.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, in Reading reading, out object? thing)
    {
        Span<int> places = stackalloc int[MaxTerms];
        var next = at;
        thing = null;
        for (var i = 0; i < terms.Length; i++)
        {
            var fits = next < tokens.Length && tokens[next].Is(terms[i].Any);
            if (!fits && !terms[i].Optional)
                return 0;
            places[i] = fits ? next++ : -1;
        }

        thing = next > at ? sense(new Match(tokens, places[..terms.Length], reading)) : null;
        return thing is null ? 0 : next - at;
    }

    static (Sign, bool) Term(string term)
    {
        var optional = term.EndsWith('?');
        var any = Sign.None;
        foreach (var name in term.TrimEnd('?').Split('|'))
            any |= Enum.Parse<Sign>(name);
        return (any, optional);
    }
}

/// <summary>What a text is read with.</summary>
/// <param name="Now">The present, local time.</param>
/// <param name="Length">Length of the text.</param>
/// <param name="Moves">True when it speaks of changing one time to another, so that "Saturday to Sunday" is no range.</param>
readonly record struct Reading(DateTime Now, int Length, bool Moves = false);

/// <summary>The words a rule matched, by their place in its pattern.</summary>
readonly ref struct Match(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> places, Reading reading)
{
    readonly ReadOnlySpan<Token> tokens = tokens;
    readonly ReadOnlySpan<int> places = places;
    readonly int length = reading.Length;

    /// <summary>True when the text speaks of changing one time to another.</summary>
    public bool Moves { get; } = reading.Moves;

    /// <summary>The present, local time.</summary>
    public DateTime Now { get; } = reading.Now;

    /// <summary>True when the text is nothing but the matched words.</summary>
    public bool WholeText => AtStart && tokens[places[places.LastIndexOfAnyExcept(-1)]].End >= length;

    /// <summary>True when the text begins with the matched words.</summary>
    public bool AtStart => tokens[places[places.IndexOfAnyExcept(-1)]].Start == 0;

    /// <summary>The word before the matched ones; an empty one at the beginning.</summary>
    public Token Before => places[places.IndexOfAnyExcept(-1)] is > 0 and var first ? tokens[first - 1] : default;

    /// <summary>The word after the matched ones; an empty one at the end.</summary>
    public Token After => places[places.LastIndexOfAnyExcept(-1)] + 1 is var next && next < tokens.Length
        ? tokens[next] : default;

    /// <summary>The word at a place of the pattern; an empty one when it was left out.</summary>
    public Token this[int place] => places[place] >= 0 ? tokens[places[place]] : default;

    /// <summary>True when the word at the place was not left out.</summary>
    public bool Has(int place) => places[place] >= 0;

    /// <summary>The value of a word as a whole number; -1 when it is none.</summary>
    public int Int(int place) => this[place].Value is >= 0 and < 100_000 and var value && value % 1 == 0 ? (int)value : -1;

    /// <summary>The value of a word.</summary>
    public double Value(int place) => this[place].Value;

    /// <summary>The unit of a word.</summary>
    public Unit Unit(int place) => this[place].Unit;

    /// <summary>The time that was already understood.</summary>
    public Time Time(int place) => (Time)this[place].Thing!;

    /// <summary>The duration that was already understood.</summary>
    public Duration Duration(int place) => (Duration)this[place].Thing!;
}
