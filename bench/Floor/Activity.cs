using System.Text.Json;
using System.Text.Json.Serialization;

namespace Floor;

/// <summary>A message, in or out.</summary>
sealed record Activity
{
    /// <summary>Its type.</summary>
    public string? Type { get; init; }

    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Where the reply is posted.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sends it.</summary>
    public Account? From { get; init; }

    /// <summary>Who receives it.</summary>
    public Account? Recipient { get; init; }

    /// <summary>The conversation.</summary>
    public Account? Conversation { get; init; }

    /// <summary>The language.</summary>
    public string? Locale { get; init; }

    /// <summary>How the words are written.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>The message it answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Whether an answer is expected.</summary>
    public string? InputHint { get; init; }

    /// <summary>What may be tapped.</summary>
    public Suggestions? SuggestedActions { get; init; }

    /// <summary>Files.</summary>
    public Attachment[]? Attachments { get; init; }

    /// <summary>How the reply is delivered.</summary>
    public string? DeliveryMode { get; init; }
}

/// <summary>Who, or which conversation.</summary>
sealed record Account(string? Id, string? Name);

/// <summary>What may be tapped.</summary>
sealed record Suggestions(Tap[] Actions);

/// <summary>One button.</summary>
sealed record Tap(string Type, string Title, string Value);

/// <summary>A file.</summary>
sealed record Attachment(string ContentType, string ContentUrl, string Name);

/// <summary>What the bot said in a turn, and what it kept of the conversation after it.</summary>
sealed record Recorded(Activity Reply, string State);

/// <summary>Replies in the response.</summary>
sealed record ExpectedReplies(Activity[] Activities);

/// <summary>What is kept between two turns: how many there were, and as much as the bot keeps.</summary>
sealed record State(int Turns, string Kept);

/// <summary>Reads and writes them.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity)), JsonSerializable(typeof(ExpectedReplies)), JsonSerializable(typeof(State)), JsonSerializable(typeof(Recorded[]))]
sealed partial class FloorJson : JsonSerializerContext;
