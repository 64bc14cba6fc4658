using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dialogs.Talking;

namespace LearningBot.Conversations;

/// <summary>What was said in a turn, as it is kept for a repeat of its message: JSON in UTF-8, Chinese unescaped; nothing for nothing.</summary>
static class Replies
{
    static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes them.</summary>
    public static byte[] Write(IReadOnlyList<Outgoing> said)
    {
        if (said.Count == 0)
            return [];
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, plain))
            ReplyJson.Default.IReadOnlyListOutgoing.SerializeHandler!(json, said);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads them; none where none were kept, or where another version of this service kept them otherwise.</summary>
    public static IReadOnlyList<Outgoing> Read(ReadOnlyMemory<byte>? replies)
    {
        if (replies is not { IsEmpty: false } kept)
            return [];
        try
        {
            return JsonSerializer.Deserialize(kept.Span, ReplyJson.Default.IReadOnlyListOutgoing) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

/// <summary>Reads and writes replies without reflection; the generated handler writes without asking each property for its converter.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Outgoing>))]
sealed partial class ReplyJson : JsonSerializerContext;
