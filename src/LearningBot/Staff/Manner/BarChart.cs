namespace LearningBot.Staff.Manner;

/// <summary>Bars below one another, each a part of a whole; a table beside it says the same in numbers.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Bars">The bars.</param>
sealed record BarChart(string Title, IReadOnlyList<Bar> Bars)
{
    /// <summary>How wide the drawing is.</summary>
    public const int Width = 320;

    /// <summary>How high one bar is, with its name.</summary>
    public const int Step = 38;

    /// <summary>How high the drawing is.</summary>
    public int Height => (Bars.Count * Step) + 4;

    int Largest => Bars.Select(it => Math.Max(it.Whole, it.Part ?? 0)).DefaultIfEmpty(0).Max();

    /// <summary>How long a number is drawn.</summary>
    public int Long(int number) => Largest == 0 ? 0 : (int)Math.Round((double)number * Width / Largest);
}

/// <summary>One bar.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Part">The part; null when it is hidden.</param>
/// <param name="Whole">The whole.</param>
/// <param name="Says">Both in words.</param>
sealed record Bar(string Name, int? Part, int Whole, string Says);
