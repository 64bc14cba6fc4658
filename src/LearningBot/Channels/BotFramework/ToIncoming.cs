using System.Text.Json;
using Dialogs.Talking;
using Learning.People;
using Learning.Places;

namespace LearningBot.Channels.BotFramework;

/// <summary>Turns an activity into a message for the talk.</summary>
static class ToIncoming
{
    /// <summary>The message; null for activities that need no answer, of known types and of unknown ones.</summary>
    /// <param name="activity">An activity that was accepted.</param>
    /// <param name="request">A name of the request that no other has, for activities without an id.</param>
    /// <exception cref="RefusedException">A message names no sender.</exception>
    public static Incoming? From(Activity activity, string request) => activity.Type switch
    {
        "message" => Message(activity, Words(activity), request),
        "invoke" => Message(activity, CardWords(activity), request),
        "conversationUpdate" => Joined(activity),
        _ => null,
    };

    /// <summary>True for an invoke that is understood: the tap on a card's button.</summary>
    public static bool IsCardTap(Activity activity) => activity is { Type: "invoke", Name: "adaptiveCard/action" };

    static Incoming Message(Activity activity, string words, string request)
    {
        var at = SharedPlace.IsAlone(words) ? Shared(activity) : null;
        return new()
        {
            From = Address(activity, activity.From?.Id),
            MessageId = string.IsNullOrEmpty(activity.Id) ? "request:" + request : activity.Id,
            Kind = at is not null ? IncomingKind.Place : words.Length > 0 ? IncomingKind.Words : IncomingKind.Unreadable,
            Text = at is null ? words : "",
            At = at,
        };
    }

    static Point? Shared(Activity activity) => (activity.Entities ?? [])
        .Select(entity => SharedPlace.Of(entity?.Type, entity?.Longitude, entity?.Latitude, entity?.Geo)).FirstOrDefault(point => point is not null);

    // The bot itself joins too, often in the same activity. The fixed id lets a conversation be welcomed once.
    static Incoming? Joined(Activity activity)
    {
        foreach (var member in activity.MembersAdded ?? [])
        {
            if (!string.IsNullOrEmpty(member?.Id) && member.Id != activity.Recipient?.Id)
                return new() { From = Address(activity, member.Id), MessageId = "joined", Kind = IncomingKind.Joined };
        }
        return null;
    }

    static Address Address(Activity activity, string? person)
    {
        if (string.IsNullOrEmpty(person))
            throw RefusedException.BadSyntax("A message needs a from.id.");
        var channel = activity.ChannelId ?? "";
        var conversation = ChannelName.With(channel, activity.Conversation!.Id!);
        return new(BotFrameworkChannel.Name, ChannelName.With(channel, person), conversation, Locale.LanguageOf(activity));
    }

    static string Words(Activity activity)
    {
        var text = activity.Text;
        if (string.IsNullOrWhiteSpace(text))
            return TextIn(activity.Value);
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is { Type: "mention", Text.Length: > 0 })
                text = text.Replace(entity.Text, NameOf(entity.Mentioned, activity), StringComparison.Ordinal);
        }
        return text.Trim();
    }

    // To be spoken to by name means nothing; to hear of somebody else may.
    static string NameOf(Account? mentioned, Activity activity) =>
        mentioned?.Id == activity.Recipient?.Id ? "" : mentioned?.Name ?? "";

    static string CardWords(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("data", out var data)
            ? TextIn(data)
            : "";

    static string TextIn(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } words => Unescaped(words),
        { ValueKind: JsonValueKind.Object } card when card.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String =>
            Unescaped(text),
        _ => "",
    };

    // A value is unescaped only now, so half a character shows only now.
    static string Unescaped(JsonElement words)
    {
        try
        {
            return words.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            throw RefusedException.BadSyntax("The value holds half a character.");
        }
    }
}
