using System.Security.Cryptography;

namespace LearningBot.Channels.DirectLine;

/// <summary>The key that signs Direct Line tokens: given by a setting, or made once and kept in the data folder.</summary>
static class SigningKey
{
    /// <summary>Its length in bytes when it is made here; a given key has at least as many.</summary>
    public const int Length = 32;

    /// <summary>Takes the setting, else reads <c>directline.key</c>, else makes that file, readable by its owner alone.</summary>
    /// <exception cref="FormatException">The setting is not base64 of at least 32 bytes, or the file is damaged.</exception>
    public static byte[] Take(DirectLineSettings settings, string dataDirectory)
    {
        if (settings.Key is { } given) return Decode(given, "DirectLine:Key");
        var file = Path.Combine(dataDirectory, "directline.key");
        if (!File.Exists(file)) Make(file);
        return Decode(File.ReadAllText(file), file);
    }

    static byte[] Decode(string text, string name)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length >= Length
            ? key[..length]
            : throw new FormatException($"{name} is not a key: it must be base64 of at least {Length} bytes.");
    }

    // Written beside and moved, so that two processes that start together end with one whole file.
    static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var fresh = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(fresh, options))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        try
        {
            File.Move(fresh, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(fresh);
        }
    }
}
