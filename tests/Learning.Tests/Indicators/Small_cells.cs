using Learning.Indicators;

namespace Learning.Tests.Indicators;

public sealed class Small_cells
{
    [Theory]
    [InlineData("0 10 25", "...")]
    [InlineData("9 10 25", "xx.")]
    [InlineData("3 4 50 12", "xx.x")]
    [InlineData("3 8 50", "xx.")]
    [InlineData("5 0 0", "x..")]
    [InlineData("1", "x")]
    [InlineData("", "")]
    public void are_hidden_with_so_many_others_that_they_cannot_be_reckoned(string parts, string hidden) => Assert.Equal(
        hidden, string.Concat(SmallCells.Hidden([.. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]).Select(it => it ? 'x' : '.')));

    [Fact]
    public void are_never_what_is_left_of_a_total() => Assert.Empty(Totals().Where(parts => Leaks(parts, SmallCells.Hidden(parts))).Select(parts => string.Join(' ', parts)));

    [Fact]
    public void would_be_what_is_left_of_a_total_if_they_alone_were_hidden() =>
        Assert.True(Totals().Count(parts => Leaks(parts, [.. parts.Select(it => SmallCells.Shown(it) is null)])) > 100);

    static IEnumerable<IReadOnlyList<int>> Totals()
    {
        var dice = new Random(7);
        for (var run = 0; run < 2000; run++)
            yield return [.. Enumerable.Range(0, dice.Next(1, 12)).Select(_ => dice.Next(3) == 0 ? 0 : dice.Next(1, 40))];
    }

    // A small part that is shown, or that can be reckoned; where everybody is in one part, or all are few, there is nothing to hide it among.
    static bool Leaks(IReadOnlyList<int> parts, IReadOnlyList<bool> hidden)
    {
        if (parts.Where((_, at) => !hidden[at]).Any(it => SmallCells.Shown(it) is null)) return true;
        var (left, count) = (parts.Where((_, at) => hidden[at]).Sum(), hidden.Count(it => it));
        return count > 0 && parts.Sum() >= SmallCells.Smallest && parts.Count(it => it > 0) > 1 && (count < 2 || left < SmallCells.Smallest);
    }

    [Theory]
    [InlineData("2026", PeriodKind.Year, "2026-01-01", "2027-01-01")]
    [InlineData("2026-Q4", PeriodKind.Quarter, "2026-10-01", "2027-01-01")]
    [InlineData("2026-02", PeriodKind.Month, "2026-02-01", "2026-03-01")]
    public void are_of_a_period_that_is_read_as_it_was_written(string text, PeriodKind kind, string first, string after)
    {
        var period = Period.Read(text)!;
        Assert.Equal((kind, DateOnly.Parse(first, null), DateOnly.Parse(after, null)), (period.Kind, period.First, period.AfterLast));
        Assert.Equal(text, period.ToString());
        Assert.Equal(period, Period.Of(kind, period.AfterLast.AddDays(-1)));
        Assert.Equal(period.First, period.Before.AfterLast);
    }

    [Theory, InlineData("2026-13"), InlineData("2026-Q5"), InlineData("26"), InlineData(""), InlineData("20260"), InlineData("2026-Q4 ")]
    public void are_of_no_period_that_there_is_not(string text) => Assert.Null(Period.Read(text));
}
