using Learning;

namespace Dialogs.Understanding.Numbers;

/// <summary>Finds the places in a list that are counted from here or from its end.</summary>
static class RelativePlaces
{
    /// <summary>The places told in a plain text, in order.</summary>
    public static IReadOnlyList<NumberReading> Read(ReadOnlySpan<char> text, Language language)
    {
        List<NumberReading>? found = null;
        for (var at = 0; at < text.Length;)
        {
            var place = language == Language.Chinese ? Chinese(text, at) : English(text, at);
            if (place.Length > 0)
            {
                (found ??= []).Add(place);
            }

            at += Math.Max(1, place.Length > 0 ? place.Length : language == Language.Chinese ? 1
                : EnglishWord.End(text, at) - at);
        }

        return found ?? [];
    }

    static NumberReading Chinese(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (rest.StartsWith("倒数第") && ChineseNumeral.Read(text, at + 3, out var value, out var end) && value >= 1)
        {
            return new(value - 1, at, end - at, NumberKind.FromEnd);
        }

        return rest.StartsWith("最后一") ? new(0, at, 3, NumberKind.FromEnd)
            : rest.StartsWith("下一个") ? new(1, at, 3, NumberKind.FromHere)
            : rest.StartsWith("上一个") ? new(-1, at, 3, NumberKind.FromHere)
            : default;
    }

    static NumberReading English(ReadOnlySpan<char> text, int at)
    {
        var word = EnglishWord.At(text, at);
        if (word.Length == 0 || at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            return default;
        }

        return word switch
        {
            "last" or "final" => new(0, at, word.Length, NumberKind.FromEnd),
            "penultimate" => new(1, at, word.Length, NumberKind.FromEnd),
            "next" => new(1, at, word.Length, NumberKind.FromHere),
            "current" => new(0, at, word.Length, NumberKind.FromHere),
            "previous" => new(-1, at, word.Length, NumberKind.FromHere),
            _ => default,
        };
    }
}
