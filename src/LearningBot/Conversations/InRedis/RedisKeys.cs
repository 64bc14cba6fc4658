using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace LearningBot.Conversations.InRedis;

/// <summary>
/// The keys of one conversation. They share a hash tag, so that a
/// <see href="https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/#hash-tags">cluster</see> keeps them together.
/// </summary>
readonly struct RedisKeys(string conversation)
{
    /// <summary>Names of conversations with unfinished activities, by the time of the latest one. It has no conversation's tag.</summary>
    public static readonly RedisKey Unfinished = "lb:unfinished";

    const int longest = 200;

    readonly string start = "lb:{c:" + Safe(conversation) + "}:";

    /// <summary>Its hash.</summary>
    public RedisKey Conversation => start + "state";

    /// <summary>Its claim: a string with the owner.</summary>
    public RedisKey Claim => start + "claim";

    /// <summary>Its transcript.</summary>
    public RedisKey Transcript => start + "transcript";

    /// <summary>Its activities that wait for their turns.</summary>
    public RedisKey Waiting => start + "waiting";

    /// <summary>A mark that a message has been done.</summary>
    public RedisKey Done(string message) => start + "done:" + (message.Length <= longest ? message : Digest(message));

    /// <summary>Ids come from outside: a brace would end the tag early and let one conversation name another's keys.</summary>
    static string Safe(string conversation) =>
        conversation.Length <= longest && conversation.AsSpan().IndexOfAny('{', '}') < 0 ? conversation : Digest(conversation);

    static string Digest(string id) => "sha256:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
