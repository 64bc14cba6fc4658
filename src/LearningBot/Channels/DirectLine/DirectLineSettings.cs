namespace LearningBot.Channels.DirectLine;

/// <summary>The settings of the Direct Line door, section <c>DirectLine</c>.</summary>
sealed record DirectLineSettings
{
    /// <summary>
    /// Opens <c>tokens/generate</c> to whoever knows it, such as another server of the city. Without it that address does
    /// not exist; the chat page needs it never.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>
    /// The key that signs tokens, 32 bytes or more in base64, so that several instances share it. Without it a key is made
    /// once and kept in the data folder.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Other sites whose pages may hold the chat, such as <c>https://www.example.org</c>; none by default.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    /// <summary>Reads the section; <c>TrustedOrigins</c> is a list, or one text with commas.</summary>
    public static DirectLineSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("DirectLine");
        var origins = section.GetSection("TrustedOrigins").Get<string[]>() ?? [];
        if (section["TrustedOrigins"] is { } line) origins = line.Split(',', StringSplitOptions.TrimEntries);
        return new()
        {
            Secret = section["Secret"] is { Length: > 0 } secret ? secret : null,
            Key = section["Key"] is { Length: > 0 } key ? key : null,
            TrustedOrigins = [.. origins.Where(origin => origin.Length > 0).Select(origin => origin.TrimEnd('/'))],
        };
    }
}
