using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Learning.Store.Copies;

/// <summary>What a backup holds, in its <c>manifest.json</c>.</summary>
/// <param name="Kind"><c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="Migration">The model's migration: a backup is restored by the same version of the service or a later one.</param>
/// <param name="At">When the records were as saved.</param>
/// <param name="Tables">Records in each table.</param>
/// <param name="Files">SHA-256 of each file, in lower-case hexadecimal.</param>
public sealed record Manifest(
    string Kind, string Migration, DateTimeOffset At, IReadOnlyDictionary<string, long> Tables, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>After it was restored: how many people were deleted again, because they were deleted after it was made.</summary>
    [JsonIgnore]
    public int Forgotten { get; init; }

    const string name = "manifest.json";
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // Written last: a folder without it is a backup that was not finished.
    internal async Task Write(string folder, CancellationToken cancel)
    {
        await using var file = File.Create(Path.Combine(folder, name));
        await JsonSerializer.SerializeAsync(file, this, json, cancel);
        file.Flush(flushToDisk: true);
    }

    internal static async Task<Manifest?> Read(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        await using var file = File.OpenRead(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<Manifest>(file, json, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first file that is not as it was written; null when all are.</summary>
    internal async Task<string?> Damaged(string folder, CancellationToken cancel)
    {
        foreach (var (file, hash) in Files)
        {
            var path = Path.Combine(folder, Path.GetFileName(file));
            if (!File.Exists(path) || await Hash(path, cancel) != hash) return file;
        }
        return null;
    }

    internal static async Task<string> Hash(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
