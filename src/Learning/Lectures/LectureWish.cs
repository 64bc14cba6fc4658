namespace Learning.Lectures;

/// <summary>What a person wishes of a lecture. Whatever is null or empty does not matter to them.</summary>
public sealed record LectureWish
{
    /// <summary>Theme ids, any of which will do.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>District ids, any of which will do. A broadcast for the whole city is in no district, so it does not meet this wish.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Id of the child's age band. A lecture without bands suits every child.</summary>
    public string? Band { get; init; }

    /// <summary>In person or live.</summary>
    public Mode? Mode { get; init; }

    /// <summary>The session begins at or after this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The session begins before this moment.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The session begins at or after this time of day.</summary>
    public TimeOnly? Earliest { get; init; }

    /// <summary>The session begins before this time of day.</summary>
    public TimeOnly? Latest { get; init; }

    /// <summary>Only sessions of this lecture.</summary>
    public string? LectureId { get; init; }
}
