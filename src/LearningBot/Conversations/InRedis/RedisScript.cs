using System.Security.Cryptography;
using System.Text;

namespace LearningBot.Conversations.InRedis;

/// <summary>A script as the server knows it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Hash">The hash by which it is called once it has been loaded.</param>
sealed record RedisScript(string Text, byte[] Hash)
{
    /// <summary>Claims a message.</summary>
    public static readonly RedisScript Claim = Load("claim");

    /// <summary>Ends a turn.</summary>
    public static readonly RedisScript Complete = Load("transcript", "complete");

    /// <summary>Ends a claim.</summary>
    public static readonly RedisScript Release = Load("release");

    /// <summary>Appends to a transcript.</summary>
    public static readonly RedisScript Append = Load("transcript", "append");

    /// <summary>Reads a transcript.</summary>
    public static readonly RedisScript Read = Load("read");

    /// <summary>Makes a conversation known.</summary>
    public static readonly RedisScript Open = Load("open");

    /// <summary>Notes that the turn of an activity has ended.</summary>
    public static readonly RedisScript Finish = Load("finish");

    /// <summary>Takes a conversation without unfinished activities off the list.</summary>
    public static readonly RedisScript Quiet = Load("quiet");

    static RedisScript Load(params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
        {
            using var resource = typeof(RedisScript).Assembly.GetManifestResourceStream(name + ".lua");
            using var reader = new StreamReader(resource ?? throw new InvalidOperationException($"The script {name} is missing."));
            text.Append(reader.ReadToEnd());
        }
        // SHA-1 is how Redis names scripts; nothing is protected by it.
#pragma warning disable CA5350
        return new RedisScript(text.ToString(), SHA1.HashData(Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }
}
