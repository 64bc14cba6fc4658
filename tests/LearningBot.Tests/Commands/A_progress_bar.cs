using LearningBot.Commands;
using Microsoft.Extensions.Time.Testing;

namespace LearningBot.Tests.Commands;

public sealed class A_progress_bar : IDisposable
{
    readonly StringWriter errors = new();
    readonly FakeTimeProvider time = new();

    ProgressBar Bar(int? width) => new(new Terminal(TextReader.Null, TextWriter.Null, errors, width), time);

    [Fact]
    public void draws_nothing_when_nobody_looks()
    {
        var bar = Bar(width: null);
        bar.Show("places", 1, 2);
        bar.Clear();
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public void is_drawn_at_most_ten_times_a_second_and_at_the_end()
    {
        var bar = Bar(width: 60);
        for (var done = 1; done <= 1_000; done++)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            bar.Show("places", done, 1_000);
        }

        Assert.Equal(11, errors.ToString().Count(letter => letter == '\r'));
        Assert.Contains("1,000/1,000", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 40)]
    [InlineData(1_874, 80)]
    [InlineData(937, 20)]
    [InlineData(937, 8)]
    public void never_wraps(int done, int width) =>
        Assert.Equal(width - 1, ProgressBar.Line("teaching points", done, 1_874, width).Length);

    public void Dispose() => errors.Dispose();
}
