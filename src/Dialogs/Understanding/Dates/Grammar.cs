using System.Numerics;

namespace Dialogs.Understanding.Dates;

/// <summary>
/// One step of understanding: rules that are tried at each word from left to right, the longest match winning. What matched becomes
/// one word for the rules of the same and of later steps, so the work grows with the length of the text only.
/// </summary>
sealed class Grammar
{
    const int MostTurns = 6;

    readonly Rule[][] byFirst = new Rule[64][];
    readonly Sign any;

    /// <summary>A step from its rules; of two that match the same words the earlier wins.</summary>
    public Grammar(params IEnumerable<Rule> rules)
    {
        var all = rules.ToArray();
        for (var bit = 0; bit < 64; bit++)
            byFirst[bit] = [.. all.Where(rule => rule.First.HasFlag((Sign)(1ul << bit)))];
        any = all.Aggregate(Sign.None, (signs, rule) => signs | rule.First);
    }

    /// <summary>Replaces in the list whatever the rules understand.</summary>
    public void Apply(TokenList tokens, in Reading reading)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var turn = 0; turn < MostTurns && tokens[at].Is(any) && Step(tokens, at, reading); turn++)
            {
            }
        }
    }

    bool Step(TokenList tokens, int at, in Reading reading)
    {
        var (longest, best) = (0, default(object));
        for (var signs = (ulong)(tokens[at].Sign & any); signs != 0; signs &= signs - 1)
        {
            foreach (var rule in byFirst[BitOperations.TrailingZeroCount(signs)])
            {
                var length = rule.Match(tokens.Span, at, reading, out var thing);
                if (length > longest)
                    (longest, best) = (length, thing);
            }
        }

        if (longest == 0)
            return false;
        tokens.Replace(at, longest, best!);
        return true;
    }
}
