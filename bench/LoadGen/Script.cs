using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LoadGen;

/// <summary>What everybody says, from the first turn to the last, and what the bot must answer.</summary>
/// <param name="Name">What is played.</param>
/// <param name="Turns">In their order.</param>
sealed record Script(string Name, IReadOnlyList<Turn> Turns)
{
    /// <summary>Reads a script file: <c>{"name": …, "turns": [{"say": …, "expect": …, "pick": …, "replies": …, "type": …}]}</c>.</summary>
    /// <exception cref="ArgumentException">It holds no turn.</exception>
    public static Script Load(string path)
    {
        var script = JsonSerializer.Deserialize(File.ReadAllBytes(path), ScriptJson.Default.Script);
        return script is { Turns.Count: > 0 } ? script : throw new ArgumentException($"{path} holds no turn.");
    }
}

/// <summary>One message and its answer.</summary>
/// <param name="Say">The words; <c>{n}</c> in them becomes the number of the conversation, which nobody else has, and <c>{pick}</c> that of the choice to pick.</param>
/// <param name="Expect">A regular expression that the texts of the replies, one after the other with a line break between, must match.</param>
/// <param name="Replies">How many messages answer.</param>
/// <param name="Pick">Words of the choice to pick: the first numbered line of the last replies that holds them. Which number it has moves with the day.</param>
/// <param name="Type">The activity's type; a <c>conversationUpdate</c> says that the person and the bot have joined.</param>
sealed record Turn(string? Say, string? Expect = null, int Replies = 1, string? Pick = null, string Type = "message")
{
    readonly Regex expected = new(Expect ?? "", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>The words of conversation number <paramref name="n"/>, which was answered <paramref name="before"/>.</summary>
    public string Words(string n, string before) =>
        Say?.Replace("{n}", n, StringComparison.Ordinal).Replace("{pick}", Number(before), StringComparison.Ordinal) ?? "";

    // Without such a choice nothing is said, and the bot's answer to that is the wrong one.
    string Number(string before) => Pick is null
        ? ""
        : before.Split('\n').FirstOrDefault(line => char.IsAsciiDigit(line.FirstOrDefault()) && line.Contains(Pick, StringComparison.Ordinal))?.Split(' ')[0] ?? "";

    /// <summary>True when the replies are the right ones.</summary>
    public bool Fits(string replies) => expected.IsMatch(replies);
}

/// <summary>Reads scripts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(Script))]
sealed partial class ScriptJson : JsonSerializerContext;
