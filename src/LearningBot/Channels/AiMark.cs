using System.Text.Json;

namespace LearningBot.Channels;

/// <summary>
/// Marks a message as worded by a language model, for programs; the words carry a mark of their own for people. It is the entity that
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#ai-label">Teams and Web Chat</see> know as the AI label.
/// </summary>
static class AiMark
{
    /// <summary>Writes the message's entities.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("entities"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "https://schema.org/Message"u8);
        json.WriteString("@type"u8, "Message"u8);
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteStartArray("additionalType"u8);
        json.WriteStringValue("AIGeneratedContent"u8);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
