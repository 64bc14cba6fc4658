namespace Dialogs.Understanding.Dates;

/// <summary>The words of a text while it is being understood.</summary>
sealed class TokenList
{
    Token[] tokens = new Token[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<Token> Span => tokens.AsSpan(0, Count);

    /// <summary>Everything that any of them can be.</summary>
    public Sign All { get; private set; }

    /// <summary>One of them.</summary>
    public Token this[int at] => tokens[at];

    /// <summary>Adds one at the end; gaps side by side are one.</summary>
    public void Add(in Token token)
    {
        if (token.Sign == Sign.Gap && Count > 0 && tokens[Count - 1].Sign == Sign.Gap)
            return;
        if (Count == tokens.Length)
            Array.Resize(ref tokens, Count * 2);
        tokens[Count++] = token;
        All |= token.Sign;
    }

    /// <summary>Puts what was understood in the place of so many words.</summary>
    public void Replace(int at, int count, object thing)
    {
        var sign = thing switch
        {
            Time time => time is { HoursOnly: true, Hours.Part: true } ? Sign.Time | Sign.Part : Sign.Time,
            Duration => Sign.Duration,
            Repeat => Sign.Repeat,
            _ => throw new ArgumentException("Not a thing that is understood.", nameof(thing)),
        };
        tokens[at] = new(sign, tokens[at].Start, tokens[at + count - 1].End, Thing: thing);
        tokens.AsSpan(at + count, Count - at - count).CopyTo(tokens.AsSpan(at + 1));
        Count -= count - 1;
        All |= sign;
    }
}
