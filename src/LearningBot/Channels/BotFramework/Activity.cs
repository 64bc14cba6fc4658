using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningBot.Channels.BotFramework;

/// <summary>
/// What a channel of the Bot Framework sends, as far as it is read here; fields that are not named are passed over. See
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">the Activity protocol</see>.
/// </summary>
sealed record Activity
{
    /// <summary>The kind, such as <c>message</c>; never missing in an activity that was accepted.</summary>
    public string? Type { get; init; }

    /// <summary>The channel's id of it; the same when it is delivered again.</summary>
    public string? Id { get; init; }

    /// <summary>Where replies are posted.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel's name, such as <c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public Account? From { get; init; }

    /// <summary>To whom: the bot.</summary>
    public Account? Recipient { get; init; }

    /// <summary>The conversation; its id is never missing in an activity that was accepted.</summary>
    public Conversation? Conversation { get; init; }

    /// <summary>Language and region, such as <c>zh-CN</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The words of a message.</summary>
    public string? Text { get; init; }

    /// <summary>What a card's button or an invoke carries.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The name of an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Who has joined, in a <c>conversationUpdate</c>; the bot is often among them.</summary>
    public IReadOnlyList<Account?>? MembersAdded { get; init; }

    /// <summary>Remarks on the text, mentions and shared places among them.</summary>
    public IReadOnlyList<Entity?>? Entities { get; init; }

    /// <summary>How replies are wanted: <c>expectReplies</c>, or by posts to <see cref="ServiceUrl"/>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>True when the replies are wanted in the response.</summary>
    [JsonIgnore]
    public bool ExpectsReplies => DeliveryMode == "expectReplies";
}

/// <summary>A person or a bot on a channel.</summary>
/// <param name="Id">The channel's id of them.</param>
/// <param name="Name">How they are called there.</param>
sealed record Account(string? Id, string? Name);

/// <summary>A conversation, with what a reply has to give back.</summary>
sealed record Conversation(string? Id, bool? IsGroup, string? ConversationType, string? TenantId, string? Name);

/// <summary>A remark on the text. Only mentions and shared places are read.</summary>
/// <param name="Type"><c>mention</c> for a mention, see <see cref="SharedPlace"/> for places.</param>
/// <param name="Text">How a mention stands in the text, such as <c>&lt;at&gt;City&lt;/at&gt;</c>.</param>
/// <param name="Mentioned">Who is mentioned.</param>
sealed record Entity(string? Type, string? Text, Account? Mentioned)
{
    /// <summary>Degrees of a place.</summary>
    public JsonElement? Latitude { get; init; }

    /// <summary>Degrees of a place.</summary>
    public JsonElement? Longitude { get; init; }

    /// <summary>The degrees of a place that is more than them.</summary>
    public JsonElement? Geo { get; init; }
}

/// <summary>
/// Reads activities. A name that stands twice in an object is an error, since two readers could understand two things.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, MaxDepth = 32,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
sealed partial class ActivityJson : JsonSerializerContext;
