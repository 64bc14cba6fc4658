using Learning.Bookings;

namespace Learning.Tests.Bookings;

public class A_booking_number
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(90_000)]
    [InlineData(90_001)]
    [InlineData(90_090_000)]
    [InlineData(90_090_001)]
    [InlineData(90_000_000_000)]
    public void is_read_back_to_its_booking(long id) => Assert.Equal(id, BookingNumber.Read(BookingNumber.Of(id)));

    [Fact]
    public void is_another_for_each_booking_and_has_six_digits_at_first()
    {
        var numbers = Enumerable.Range(1, 90_000).Select(id => BookingNumber.Of(id)).ToHashSet();
        Assert.Equal(90_000, numbers.Count);
        Assert.All(numbers, number => Assert.Matches("^[1-9][0-9]{2} [0-9]{3}$", number));
        Assert.Matches("^[1-9][0-9]{2} [0-9]{3} [0-9]{3}$", BookingNumber.Of(90_001));
    }

    [Fact]
    public void is_refused_with_any_wrong_digit_and_any_two_neighbours_swapped()
    {
        foreach (var id in new long[] { 1, 77, 1234, 89_999, 5_000_000 })
        {
            var digits = BookingNumber.Of(id).Replace(" ", "", StringComparison.Ordinal);
            Assert.All(Misheard(digits), wrong => Assert.Null(BookingNumber.Read(wrong)));
        }
    }

    [Theory]
    [InlineData("{0}{1}")]
    [InlineData(" {0} - {1} ")]
    [InlineData("{0}\u3000{1}")]
    public void may_be_written_with_any_gaps(string pattern)
    {
        var parts = BookingNumber.Of(4711).Split(' ');
        Assert.Equal(4711, BookingNumber.Read(string.Format(null, pattern, parts[0], parts[1])));
    }

    [Fact]
    public void may_be_written_in_full_width_digits()
    {
        var wide = string.Concat(BookingNumber.Of(4711).Select(sign => sign == ' ' ? ' ' : (char)(sign - '0' + '０')));
        Assert.Equal(4711, BookingNumber.Read(wide));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("1234567")]
    [InlineData("12a 456")]
    [InlineData("999999999999999999999999")]
    public void is_not_seen_in_other_words(string text) => Assert.Null(BookingNumber.Read(text));

    static IEnumerable<string> Misheard(string digits)
    {
        for (var at = 0; at < digits.Length; at++)
        {
            for (var other = '0'; other <= '9'; other++)
                if (other != digits[at]) yield return digits[..at] + other + digits[(at + 1)..];
            if (at + 1 < digits.Length && digits[at] != digits[at + 1])
                yield return digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..];
        }
    }
}
