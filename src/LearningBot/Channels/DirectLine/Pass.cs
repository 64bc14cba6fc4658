using Learning;
using Learning.People;

namespace LearningBot.Channels.DirectLine;

/// <summary>What a token of ours says: who, in which conversation. It opens that one conversation and no other.</summary>
/// <param name="User">The person's id on this channel, beginning with <c>dl_</c>; every activity they post is from it.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Language">The language of the page the person came by.</param>
sealed record Pass(string User, string Conversation, Language Language)
{
    /// <summary>Where the person is reached.</summary>
    public Address Address(Language language) => new(DirectLineChannel.Name, User, Conversation, language);
}

/// <summary>What a token is good for.</summary>
enum PassUse
{
    /// <summary>Requests, for 1,800 seconds, refreshable while valid.</summary>
    Chat,

    /// <summary>Opening one stream, within 60 seconds: it stands in an address, where proxies may log it.</summary>
    Stream,
}

/// <summary>How reading a token went.</summary>
enum PassReading
{
    /// <summary>It is ours and valid.</summary>
    Valid,

    /// <summary>It is ours, but its time is over.</summary>
    Expired,

    /// <summary>It is not ours, or for another use.</summary>
    Forged,
}
