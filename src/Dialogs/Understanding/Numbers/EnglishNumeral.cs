namespace Dialogs.Understanding.Numbers;

/// <summary>
/// One whole number in English words or digits with their scale: "one hundred and five", "3.5 million", "twenty-first",
/// "three lakh crore", "two dozen".
/// </summary>
ref struct EnglishNumeral
{
    readonly ReadOnlySpan<char> text;
    double total;
    double group;
    double lastScale;
    bool any;
    bool whole;

    EnglishNumeral(ReadOnlySpan<char> text)
    {
        this.text = text;
        lastScale = double.MaxValue;
        whole = true;
    }

    /// <summary>Where the number stops.</summary>
    public int End { get; private set; }

    /// <summary>True when its last word is an ordinal ("twenty-first").</summary>
    public bool Ordinal { get; private set; }

    /// <summary>True when its last word is the plural of an ordinal ("fifths"), which is always a denominator.</summary>
    public bool Denominator { get; private set; }

    /// <summary>The value before <see cref="LastOrdinal"/> when <see cref="Denominator"/>, else the whole value.</summary>
    public readonly double Value => total + group;

    /// <summary>The value of the last word when it is a denominator.</summary>
    public double LastOrdinal { get; private set; }

    /// <summary>The scale the number ends with ("million"); 1 when it ends with none.</summary>
    public double EndScale { get; private set; }

    /// <summary>Reads the number that begins at <paramref name="at"/>; its end is <paramref name="at"/> when there is none.</summary>
    public static EnglishNumeral Read(ReadOnlySpan<char> text, int at)
    {
        var numeral = new EnglishNumeral(text) { End = at, EndScale = 1 };
        var next = at;
        while (numeral.Take(next))
        {
            next = numeral.Next();
        }

        return numeral;
    }

    readonly int Next()
    {
        var at = EnglishWord.Join(text, End);
        var and = EnglishWord.Past(text, at, "and");
        var joins = and > 0 && (EndScale > 1 ? !EnglishFractions.Worded(text, and, out _, out _) : group >= 100
            && group % 100 == 0);
        return joins ? and : at;
    }

    bool Take(int at)
    {
        if (at >= text.Length || Ordinal || Denominator)
        {
            return false;
        }

        return char.IsAsciiDigit(text[at]) || text[at] == '.' ? Literal(at) : Word(at);
    }

    bool Literal(int at)
    {
        if (any && (group > 0 || lastScale == double.MaxValue) || !DigitNumber.Read(text, at, out var value, out var end))
        {
            return false;
        }

        (group, any, whole, End, EndScale) = (value, true, value % 1 == 0, end, 1);
        return true;
    }

    bool Word(int at)
    {
        var end = EnglishWord.End(text, at);
        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            return false;
        }

        if (!any && EnglishWord.Past(text, at, "a") is > 0 and var next)
        {
            return Article(next);
        }

        var word = EnglishNumberWords.Of(text[at..end]);
        return word.Kind is not (NumberWord.None or NumberWord.Half or NumberWord.Quarter) && Take(word, end);
    }

    bool Article(int next)
    {
        var word = EnglishNumberWords.Of(EnglishWord.At(text, next));
        if (word.Ordinal || word.Plural || word.Kind is not (NumberWord.Hundred or NumberWord.Scale or NumberWord.Dozen))
        {
            return false;
        }

        (group, any) = (1, true);
        return Take(word, EnglishWord.End(text, next));
    }

    bool Take(EnglishNumberWord word, int end)
    {
        if (word is { Ordinal: true, Plural: true })
        {
            (Denominator, LastOrdinal, End) = (any, word.Value, any ? end : End);
            return false;
        }

        var taken = word.Kind switch
        {
            NumberWord.Unit => Small(word.Value, group % 100 >= 20 && group % 10 == 0 && word.Value > 0 || Open),
            NumberWord.Teen or NumberWord.Ten => Small(word.Value, Open),
            NumberWord.Hundred => Hundred(word.Ordinal),
            _ => Scale(word),
        };
        if (taken)
        {
            (any, End, Ordinal) = (true, end, word.Ordinal);
            EndScale = word.Kind is NumberWord.Scale or NumberWord.Dozen ? word.Value : 1;
        }

        return taken;
    }

    // Room for a number below 100: at the beginning, after "hundred", after a scale.
    readonly bool Open => whole && group % 100 == 0 && (!any || group > 0 || EndScale > 1);

    bool Small(double value, bool fits)
    {
        group += fits ? value : 0;
        return fits;
    }

    bool Hundred(bool ordinal)
    {
        var fits = group is > 0 and < 100 || ordinal && !any;
        group = fits ? Math.Max(group, 1) * 100 : group;
        return fits;
    }

    bool Scale(EnglishNumberWord word)
    {
        if (group == 0 && !(word.Ordinal && !any) && !(EndScale > 1 && word.Value > lastScale))
        {
            return false;
        }

        group = any ? group : 1;
        total = word.Value > lastScale ? (total + group) * word.Value : total + group * word.Value;
        (group, lastScale) = (0, word.Value);
        return double.IsFinite(total);
    }
}
