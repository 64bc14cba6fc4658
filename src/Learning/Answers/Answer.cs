using Learning.Store;

namespace Learning.Answers;

/// <summary>The answer to a frequent question; id and language name it.</summary>
public sealed class Answer : IVersioned
{
    /// <summary>The <see cref="Source"/> of what staff answered when somebody asked.</summary>
    public const string Staff = "staff";

    /// <summary>Begins the <see cref="Id"/> of such an answer; the question's id follows.</summary>
    public const string ToQuestion = "question-";

    /// <summary>Begins the <see cref="Id"/> of one that staff wrote without a question; the day and a number follow.</summary>
    public const string Written = "written-";

    /// <summary>The answer's id, stable over imports; at most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Its language.</summary>
    public required Language Language { get; init; }

    /// <summary>The question as people are shown it; at most 500 characters.</summary>
    public required string Question { get; set; }

    /// <summary>The answer; at most 4,000 characters.</summary>
    public required string Text { get; set; }

    /// <summary>Other ways to put the question.</summary>
    public IReadOnlyList<string> Phrasings { get; set; } = [];

    /// <summary>Who says so, such as the name of an office, a web address or <see cref="Staff"/>; null when not told.</summary>
    public string? Source { get; set; }

    /// <summary>When it was retired, UTC; null while it stands.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary>When staff last wrote it, or read it over and found it right, UTC; null when they never did.</summary>
    public DateTime? ReviewedAt { get; set; }

    /// <summary>True for an answer that belongs to the sample city.</summary>
    public bool Sample { get; set; }

    /// <summary>True for an answer that no imported file brought, so that none takes it away.</summary>
    internal static bool IsOwn(string id) => id.StartsWith(ToQuestion, StringComparison.Ordinal) || id.StartsWith(Written, StringComparison.Ordinal);

    /// <inheritdoc/>
    public long Version { get; set; }
}
