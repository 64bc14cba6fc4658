namespace Dialogs.Understanding.Numbers;

/// <summary>A number found in a text.</summary>
/// <param name="Value">Its value; always finite.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there; at least 1.</param>
/// <param name="Kind">What kind of number it is.</param>
public readonly record struct NumberReading(double Value, int Start, int Length, NumberKind Kind)
{
    /// <summary>The value when it can count people or things (whole, 0 to 1,000,000); null when it cannot.</summary>
    public int? Count => Kind <= NumberKind.Ordinal && Value is >= 0 and <= 1_000_000 && Value % 1 == 0 ? (int)Value : null;

    /// <summary>Where it ends in the text, exclusive.</summary>
    public int End => Start + Length;
}
