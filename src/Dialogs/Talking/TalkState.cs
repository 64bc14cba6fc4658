using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Learning;

namespace Dialogs.Talking;

/// <summary>All that a conversation remembers between two messages.</summary>
sealed class TalkState
{
    /// <summary>The language we speak.</summary>
    public Language Language { get; set; }

    /// <summary>True when the person chose the language, so that a few foreign words do not change it.</summary>
    public bool LanguageChosen { get; set; }

    /// <summary>True when we have said who we are and what we keep.</summary>
    public bool Welcomed { get; set; }

    /// <summary>Dialogs under way; the last is the one we are in.</summary>
    public List<Frame> Stack { get; set; } = [];

    /// <summary>The question that waits for an answer; null for none.</summary>
    public OpenQuestion? Open { get; set; }

    /// <summary>How many messages in a row we did not understand.</summary>
    public int Misses { get; set; }

    /// <summary>When a language model was asked in the last day, in minutes since 1970; null for never.</summary>
    public List<long>? Asks { get; set; }

    [JsonIgnore]
    public Frame? Top => Stack.Count == 0 ? null : Stack[^1];

    /// <summary>Reads a state; null when it cannot be read.</summary>
    public static TalkState? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, TalkJson.Default.TalkState);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] Write()
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, TalkJson.Plain))
            TalkJson.Default.TalkState.SerializeHandler!(json, this);
        return bytes.WrittenSpan.ToArray();
    }
}

/// <summary>A question as it was put.</summary>
// As in a frame, what is read in every turn is read straight into properties.
sealed record OpenQuestion
{
    /// <summary>Name of the answer.</summary>
    public string Slot { get; set; } = "";

    /// <summary>What is being asked for.</summary>
    public QuestionKind Kind { get; set; }

    /// <summary>What was offered, in its order; empty when the answer is free.</summary>
    public List<Shown> Options { get; set; } = [];

    /// <summary>True when there are more options than were shown.</summary>
    public bool More { get; set; }

    /// <summary>Id of the session it is about; null for none. Questions in the middle are answered from it.</summary>
    public string? About { get; set; }
}

/// <summary>What is being asked for.</summary>
enum QuestionKind
{
    /// <summary>A value of a slot.</summary>
    Value,

    /// <summary>One of several things.</summary>
    Choice,

    /// <summary>A yes or a no.</summary>
    Agreement,

    /// <summary>Nothing in particular: the menu stands under what was said.</summary>
    Menu,
}

/// <summary>An option as it was shown: what is kept, and the label in the language of the moment.</summary>
sealed record Shown
{
    /// <summary>What is kept when it is chosen.</summary>
    public string Value { get; set; } = "";

    /// <summary>The label of its button.</summary>
    public string Label { get; set; } = "";
}

// The generated handler writes by itself, without asking each property for its converter: a state is written in every turn.
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TalkState))]
sealed partial class TalkJson : JsonSerializerContext
{
    /// <summary>Chinese stays Chinese: escaped it would take twice the room.</summary>
    public static JsonWriterOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The same for what is shown to a language model.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
