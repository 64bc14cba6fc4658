namespace Learning.Indicators;

/// <summary>
/// Keeps figures from pointing at single people: a count of 1 to 9 is not shown, and neither are so many others that what is hidden could be reckoned
/// from the total.
/// </summary>
public static class SmallCells
{
    /// <summary>The smallest count of people that is shown.</summary>
    public const int Smallest = 10;

    /// <summary>The count; null when it is too small to be shown.</summary>
    public static int? Shown(int count) => IsSmall(count) ? null : count;

    /// <summary>Which of the parts of a total are hidden. Two are, or none, and together they are not small either, as far as there are so many.</summary>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<int> parts)
    {
        var hidden = parts.Select(IsSmall).ToArray();
        if (!hidden.Contains(true)) return hidden;
        var next = new Queue<int>(Enumerable.Range(0, parts.Count).Where(at => !hidden[at] && parts[at] > 0).OrderBy(at => parts[at]));
        while (next.Count > 0 && (hidden.Count(it => it) < 2 || parts.Where((_, at) => hidden[at]).Sum() < Smallest)) hidden[next.Dequeue()] = true;
        return hidden;
    }

    static bool IsSmall(int count) => count is > 0 and < Smallest;
}
