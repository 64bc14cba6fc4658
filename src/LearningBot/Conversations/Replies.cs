using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dialogs.Talking;

namespace LearningBot.Conversations;

/// <summary>What was said in a turn, as it is kept for a repeat of its message: JSON in UTF-8, Chinese unescaped; nothing for nothing.</summary>
static class Replies
{
    static readonly ReplyJson Json = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    /// <summary>Writes them.</summary>
    public static byte[] Write(IReadOnlyList<Outgoing> said) =>
        said.Count == 0 ? [] : JsonSerializer.SerializeToUtf8Bytes(said, Json.IReadOnlyListOutgoing);

    /// <summary>Reads them; none where none were kept, or where another version of this service kept them otherwise.</summary>
    public static IReadOnlyList<Outgoing> Read(ReadOnlyMemory<byte>? replies)
    {
        if (replies is not { IsEmpty: false } kept)
            return [];
        try
        {
            return JsonSerializer.Deserialize(kept.Span, Json.IReadOnlyListOutgoing) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

/// <summary>Reads and writes replies without reflection.</summary>
[JsonSerializable(typeof(IReadOnlyList<Outgoing>))]
sealed partial class ReplyJson : JsonSerializerContext;
