using System.Text.Json;
using Dialogs.Talking;
using Learning;
using Learning.Places;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// What a client posted, reduced to what we read. Unknown fields and types are allowed, as
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md"/> asks (A2005, A2006).
/// </summary>
sealed record PostedActivity
{
    /// <summary>Longer texts are cut before they are kept.</summary>
    public const int MostText = 4000;

    const int MostChannelData = 4096;

    /// <summary>The activity's type, such as <c>message</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The words: the text, or the value of a tapped card button; empty when there are none.</summary>
    public required string Text { get; init; }

    /// <summary>The language its <c>locale</c> names; null when it names none of ours.</summary>
    public Language? Language { get; init; }

    /// <summary>The client's own id, which the echo must carry.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client's channelData as JSON; null when there is none worth keeping.</summary>
    public string? ChannelData { get; init; }

    /// <summary>True when it brings a file, or a value that is no text.</summary>
    public bool HasMore { get; init; }

    /// <summary>The place it shares, when it says nothing else; null when it shares none.</summary>
    public Point? At { get; init; }

    /// <summary>True when it came as an upload: then its text is only the file's name.</summary>
    public bool IsUpload { get; init; }

    /// <summary>What it is for the talk; null when it asks for no turn.</summary>
    public IncomingKind? Kind =>
        Type != "message" ? null
        : IsUpload ? IncomingKind.Unreadable
        : At is not null ? IncomingKind.Place
        : Text.Trim().Length > 0 ? IncomingKind.Words
        : HasMore ? IncomingKind.Unreadable : null;

    /// <summary>Reads a posted activity.</summary>
    /// <exception cref="FormatException">It is not an activity; the message says why.</exception>
    public static PostedActivity Read(JsonElement activity)
    {
        if (activity.ValueKind != JsonValueKind.Object) throw new FormatException("An activity is a JSON object.");
        if (Word(activity, "type") is not { Length: > 0 } type) throw new FormatException("The activity has no \"type\".");
        var channelData = Part(activity, "channelData", JsonValueKind.Object);
        var text = Word(activity, "text") is { Length: > 0 } said ? said : Word(activity, "value") ?? "";
        var at = SharedPlace.IsAlone(text) && Part(activity, "entities", JsonValueKind.Array) is { } entities ? SharedPlace.In(entities) : null;
        return new()
        {
            Type = type,
            Text = at is null ? Cut(text) : SharedPlace.Pin,
            At = at,
            Language = LanguageOf(Word(activity, "locale")),
            ClientId = channelData is { } data && Word(data, "clientActivityID") is { Length: > 0 and <= 100 } id ? id : null,
            ChannelData = channelData?.GetRawText() is { Length: <= MostChannelData } kept ? kept : null,
            HasMore = Part(activity, "attachments", JsonValueKind.Array)?.GetArrayLength() > 0
                || Part(activity, "value", JsonValueKind.Object) is not null,
        };
    }

    /// <summary>Words that came by a page's form, with the one-time id the form carried.</summary>
    public static PostedActivity Words(string text, Learning.Language language, string clientId) =>
        new() { Type = "message", Text = Cut(text), Language = language, ClientId = clientId };

    /// <summary>The language of a locale such as <c>zh-Hans</c> or <c>en-GB</c>; null when it is neither Chinese nor English.</summary>
    public static Language? LanguageOf(string? locale) =>
        locale is null ? null
        : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Learning.Language.Chinese
        : locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Learning.Language.English : null;

    static string Cut(string text) =>
        text.Length <= MostText ? text : text[..(char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText)];

    static string? Word(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static JsonElement? Part(JsonElement owner, string name, JsonValueKind kind) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
