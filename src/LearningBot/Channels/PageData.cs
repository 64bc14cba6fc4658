using System.Text.Json;
using Dialogs.Talking;

namespace LearningBot.Channels;

/// <summary>
/// What a page has to know of a message beyond what every client shows, in the activity's
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md#channel-data">channelData</see>:
/// <c>{"guide": {"id", "step", "of"}, "view": {"elder", "text", "readAloud"}}</c>, either of them only where the message has it.
/// </summary>
static class PageData
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter json, Outgoing said)
    {
        json.WriteStartObject("channelData"u8);
        if (said.Step is { } step)
        {
            json.WriteStartObject("guide"u8);
            json.WriteString("id"u8, step.Guide);
            json.WriteNumber("step"u8, step.Number);
            json.WriteNumber("of"u8, step.Of);
            json.WriteEndObject();
        }
        if (said.View is { } view)
        {
            json.WriteStartObject("view"u8);
            json.WriteBoolean("elder"u8, view.Elder);
            json.WriteNumber("text"u8, view.TextSize);
            json.WriteBoolean("readAloud"u8, view.ReadAloud);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
