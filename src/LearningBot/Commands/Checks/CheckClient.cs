using System.IO.Compression;
using System.Security.Cryptography;

namespace LearningBot.Commands.Checks;

/// <summary>Compares the client libraries of the chat page with their checksums.</summary>
static class CheckClient
{
    /// <summary>What was found.</summary>
    /// <param name="libraries">The folder that holds them, each with a <c>SHA256SUMS</c>.</param>
    public static Finding Of(string libraries)
    {
        var lists = Directory.Exists(libraries) ? Directory.GetFiles(libraries, "SHA256SUMS", SearchOption.AllDirectories) : [];
        if (lists.Length == 0)
            return new(Standing.Broken, "chat client", $"{libraries} holds no client library. Build or publish again.");
        var lines = lists.SelectMany(Sums).ToArray();
        var wrong = lines.Where(line => !Matches(line.File, line.Sum)).Select(line => line.File).ToArray();
        return wrong.Length == 0
            ? new(Standing.Well, "chat client", $"{lines.Length} files are as they were released.")
            : new(Standing.Broken, "chat client", $"Not as released: {string.Join(", ", wrong)}. Build or publish again.");
    }

    static IEnumerable<(string Sum, string File)> Sums(string list) =>
        from line in File.ReadLines(list)
        let parts = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where parts.Length == 2
        select (parts[0], Path.Combine(Path.GetDirectoryName(list)!, parts[1].TrimStart('*')));

    static bool Matches(string file, string sum)
    {
        using var content = Open(file);
        return content is not null && Convert.ToHexString(SHA256.HashData(content)).Equals(sum, StringComparison.OrdinalIgnoreCase);
    }

    // Large libraries lie there compressed only; their checksum is still that of the file as it was released.
    static Stream? Open(string file) =>
        File.Exists(file) ? File.OpenRead(file)
        : File.Exists(file + ".br") ? new BrotliStream(File.OpenRead(file + ".br"), CompressionMode.Decompress)
        : null;
}
