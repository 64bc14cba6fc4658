using Learning.Guides.Files;

namespace Learning.Guides.Checks;

/// <summary>A guide's file that was looked at.</summary>
/// <param name="File">Its name.</param>
/// <param name="Language">The language its writer is spoken to in.</param>
/// <param name="Tried">True when somebody tried it on a phone.</param>
/// <param name="Faults">What is to be mended, by line; empty when nothing is.</param>
public sealed record CheckedGuide(string File, Language Language, bool Tried, IReadOnlyList<GuideFault> Faults);

/// <summary>Looks whether guides keep to the rules for guides (<c>docs/guides.md</c>), and tells their writers what to write instead.</summary>
public static class GuideChecks
{
    /// <summary>Looks at every file of the folder, in the order of their names; a folder that is not there holds none.</summary>
    /// <param name="folder">The folder, with the pictures in <c>img</c> below it.</param>
    /// <param name="today">The day, in the city.</param>
    public static IReadOnlyList<CheckedGuide> Of(string folder, DateOnly today)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal)] : [];
        var drafts = files.Select(GuideName.Read).OfType<GuideName>()
            .ToDictionary(name => name, name => DraftReader.Read(name, File.ReadAllText(Path.Combine(folder, name.File))));
        return [.. files.Select(file => GuideName.Read(file) is { } name ? Looked(drafts[name], drafts, folder, today) : Misnamed(file))];
    }

    /// <summary>Looks at one file as if it held this text.</summary>
    internal static CheckedGuide Of(string folder, DateOnly today, GuideName name, string text)
    {
        var other = PairChecks.Other(name);
        var drafts = new Dictionary<GuideName, Draft> { [name] = DraftReader.Read(name, text) };
        if (File.Exists(Path.Combine(folder, other.File))) drafts[other] = DraftReader.Read(other, File.ReadAllText(Path.Combine(folder, other.File)));
        return Looked(drafts[name], drafts, folder, today);
    }

    static CheckedGuide Looked(Draft draft, Dictionary<GuideName, Draft> all, string folder, DateOnly today)
    {
        HeadChecks.Look(draft, today);
        foreach (var step in draft.Steps) StepChecks.Look(draft, step, folder);
        PairChecks.Look(draft, all.GetValueOrDefault(PairChecks.Other(draft.Name)));
        var tried = draft.Value("verified_on") is not (null or "none");
        return new(draft.Name.File, draft.Name.Language, tried, [.. draft.Faults.OrderBy(fault => fault.Line)]);
    }

    static CheckedGuide Misnamed(string file) => new(Path.GetFileName(file), Language.Chinese, false,
    [
        new(1, new(
            "文件名看不懂。请用小写字母、数字和“-”起名，中文的以 .zh.md 结尾，英文的以 .en.md 结尾，例如 send-photo.zh.md。",
            "The file's name is not a guide's. Use small letters, digits and \"-\", and end it with .zh.md or .en.md, such as send-photo.en.md.")),
    ]);
}
