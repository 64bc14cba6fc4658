using System.Globalization;

namespace Learning.Bookings;

/// <summary>
/// The number of a booking that people say aloud, such as <c>104 273</c>: a fixed shuffle of the booking's id, so that neighbours
/// differ much, and a check digit that finds every wrong digit and every swap of two neighbours
/// (<see href="https://en.wikipedia.org/wiki/Damm_algorithm">Damm's</see>). It is no secret and opens nothing by itself.
/// </summary>
public static class BookingNumber
{
    // Each row is a latin square's row, as Damm's algorithm needs it.
    static readonly string[] check =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    // Six digits hold the first 90,000 bookings, nine the next 90 million, twelve the rest; a number never begins with 0.
    static readonly Span[] spans = [new(10_000, 55_609), new(10_000_000, 55_623_059), new(10_000_000_000, 55_623_058_991)];

    /// <summary>The number of a booking: 6, 9 or 12 digits in groups of three.</summary>
    /// <param name="id">The booking's id, from 1.</param>
    public static string Of(long id)
    {
        var index = id - 1;
        foreach (var span in spans)
        {
            if (index < span.Size) return Grouped(Checked(span.Shuffle(index)));
            index -= span.Size;
        }
        throw new ArgumentOutOfRangeException(nameof(id), "There are numbers for 90 thousand million bookings.");
    }

    /// <summary>The id of the booking that a person names; null when it is no booking number or a digit is wrong.</summary>
    /// <param name="text">Digits of any width, with or without spaces or hyphens.</param>
    public static long? Read(string text)
    {
        if (Digits(text) is not { } digits || CheckDigit(digits) != 0) return null;
        var body = long.Parse(digits.AsSpan(0, digits.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var before = 1L;
        foreach (var span in spans)
        {
            if (span.Holds(body)) return before + span.Unshuffle(body);
            before += span.Size;
        }
        return null;
    }

    static string? Digits(string text)
    {
        var digits = new char[12];
        var length = 0;
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '－') continue;
            if (!char.IsDigit(sign) || length == digits.Length) return null;
            digits[length++] = (char)('0' + (int)char.GetNumericValue(sign));
        }
        return length is 6 or 9 or 12 && digits[0] != '0' ? new string(digits, 0, length) : null;
    }

    static string Checked(long body)
    {
        var digits = body.ToString(CultureInfo.InvariantCulture);
        return digits + CheckDigit(digits);
    }

    static int CheckDigit(string digits)
    {
        var at = 0;
        foreach (var digit in digits) at = check[at][digit - '0'] - '0';
        return at;
    }

    static string Grouped(string digits) =>
        string.Join(' ', Enumerable.Range(0, digits.Length / 3).Select(group => digits.Substring(group * 3, 3)));

    // Bodies of one length: index times a factor that shares no divisor with their count runs through all of them.
    sealed record Span(long First, long Factor)
    {
        readonly long back = Inverse(Factor, First * 9);

        public long Size => First * 9;

        public bool Holds(long body) => body >= First && body < First + Size;

        public long Shuffle(long index) => First + (long)((Int128)index * Factor % Size);

        public long Unshuffle(long body) => (long)((Int128)(body - First) * back % Size);

        static long Inverse(long factor, long size)
        {
            var (rest, next, at, then) = (size, factor, 0L, 1L);
            while (next != 0)
            {
                var times = rest / next;
                (rest, next) = (next, rest - times * next);
                (at, then) = (then, at - times * then);
            }
            return (at % size + size) % size;
        }
    }
}
