using System.Buffers;
using System.Globalization;

namespace Learning.Catalogue.Search;

/// <summary>What a cell of a table says besides its words.</summary>
static class Cell
{
    const int longestNumber = 24;

    static readonly SearchValues<char> digits = SearchValues.Create("0123456789.,-");
    static readonly SearchValues<char> numeric = SearchValues.Create("0123456789.,-+ ¥￥$€%");

    /// <summary>The number in it, also with a currency before or a short unit behind: <c>￥1,600</c>, <c>20课时</c>, <c>3.5 hours</c>. Null when it holds none, or more than one.</summary>
    public static double? Number(string value)
    {
        if (value.Length > longestNumber) return null;
        var text = value.AsSpan().Trim().TrimStart("¥￥$€ ");
        var end = text.IndexOfAnyExcept(digits);
        var amount = end < 0 ? text : text[..end];
        var unit = end < 0 ? default : text[end..];
        if (amount.Length == 0 || unit.Length > 10 || unit.ContainsAnyInRange('0', '9')) return null;
        return double.TryParse(amount, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }

    /// <summary>True when it is a number and nothing else.</summary>
    public static bool IsNumber(string value) =>
        value.Length <= longestNumber && value.AsSpan().IndexOfAnyExcept(numeric) < 0;

    /// <summary>True when it is an address on the net, or of a mailbox.</summary>
    public static bool IsAddress(string value) => value.Contains("://", StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal);
}
