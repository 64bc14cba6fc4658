using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LearningBot.Conversations;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// A set of activities as clients read it, <c>{"activities":[…],"watermark":"7"}</c>: each with id, timestamp, order, and
/// addresses made whole for the reader's host.
/// </summary>
/// <param name="conversation">The conversation's id.</param>
/// <param name="host">Scheme and host of the request, such as <c>https://learn.example.org</c>.</param>
sealed class ActivityPage(string conversation, string host)
{
    /// <summary>Web Chat sorts by this number in channelData before it looks at timestamps.</summary>
    public const string Order = "webchat:sequence-id";

    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The id of an entry.</summary>
    public static string IdOf(string conversation, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{number:D7}");

    /// <summary>Entries of the transcript.</summary>
    public ReadOnlyMemory<byte> Write(IReadOnlyList<TranscriptEntry> entries, long watermark) => Page(watermark, json =>
    {
        foreach (var entry in entries)
            WriteActivity(json, IdOf(conversation, entry.Number), entry.At, entry.Number, entry.Activity);
    });

    /// <summary>One activity that is in no transcript; it sorts behind the entry <paramref name="after"/>.</summary>
    public ReadOnlyMemory<byte> Write(Unkept unkept, long after, int place) => Page(after, json =>
        WriteActivity(json, unkept.Id, unkept.At, after + place / 1000m, unkept.Activity));

    /// <summary>The sign that the bot is at work.</summary>
    public static ReadOnlyMemory<byte> Typing(long watermark) => Page(watermark, json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "typing");
        json.WriteStartObject("from");
        json.WriteString("id", KeptActivity.BotId);
        json.WriteString("role", "bot");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    static ReadOnlyMemory<byte> Page(long watermark, Action<Utf8JsonWriter> activities)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            activities(json);
            json.WriteEndArray();
            json.WriteString("watermark", watermark.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    void WriteActivity(Utf8JsonWriter json, string id, DateTimeOffset at, decimal order, string activity)
    {
        using var kept = JsonDocument.Parse(activity);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("timestamp", at.UtcDateTime);
        json.WriteString("channelId", DirectLineChannel.Name);
        json.WriteStartObject("conversation");
        json.WriteString("id", conversation);
        json.WriteEndObject();
        JsonElement? channelData = null;
        foreach (var part in kept.RootElement.EnumerateObject())
        {
            if (part.NameEquals("channelData")) channelData = part.Value;
            else if (part.NameEquals("attachments")) WriteAttachments(json, part.Value);
            else part.WriteTo(json);
        }
        WriteChannelData(json, channelData, order);
        json.WriteEndObject();
    }

    static void WriteChannelData(Utf8JsonWriter json, JsonElement? data, decimal order)
    {
        json.WriteStartObject("channelData");
        if (data is { } kept)
        {
            foreach (var part in kept.EnumerateObject()) part.WriteTo(json);
        }
        json.WriteNumber(Order, order);
        json.WriteEndObject();
    }

    void WriteAttachments(Utf8JsonWriter json, JsonElement attachments)
    {
        json.WriteStartArray("attachments");
        foreach (var attachment in attachments.EnumerateArray())
        {
            json.WriteStartObject();
            foreach (var part in attachment.EnumerateObject())
            {
                // Web Chat offers a file only by a whole address.
                if (part.NameEquals("contentUrl")) json.WriteString("contentUrl", host + part.Value.GetString());
                else part.WriteTo(json);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

/// <summary>An activity that could not be kept because the store is away; those who are connected see it all the same.</summary>
/// <param name="Id">Its id, unlike any of the transcript.</param>
/// <param name="At">When it was said.</param>
/// <param name="Activity">The activity as a transcript would keep it.</param>
sealed record Unkept(string Id, DateTimeOffset At, string Activity);
