using System.Globalization;

namespace Learning.People;

/// <summary>
/// The list of deleted people in a file beside the records: a line with id and time for each. It outlives the records, so that people who were deleted
/// after a backup was made are deleted again when it is restored.
/// </summary>
/// <param name="file">The file, made with the first line; null to keep none.</param>
sealed class ForgottenList(string? file)
{
    readonly Lock writing = new();

    /// <summary>Adds somebody; the line is on the disk then.</summary>
    public void Note(long person, DateTime at)
    {
        if (file is null) return;
        var line = System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{person} {at:O}\n"));
        lock (writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 1);
            stream.Write(line);
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Reads such a file; a line that a crash has cut is left out.</summary>
    public static IEnumerable<(long Person, DateTime At)> Read(string file) => File.ReadLines(file)
        .Select(line => line.Split(' '))
        .Where(parts => parts.Length == 2)
        .Select(parts => (Known: long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var person), Person: person, At: Moment(parts[1])))
        .Where(it => it.Known && it.At is not null)
        .Select(it => (it.Person, it.At!.Value));

    static DateTime? Moment(string text) =>
        DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? moment : null;
}
