using System.Text;
using System.Text.Json.Nodes;
using Dialogs.Talking;
using Learning;

namespace Dialogs.Understanding.Models;

/// <summary>What a model is told before it reads a message, and the JSON schema its reply must hold to.</summary>
static class ReadingPrompt
{
    /// <summary>Commands a model may propose. Agreement is not among them: only people agree.</summary>
    public static readonly string[] Commands =
        ["start", "answer", "choose", "question", "human", "next", "back", "repeat", "skip", "cancel", "start-over", "why", "menu", "greet", "thanks", "no"];

    /// <summary>The schema: the same in every turn.</summary>
    public static string Schema { get; } = MakeSchema();

    static readonly string always = MakeAlways();

    /// <summary>The instructions, with the day and what is under way. Of the options shown only those of public records are told.</summary>
    public static string Instructions(Heard heard, Dialog? top, OpenQuestion? open)
    {
        var text = new StringBuilder(always).Append("Today is ").Append(heard.Now.ToString("dddd yyyy-MM-dd", null)).Append(". We speak ").Append(heard.Language == Language.Chinese ? "Chinese" : "English").Append(".\n");
        if (top is not null) text.Append("Under way: ").Append(top.Id).Append('\n');
        if (open is not null) Describe(text, top, open);
        return text.ToString();
    }

    static void Describe(StringBuilder text, Dialog? top, OpenQuestion open)
    {
        text.Append("Just asked for: ").Append(open.Kind == QuestionKind.Menu ? "nothing in particular" : open.Slot).Append('\n');
        if (open.Kind != QuestionKind.Choice || top is not { OffersRecords: true }) return;
        text.Append("Options shown:\n");
        for (var at = 0; at < open.Options.Count; at++) text.Append(at + 1).Append(". ").Append(open.Options[at].Label).Append('\n');
    }

    static string MakeAlways()
    {
        var text = new StringBuilder(Prompts.Ours.Reading).Append("\nDialogs:\n");
        foreach (var (id, dialog) in Prompts.Ours.Dialogs) text.Append(id).Append(": ").Append(dialog.What).Append(" [").AppendJoin(", ", dialog.Slots).Append("]\n");
        text.Append("Slots:\n");
        foreach (var (name, what) in Prompts.Ours.Slots) text.Append(name).Append(": ").Append(what).Append('\n');
        return text.ToString();
    }

    static string MakeSchema()
    {
        var slot = Closed(("slot", Names(Prompts.Ours.Slots.Keys)), ("words", new JsonObject { ["type"] = "string" }));
        var command = Closed(
            ("name", Names(Commands)),
            ("dialog", new JsonObject { ["type"] = new JsonArray("string", "null"), ["enum"] = new JsonArray([.. Prompts.Ours.Dialogs.Keys, null]) }),
            ("slots", new JsonObject { ["type"] = "array", ["items"] = slot }),
            ("option", new JsonObject { ["type"] = new JsonArray("integer", "null") }));
        return Closed(("commands", new JsonObject { ["type"] = "array", ["items"] = command })).ToJsonString(TalkJson.Readable);
    }

    static JsonObject Names(IEnumerable<string> names) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. names]) };

    static JsonObject Closed(params (string Name, JsonNode Value)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(each => KeyValuePair.Create<string, JsonNode?>(each.Name, each.Value))),
        ["required"] = new JsonArray([.. properties.Select(each => each.Name)]),
        ["additionalProperties"] = false,
    };
}
