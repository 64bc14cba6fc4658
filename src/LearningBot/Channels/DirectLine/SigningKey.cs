using System.Security.Cryptography;

namespace LearningBot.Channels.DirectLine;

/// <summary>The key that signs Direct Line tokens: given by a setting, or made once and kept in the data folder.</summary>
static class SigningKey
{
    /// <summary>Its length in bytes when it is made here; a given key has at least as many.</summary>
    public const int Length = 32;

    /// <summary>The key of the settings; null when they give none.</summary>
    /// <exception cref="InvalidDataException">The setting is not base64 of at least 32 bytes.</exception>
    public static byte[]? Given(DirectLineSettings settings) => settings.Key is { } key ? Decode(key, "DirectLine:Key") : null;

    /// <summary>The key of <c>directline.key</c> in the data folder; the file is made when missing, readable by its owner alone.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static byte[] Kept(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, "directline.key");
        if (!File.Exists(file)) Make(file);
        return Decode(File.ReadAllText(file), file);
    }

    static byte[] Decode(string text, string name)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), key, out var length) && length >= Length
            ? key[..length]
            : throw new InvalidDataException($"{name} is not a key: it must be base64 of at least {Length} bytes.");
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
