namespace Learning.Catalogue.Importing;

/// <summary>What is to be imported.</summary>
/// <param name="Path">The file: CSV, XLSX or JSON.</param>
/// <param name="Kind">What it holds, one of <see cref="ImportKinds.All"/>.</param>
public sealed record ImportRequest(string Path, string Kind)
{
    /// <summary>Who sends tables unless it is told.</summary>
    public const string UsualSource = "city";

    /// <summary>The source of everything that is invented; no table may claim it.</summary>
    public const string SampleSource = "sample";

    /// <summary>The language of its rows; null when its column <c>language</c> says so, or when it holds both.</summary>
    public Language? Language { get; init; }

    /// <summary>Who sends it, at most 64 letters, digits and hyphens: rows that are missing are retired if they came from the same.</summary>
    public string Source { get; init; } = UsualSource;

    /// <summary>True to say what would change and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>True to retire even more than half of what is there.</summary>
    public bool Sure { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Step">What is being done, such as <c>checking</c>.</param>
/// <param name="Done">How much of it, in percent.</param>
public readonly record struct ImportProgress(string Step, int Done);
