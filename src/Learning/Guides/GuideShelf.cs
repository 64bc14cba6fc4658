using System.Collections.Frozen;
using Learning.Guides.Files;
using Microsoft.Extensions.Logging;

namespace Learning.Guides;

/// <summary>
/// The guides in a folder, by id and language. It follows its files, looking for changes once a second at most; a file that can no longer be read
/// as a guide keeps its last good text, so that nobody is left standing in the middle of it.
/// </summary>
public sealed class GuideShelf
{
    static readonly TimeSpan betweenLooks = TimeSpan.FromSeconds(1);

    readonly TimeProvider time;
    readonly ILogger<GuideShelf> log;
    readonly Lock looking = new();
    Shelved shelved = new(FrozenDictionary<GuideName, Kept>.Empty);
    long? looked;

    /// <summary>A shelf of the folder; it may be empty, or not be there yet.</summary>
    internal GuideShelf(string folder, TimeProvider time, ILogger<GuideShelf> log) => (Folder, this.time, this.log) = (Path.GetFullPath(folder), time, log);

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>The guide as it stands now; null when there is none in this language.</summary>
    public Guide? Find(string id, Language language) => Now().Kept.GetValueOrDefault(new(id, language))?.Guide;

    /// <summary>All guides in a language, the easy and short ones first.</summary>
    public IReadOnlyList<Guide> All(Language language) => Now().InOrder.GetValueOrDefault(language, []);

    /// <summary>The file of a picture that a guide shows, absolute; null for any other name and for a file that is not there.</summary>
    /// <param name="name">As the guide names it, such as <c>img/send-photo-1.svg</c>.</param>
    public string? Picture(string name)
    {
        var shown = Now().Kept.Values.Any(each => each.Guide?.Steps.Any(step => step.Picture?.File == name) == true);
        var file = Path.GetFullPath(Path.Combine(Folder, name));
        return shown && file.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }

    Shelved Now()
    {
        lock (looking)
        {
            if (looked is { } before && time.GetElapsedTime(before) < betweenLooks) return shelved;
            looked = time.GetTimestamp();
            if (Directory.Exists(Folder)) shelved = new(Look());
            return shelved;
        }
    }

    FrozenDictionary<GuideName, Kept> Look()
    {
        var found = new Dictionary<GuideName, Kept>();
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*.md"))
        {
            if (GuideName.Read(file.Name) is { } name) found[name] = Read(name, file);
        }
        return found.ToFrozenDictionary();
    }

    Kept Read(GuideName name, FileInfo file)
    {
        var before = shelved.Kept.GetValueOrDefault(name);
        if (before is not null && (before.WrittenAt, before.Length) == (file.LastWriteTimeUtc, file.Length)) return before;
        var now = Finished(name, file);
        if (now is null) log.LogWarning("The guide {File} cannot be read; check names what is the matter.", file.Name);
        return new(now ?? before?.Guide, file.LastWriteTimeUtc, file.Length);
    }

    static Guide? Finished(GuideName name, FileInfo file)
    {
        try
        {
            return Files.Finished.Of(DraftReader.Read(name, File.ReadAllText(file.FullName)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    sealed record Kept(Guide? Guide, DateTime WrittenAt, long Length);

    /// <summary>The files, and their guides in order, which every message is held against.</summary>
    sealed class Shelved(FrozenDictionary<GuideName, Kept> kept)
    {
        public FrozenDictionary<GuideName, Kept> Kept => kept;

        public FrozenDictionary<Language, Guide[]> InOrder { get; } = kept.Values.Select(each => each.Guide).OfType<Guide>().GroupBy(guide => guide.Language).ToFrozenDictionary(
            each => each.Key, each => each.OrderBy(guide => guide.Level).ThenBy(guide => guide.Minutes).ThenBy(guide => guide.Id, StringComparer.Ordinal).ToArray());
    }
}
