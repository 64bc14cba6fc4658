namespace Dialogs.Catalogue.Wishes;

/// <summary>Where a person wants to go from what they were shown.</summary>
public enum Move
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Another than the one in view: "换一个", "something else".</summary>
    Another,

    /// <summary>A lower step of an ordered column: "简单一点的", "something easier".</summary>
    Easier,

    /// <summary>A higher step: "难一点的", "more advanced".</summary>
    Harder,

    /// <summary>One that costs less.</summary>
    Cheaper,

    /// <summary>One that is nearer.</summary>
    Nearer,
}

/// <summary>What a message says about the catalogue.</summary>
public sealed record HeardWish
{
    /// <summary>All that is wished now: what was wished before, as this message changes it.</summary>
    public required CourseWish Wish { get; init; }

    /// <summary>True when the message wishes, corrects, excludes or drops anything.</summary>
    public bool Changed { get; init; }

    /// <summary>Ids of the things asked about the item in view, such as <c>teacher</c>; empty when nothing is asked.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Where to go from what was shown.</summary>
    public Move Move { get; init; }

    /// <summary>How many values of the catalogue the message names, and things it asks about the item in view.</summary>
    public int Named { get; init; }

    /// <summary>True when the message speaks of courses at all: a value of a column, a column, or a word such as 课 or "class".</summary>
    public bool OfCourses { get; init; }
}
