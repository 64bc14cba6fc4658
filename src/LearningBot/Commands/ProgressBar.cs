using Learning.Sample;

namespace LearningBot.Commands;

/// <summary>
/// Shows on one line how far a long command has come. It draws nothing when nobody is looking, and at most ten times a second,
/// so that drawing costs nothing.
/// </summary>
sealed class ProgressBar(Terminal terminal, TimeProvider time) : IProgress<SampleProgress>
{
    static readonly TimeSpan pause = TimeSpan.FromMilliseconds(100);
    long? drawn;

    /// <inheritdoc/>
    public void Report(SampleProgress value) => Show("rows", value.Done, value.All);

    /// <summary>Shows that so many of all are done.</summary>
    public void Show(string what, int done, int all)
    {
        if (terminal.Width is not { } width || (done < all && drawn is { } last && time.GetElapsedTime(last) < pause))
            return;
        drawn = time.GetTimestamp();
        terminal.Errors.Write('\r' + Line(what, done, all, width));
    }

    /// <summary>Takes the bar off the screen.</summary>
    public void Clear()
    {
        if (terminal.Width is { } width && drawn is not null)
            terminal.Errors.Write('\r' + new string(' ', width - 1) + '\r');
        drawn = null;
    }

    /// <summary>The bar as it is drawn, one column narrower than the screen so that the line does not wrap.</summary>
    public static string Line(string what, int done, int all, int width)
    {
        var count = $" {done:N0}/{all:N0} {what}";
        var room = Math.Clamp(width - count.Length - 3, 0, 40);
        var full = all == 0 ? room : (int)((long)room * done / all);
        var line = $"[{new string('#', full)}{new string('.', room - full)}]{count}";
        return line.Length < width ? line.PadRight(width - 1) : line[..(width - 1)];
    }
}
