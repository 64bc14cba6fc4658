namespace Learning.People;

/// <summary>Where a person is reached: one account on one channel. It becomes a record only when something is kept for the person.</summary>
/// <param name="Channel">The channel's id, such as <c>directline</c>.</param>
/// <param name="UserId">The channel's own id of the person; on the web, the visitor of the server's cookie.</param>
/// <param name="ConversationId">The conversation to write to; the newest one is kept.</param>
/// <param name="Language">The language to write in; the newest one is kept.</param>
public sealed record Address(string Channel, string UserId, string ConversationId, Language Language)
{
    /// <summary>Where replies are posted, on channels of the Bot Framework; kept only from a request that was verified.</summary>
    public string? ServiceUrl { get; init; }
}
