using Learning.Staff;

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

    /// <summary>How many rows somebody agreed to retire: any other number is refused. Null where nobody was asked.</summary>
    public int? Retires { get; init; }

    /// <summary>Who of staff makes it current, for the audit trail; null for whoever runs the machine.</summary>
    public By? By { get; init; }

    /// <summary>True for a name that an office may send tables under.</summary>
    public static bool IsSource(string name) =>
        name.Length is > 0 and <= 64 && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_') && name != SampleSource;

    /// <summary>Why so many rows are not retired; null when they may be.</summary>
    internal Refusal? Against(int retired, int there)
    {
        if (DryRun) return null;
        if (Retires is { } agreed) return agreed == retired ? null : new RetiresAnother(retired);
        return !Sure && retired > 20 && retired * 2 > there ? new RetiresTooMany(retired, there) : null;
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Step">What is being done, such as <c>checking</c>.</param>
/// <param name="Done">How much of it, in percent.</param>
public readonly record struct ImportProgress(string Step, int Done);
