namespace LearningBot.Channels.BotFramework;

/// <summary>
/// Ids of different channels may be equal, so addresses keep them with the channel's name in front: <c>msteams:29:1a</c>.
/// </summary>
static class ChannelName
{
    /// <summary>The id with its channel's name.</summary>
    public static string With(string channel, string id) => $"{channel}:{id}";

    /// <summary>Takes both apart again; names of channels hold no colon.</summary>
    public static (string Channel, string Id) Split(string named) =>
        named.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? (named[..colon], named[(colon + 1)..]) : ("", named);
}
