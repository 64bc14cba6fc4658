using Dialogs.Understanding.Numbers;

namespace Dialogs.Understanding.Dates;

/// <summary>Cuts a plain English text into the words that matter for times; everything between them is a gap.</summary>
static class EnglishLexer
{
    /// <summary>The words of a text.</summary>
    public static TokenList Read(ReadOnlySpan<char> text, in Reading reading)
    {
        var tokens = new TokenList();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            if (text[at..].StartsWith("http"))
            {
                at = PastAddress(text, at);
                continue;
            }

            var token = One(text, at, reading);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    /// <summary>Where a web address that begins at <paramref name="at"/> ends.</summary>
    internal static int PastAddress(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] > ' ' && text[at] < 0x80)
            at++;
        return at;
    }

    static Token One(ReadOnlySpan<char> text, int at, in Reading reading)
    {
        if (Digits(text, at, out var token))
            return token;
        var begins = at == 0 || !char.IsAsciiLetter(text[at - 1]) || !char.IsAsciiLetter(text[at]);
        if (begins && EnglishWords.Vocabulary.At(text, at, whole: true) is { } word && !Misleading(text, at, word))
            return Known(word, text, at, reading);
        return begins && Worded(text, at, out token) ? token : new(Sign.Gap, at, Past(text, at));
    }

    static Token Known(Word word, ReadOnlySpan<char> text, int at, in Reading reading)
    {
        var thing = word.Thing?.Invoke(reading.Now);
        var value = word.Sign == Sign.HalfDay && text[at] == 'p' ? 1 : word.Value;
        var end = at + word.Text.Length;
        var cut = (word.Sign & (Sign.Month | Sign.Weekday)) != 0 && word.Text.Length <= 5 && end < text.Length
            && text[end] == '.';
        return new(word.Sign, at, cut ? end + 1 : end, value, word.Unit, thing);
    }

    // "the sun sets", "we sat down", "you may", "good morning" and an apostrophe within a word are no times.
    static bool Misleading(ReadOnlySpan<char> text, int at, Word word) => word.Text switch
    {
        "sun" => EnglishWord.Before(text, at) is "the",
        "sat" => EnglishWord.Before(text, at) is "i" or "he" or "she" or "we" or "they" or "you",
        "may" => !MonthBeside(text, at),
        "march" => EnglishWord.Before(text, at) is "i" or "we" or "you" or "they" or "to" && !Dated(text, EnglishWord.Skip(text, at + 5)),
        "morning" or "evening" or "afternoon" or "night" => EnglishWord.Before(text, at) is "good",
        "spring" or "fall" => !char.IsAsciiDigit(EnglishWord.Skip(text, at + word.Text.Length) is var next
            && next < text.Length ? text[next] : ' ')
            && EnglishWord.Before(text, at) is not ("this" or "next" or "last" or "in" or "the" or "every"),
        "'" or "\"" => at == 0 || !char.IsAsciiDigit(text[at - 1]),
        _ => false,
    };

    static bool Dated(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (char.IsAsciiDigit(text[at]) || EnglishNumberWords.Of(EnglishWord.At(text, at)).Ordinal);

    // "may" is the month beside a number or a word that leads to a time, or alone.
    static bool MonthBeside(ReadOnlySpan<char> text, int at)
    {
        var next = EnglishWord.Skip(text, at + 3);
        var before = EnglishWord.Before(text, at);
        return next >= text.Length && before.Length == 0
            || next < text.Length && (char.IsAsciiDigit(text[next]) || text[next] is '/' or '-' or ',')
            || EnglishNumberWords.Of(EnglishWord.At(text, next)).Ordinal
            || EnglishWord.At(text, next) is "the" or "of" or "to" or "until" or "through"
            || at > 1 && (char.IsAsciiDigit(text[at - 2]) || text[at - 1] is '/' or '-')
            || before is "in" or "of" or "this" or "next" or "last" or "since" or "until" or "by" or "from" or "to" or "for" or "during" or "before"
                or "after" or "early" or "late" or "mid" || EnglishNumberWords.Of(before).Ordinal
                    || before is "st" or "nd" or "rd" or "th";
    }

    static bool Digits(ReadOnlySpan<char> text, int at, out Token token)
    {
        token = default;
        if (!char.IsAsciiDigit(text[at]) || at > 0 && char.IsAsciiLetter(text[at - 1]) && !(text[at - 1] == 't' && at > 1
            && char.IsAsciiDigit(text[at - 2])))
        {
            return false;
        }

        if (Fraction(text, at, out token))
            return true;
        if (WrittenDates.Read(text, at, monthOrDay: true, out var days, out var end))
            token = new(Sign.Time, at, end, Thing: new Time(days));
        else if (WrittenClock.Read(text, at, out var hours, out end))
            token = new(Sign.Time, at, end, Thing: Time.Of(hours));
        else if (DigitNumber.Read(text, at, out var value, out end))
            token = Number(text, at, end, value);
        return token.End > at;
    }

    // "1/2 h" is half an hour, no date.
    static bool Fraction(ReadOnlySpan<char> text, int at, out Token token)
    {
        token = default;
        if (at + 2 >= text.Length || text[at + 1] != '/' || !char.IsAsciiDigit(text[at + 2]) || text[at + 2] == '0')
            return false;
        var unit = EnglishWord.Skip(text, at + 3);
        token = new(Sign.Number, at, at + 3, (text[at] - '0') / (double)(text[at + 2] - '0'));
        return unit < text.Length && EnglishWords.Vocabulary.At(text, unit, whole: true) is { } word
            && (word.Sign & Sign.Unit) != 0;
    }

    static Token Number(ReadOnlySpan<char> text, int at, int end, double value) =>
        EnglishNumbers.EndsAsOrdinal(text, end) ? new(Sign.Ordinal, at, end + 2, value)
            : new(NumberSign(value, end - at), at, end, value);

    static bool Worded(ReadOnlySpan<char> text, int at, out Token token)
    {
        var numeral = EnglishNumeral.Read(text, at);
        token = new(numeral.Ordinal ? Sign.Ordinal : NumberSign(numeral.Value, 0), at, numeral.End, numeral.Value);
        return numeral.End > at && !numeral.Denominator;
    }

    static Sign NumberSign(double value, int digits) =>
        value is >= Units.FirstYear and <= Units.LastYear && value % 1 == 0 && digits is 0 or 4
            ? Sign.Number | Sign.Year : Sign.Number;

    static int Past(ReadOnlySpan<char> text, int at)
    {
        var end = char.IsAsciiDigit(text[at]) ? DigitNumber.Run(text, at) : EnglishWord.End(text, at);
        return Math.Max(end, at + 1);
    }
}
