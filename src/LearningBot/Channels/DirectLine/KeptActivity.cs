using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Places;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// The JSON of activities as transcripts keep it: without id and timestamp, which the place in the transcript gives.
/// Clients never see a serviceUrl, and never text that is read as markup.
/// </summary>
static class KeptActivity
{
    /// <summary>Marks an echo whose message we cannot read, so that its turn can be taken after a restart.</summary>
    public const string UnreadableMark = "unreadable";

    /// <summary>The bot's id in <c>from</c>.</summary>
    public const string BotId = "learningbot";

    // Chinese stays Chinese on the wire: escaped it would take twice the bytes.
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a person posted, as they see it again: from the token's user, with the client's own id, without what must not be kept.</summary>
    public static string Echo(Pass pass, PostedActivity posted) => Write(json =>
    {
        Begin(json, pass.User, "user", posted.Language ?? pass.Language);
        json.WriteString("text", Secrets.Hidden(posted.Text));
        if (posted.At is { } at) WritePlace(json, at);
        json.WritePropertyName("channelData");
        WriteChannelData(json, posted);
    });

    /// <summary>What the bot says.</summary>
    public static string Said(Outgoing said) => Write(json =>
    {
        Begin(json, BotId, "bot", said.Language);
        json.WriteString("text", said.Text);
        if (said.Speak is not null) json.WriteString("speak", said.Speak);
        json.WriteString("inputHint", said.Asks ? "expectingInput" : "acceptingInput");
        if (said.Choices.Count > 0) WriteChoices(json, said.Choices);
        if (said.File is not null || said.Picture is not null) WriteAttachments(json, said);
        if (said.ByModel) AiMark.Write(json);
        if (said.Step is not null || said.View is not null) PageData.Write(json, said);
    });

    /// <summary>Clients' tag of a language.</summary>
    public static string Locale(Language language) => language == Language.English ? "en-US" : "zh-CN";

    /// <summary>True for what a person posted, false for what the bot said.</summary>
    public static bool IsFromPerson(string activity)
    {
        using var kept = JsonDocument.Parse(activity);
        return kept.RootElement.GetProperty("from").GetProperty("role").ValueEquals("user");
    }

    static void Begin(Utf8JsonWriter json, string from, string role, Language language)
    {
        json.WriteString("type", "message");
        json.WriteStartObject("from");
        json.WriteString("id", from);
        json.WriteString("role", role);
        json.WriteEndObject();
        json.WriteString("locale", Locale(language));
        json.WriteString("textFormat", "plain");
    }

    // Kept with the message, so that its turn can be taken after a restart.
    static void WritePlace(Utf8JsonWriter json, Point at)
    {
        json.WriteStartArray("entities");
        json.WriteStartObject();
        json.WriteString("type", "GeoCoordinates");
        json.WriteNumber("longitude", at.Longitude);
        json.WriteNumber("latitude", at.Latitude);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteChannelData(Utf8JsonWriter json, PostedActivity posted)
    {
        json.WriteStartObject();
        if (posted.ChannelData is not null)
        {
            using var data = JsonDocument.Parse(posted.ChannelData);
            foreach (var part in data.RootElement.EnumerateObject())
            {
                if (!part.NameEquals(UnreadableMark) && !part.NameEquals(ActivityPage.Order)) part.WriteTo(json);
            }
        }
        else if (posted.ClientId is not null)
        {
            json.WriteString("clientActivityID", posted.ClientId);
        }
        if (posted.Kind == IncomingKind.Unreadable) json.WriteBoolean(UnreadableMark, true);
        json.WriteEndObject();
    }

    static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<string> choices)
    {
        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("actions");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("type", "imBack");
            json.WriteString("title", choice);
            json.WriteString("value", choice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteAttachments(Utf8JsonWriter json, Outgoing said)
    {
        json.WriteStartArray("attachments");
        if (said.Picture is { } picture) WriteAttachment(json, Picture.ContentType, picture.Alt, picture.Path);
        // The file is in the language it was offered in, whatever the browser prefers.
        if (said.File is { } file) WriteAttachment(json, file.ContentType, file.Name, $"{file.Path}?lang={(said.Language == Language.English ? "en" : "zh")}");
        json.WriteEndArray();
    }

    static void WriteAttachment(Utf8JsonWriter json, string type, string name, string url)
    {
        json.WriteStartObject();
        json.WriteString("contentType", type);
        json.WriteString("name", name);
        json.WriteString("contentUrl", url);
        json.WriteEndObject();
    }

    static string Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
