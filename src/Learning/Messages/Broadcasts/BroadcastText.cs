using System.Text.RegularExpressions;

namespace Learning.Messages.Broadcasts;

/// <summary>
/// What a broadcast says. Fields in it, such as <c>{when}</c>, are filled from its session as that is when the message is sent, so it cannot name an old
/// time.
/// </summary>
public static partial class BroadcastText
{
    /// <summary>So many characters one may have.</summary>
    public const int Longest = 1000;

    /// <summary>The fields there are, all of the broadcast's session.</summary>
    public static readonly IReadOnlyList<string> Fields = ["title", "speaker", "when", "where", "link"];

    /// <summary>Fills the fields.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What stands for a field.</param>
    public static string Filled(string text, Func<string, string> value) => Field().Replace(text, field => value(field.Groups[1].Value));

    /// <summary>What is wrong with a text; null for nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hosts">The hosts to which links may lead; their subdomains may be led to as well.</param>
    /// <param name="ofSession">True when the broadcast speaks of a session.</param>
    internal static Refusal? Fault(string text, IReadOnlyList<string> hosts, bool ofSession)
    {
        if (text.Length > Longest) return new TextIsTooLong(Longest, text.Length);
        foreach (Match field in Field().Matches(text))
        {
            if (!Fields.Contains(field.Groups[1].Value)) return new NoSuchField(field.Groups[1].Value);
            if (!ofSession) return new FieldNeedsSession(field.Groups[1].Value);
        }
        return Stranger(text, hosts) is { } stranger ? new LinkLeadsElsewhere(stranger) : null;
    }

    /// <summary>A host that a link in the text leads to and that is none of these; null for none.</summary>
    internal static string? Stranger(string text, IReadOnlyList<string> hosts) =>
        Host().Matches(text).Select(it => it.Value).FirstOrDefault(host => !hosts.Any(known => IsOf(host, known)));

    static bool IsOf(string host, string known) =>
        host.Equals(known, StringComparison.OrdinalIgnoreCase) || host.EndsWith('.' + known, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Field();

    // Also what is no whole link: chats make links of bare names by themselves. An address in numbers is one too.
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?![A-Za-z0-9])|(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.])|(?<=://)[^\s/:?#。，；！、）]+")]
    private static partial Regex Host();
}
