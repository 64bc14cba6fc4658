namespace Learning.Preferences;

/// <summary>How a person wants pages to look.</summary>
/// <param name="Elder">True for the page made for elderly people: large letters and buttons, one thing at a time.</param>
/// <param name="TextSize">Size of the letters in pixels, one of <see cref="Sizes"/>.</param>
/// <param name="ReadAloud">True when what comes is to be read aloud.</param>
public sealed record View(bool Elder, int TextSize, bool ReadAloud)
{
    /// <summary>The sizes there are, smallest first.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [18, 20, 24, 30];

    /// <summary>What is shown to who chose nothing.</summary>
    public static View Usual { get; } = new(false, 18, false);

    /// <summary>What the page for elderly people begins with.</summary>
    public static View ForElders { get; } = new(true, 20, false);

    /// <summary>The same with letters one size larger, as long as there is one.</summary>
    public View Larger() => this with { TextSize = Sizes.FirstOrDefault(size => size > TextSize, Sizes[^1]) };

    /// <summary>The same with letters one size smaller, as long as there is one.</summary>
    public View Smaller() => this with { TextSize = Sizes.LastOrDefault(size => size < TextSize, Sizes[0]) };
}
