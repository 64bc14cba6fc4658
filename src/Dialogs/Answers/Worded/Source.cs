namespace Dialogs.Answers.Worded;

/// <summary>A public record an answer may rest on, each value written as people are told it.</summary>
/// <param name="Kind">What it is: <c>lecture</c>, <c>course</c>, <c>place</c>, <c>answer</c> or <c>guide</c>.</param>
/// <param name="Title">Its title or name.</param>
/// <param name="Values">What it says, by the name of the value; each short, and whole by itself: "14:00–15:30", "240元", "还剩3个座位".</param>
sealed record Source(string Kind, string Title, IReadOnlyList<(string Name, string Value)> Values)
{
    // A long text in a field may be anything, also an order to a model.
    const int LongestValue = 80;

    /// <summary>Names it among the things in view, so that what is asked next is about it; null when it cannot be in view.</summary>
    public string? About { get; init; }

    /// <summary>True for a session, of whose changes people can be told.</summary>
    public bool IsSession { get; init; }

    /// <summary>All that may be quoted of it.</summary>
    public IEnumerable<string> Quotable => Values.Select(each => each.Value).Prepend(Title);

    /// <summary>The record in one plain line, for where no other words stand.</summary>
    public string Brief(bool chinese) => chinese
        ? $"{Title}：{string.Join("，", Values.Select(each => each.Value))}。"
        : $"{Title}: {string.Join(", ", Values.Select(each => each.Value))}.";

    /// <summary>A record with those of its values that say something, and briefly.</summary>
    public static Source Of(string kind, string title, params IEnumerable<(string Name, string? Value)> values) =>
        new(kind, title, [.. values.Where(each => each.Value is { Length: > 0 and <= LongestValue }).Select(each => (each.Name, each.Value!))]);
}
