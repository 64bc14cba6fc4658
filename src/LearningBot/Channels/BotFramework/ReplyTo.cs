namespace LearningBot.Channels.BotFramework;

/// <summary>Whom and what a message answers; the parts that a reply gives back to its channel.</summary>
/// <param name="ServiceUrl">Where it is posted.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Conversation">The conversation, as it came.</param>
/// <param name="Person">Who gets it.</param>
/// <param name="Bot">Who says it; null when unknown, then the channel fills it in.</param>
/// <param name="MessageId">The message it answers; null when it answers none.</param>
/// <param name="Locale">The person's locale; null when unknown.</param>
/// <param name="Site">Where the person reaches this service; null when unknown, then files are not linked.</param>
sealed record ReplyTo(
    Uri? ServiceUrl, string? Channel, Conversation Conversation, Account? Person, Account? Bot, string? MessageId, string? Locale, Uri? Site)
{
    static readonly UriCreationOptions asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>What an activity's replies give back.</summary>
    public static ReplyTo Activity(Activity activity, Uri? serviceUrl, Uri? site) => new(
        serviceUrl, activity.ChannelId, activity.Conversation!, activity.From, activity.Recipient, Known(activity.Id), activity.Locale, site);

    /// <summary>
    /// The address it is posted to: <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#reply-to-activity">Reply
    /// to Activity</see>, or Send to Conversation when it answers no message.
    /// </summary>
    public Uri Address()
    {
        var root = ServiceUrl!.AbsoluteUri.AsSpan().TrimEnd('/');
        var conversation = Uri.EscapeDataString(Conversation.Id!);
        var message = MessageId is null ? "" : "/" + Uri.EscapeDataString(MessageId);
        return new($"{root}/v3/conversations/{conversation}/activities{message}", asWritten);
    }

    static string? Known(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
