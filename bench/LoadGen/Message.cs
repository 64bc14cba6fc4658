using System.Buffers;
using System.Text.Json;

namespace LoadGen;

/// <summary>Where a message stands.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="N">Its number.</param>
/// <param name="Message">The message's id.</param>
/// <param name="Before">What the bot said last, empty at first.</param>
readonly record struct Place(string Conversation, string N, string Message, string Before);

/// <summary>
/// Writes activities as a channel sends them, see
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">the Activity protocol</see>.
/// </summary>
static class Message
{
    /// <summary>The activity for one turn.</summary>
    public static byte[] Write(Turn turn, Place place, Settings settings, string serviceUrl)
    {
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, turn.Type);
            json.WriteString("id"u8, place.Message);
            json.WriteString("timestamp"u8, TimeProvider.System.GetUtcNow());
            json.WriteString("serviceUrl"u8, serviceUrl);
            json.WriteString("channelId"u8, settings.Channel);
            Account(json, "from"u8, $"person-{place.N}", "Person");
            Account(json, "recipient"u8, "bot", "Bot");
            json.WriteStartObject("conversation"u8);
            json.WriteString("id"u8, place.Conversation);
            json.WriteEndObject();
            json.WriteString("locale"u8, "en-US");
            if (settings.ExpectReplies)
                json.WriteString("deliveryMode"u8, "expectReplies"u8);
            Content(json, turn, place);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    static void Content(Utf8JsonWriter json, Turn turn, Place place)
    {
        if (turn.Type == "conversationUpdate")
        {
            json.WriteStartArray("membersAdded"u8);
            Account(json, default, "bot", "Bot");
            Account(json, default, $"person-{place.N}", "Person");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("textFormat"u8, "plain"u8);
            json.WriteString("text"u8, turn.Words(place.N, place.Before));
        }
    }

    static void Account(Utf8JsonWriter json, ReadOnlySpan<byte> property, string id, string name)
    {
        if (property.IsEmpty)
            json.WriteStartObject();
        else
            json.WriteStartObject(property);
        json.WriteString("id"u8, id);
        json.WriteString("name"u8, name);
        json.WriteEndObject();
    }
}
