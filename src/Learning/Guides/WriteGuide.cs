using Learning.City;
using Learning.Guides.Checks;
using Learning.Guides.Files;
using Learning.Staff;

namespace Learning.Guides;

/// <summary>A guide's file as it was written.</summary>
/// <param name="Version">Its version.</param>
public sealed record WrittenGuide(string Version);

/// <summary>
/// Writes a guide's file from the console. The text before is kept in the folder <c>history</c> beside it, by its version. The city alone writes guides.
/// </summary>
public sealed class WriteGuide
{
    /// <summary>A file has at most so many characters.</summary>
    public const int Longest = 60_000;

    readonly StaffActs acts;
    readonly GuideShelf shelf;
    readonly CityClock clock;

    internal WriteGuide(StaffActs acts, GuideShelf shelf, CityClock clock) => (this.acts, this.shelf, this.clock) = (acts, shelf, clock);

    /// <summary>The name of a guide's file.</summary>
    public static string FileName(string id, Language language) => new GuideName(id, language).File;

    DateOnly Today => DateOnly.FromDateTime(clock.InCity(clock.Now).DateTime);

    /// <summary>The text of a guide's file; null when there is none.</summary>
    public string? Text(string id, Language language) => File(id, language) is { } file && System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : null;

    /// <summary>What is to be mended in every file, as they are.</summary>
    public IReadOnlyList<CheckedGuide> Check() => GuideChecks.Of(shelf.Folder, Today);

    /// <summary>What would be to be mended in a guide's file with this text, and the guide that people would see; null while it is none.</summary>
    public (IReadOnlyList<GuideFault> Faults, Guide? Guide) Try(string id, Language language, string text)
    {
        var name = new GuideName(id, language);
        return (GuideChecks.Of(shelf.Folder, Today, name, text).Faults, Finished.Of(DraftReader.Read(name, text)));
    }

    /// <summary>Versions that stood before, the newest first.</summary>
    public IReadOnlyList<(string Version, DateTime Until)> Earlier(string id, Language language)
    {
        var folder = Path.Combine(shelf.Folder, "history");
        var name = Stem(id, language);
        return !Directory.Exists(folder) ? [] : [.. new DirectoryInfo(folder).EnumerateFiles($"{name}.*.md").OrderByDescending(it => it.LastWriteTimeUtc)
            .Select(it => (it.Name[(name.Length + 1)..^3], it.LastWriteTimeUtc))];
    }

    /// <summary>Writes it.</summary>
    /// <returns>What was written; or <see cref="NotAllowed"/>, <see cref="NoSuchGuideFile"/>, <see cref="GuideHasFaults"/>, <see cref="GuideIsTooLong"/>,
    /// <see cref="FolderIsNotWritable"/>.</returns>
    public Task<Decided<WrittenGuide>> Decide(string id, Language language, string text, By by, CancellationToken cancel = default) => acts.Do<WrittenGuide>(by, async act =>
    {
        if (!act.Access.Answers(Purpose.Change)) return new NotAllowed();
        if (Text(id, language) is not { } before || File(id, language) is not { } file) return new NoSuchGuideFile();
        if (text.Length > Longest) return new GuideIsTooLong(Longest);
        var now = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var faults = Try(id, language, now).Faults.Count(it => !it.Usable);
        if (faults > 0) return new GuideHasFaults(faults);
        var (name, old, version) = (new GuideName(id, language), Version(id, language, before), Version(id, language, now));
        if (!await Written(file, Path.Combine(shelf.Folder, "history", $"{Stem(id, language)}.{old}.md"), before, now, cancel)) return new FolderIsNotWritable();
        act.Pen.Write("guide-written", "guide", name.File, new { version = old }, new { version });
        return new WrittenGuide(version);
    }, cancel);

    static async Task<bool> Written(string file, string kept, string before, string now, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            await System.IO.File.WriteAllTextAsync(kept, before, cancel);
            // Moved into its place, so that nobody reads half of it.
            await System.IO.File.WriteAllTextAsync(file + ".new", now, cancel);
            System.IO.File.Move(file + ".new", file, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Only what is the name of a guide's file: no way leads out of the folder.
    string? File(string id, Language language) => GuideName.Read(new GuideName(id, language).File) is { } name && name.Id == id ? Path.Combine(shelf.Folder, name.File) : null;

    static string Stem(string id, Language language) => new GuideName(id, language).File[..^3];

    static string Version(string id, Language language, string text) => DraftReader.Read(new(id, language), text).Version;
}

/// <summary>There is no such guide.</summary>
public sealed record NoSuchGuideFile : Refusal;

/// <summary>Something in the guide is to be mended first.</summary>
/// <param name="Faults">How many lines.</param>
public sealed record GuideHasFaults(int Faults) : Refusal;

/// <summary>The guide is too long.</summary>
/// <param name="Most">How many characters one may have.</param>
public sealed record GuideIsTooLong(int Most) : Refusal;

/// <summary>The folder of the guides cannot be written to.</summary>
public sealed record FolderIsNotWritable : Refusal;
