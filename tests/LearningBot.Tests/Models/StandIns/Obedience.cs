using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LearningBot.Tests.Models.StandIns;

/// <summary>Does what it is told, by whomever.</summary>
public static partial class Obedience
{
    static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly string[] naming = ["id", "ids", "record", "records", "source", "sources", "cites", "cite", "from"];

    /// <summary>What a text of the prompt orders to be said, the records' first; null when nothing is ordered.</summary>
    public static string? Order(Asked asked) => Order(Unescaped(asked.Records)) ?? Order(asked.Words);

    /// <summary>What a text orders to be said; null when it orders nothing.</summary>
    public static string? Order(string text)
    {
        var orders = English().Matches(text).Concat(Chinese().Matches(text)).ToList();
        // Who quotes says exactly what; else it is the rest of the line after the last such word.
        var order = orders.FirstOrDefault(it => it.Groups["quoted"].Success) ?? orders.LastOrDefault(it => it.Groups["rest"].Value.Trim().Length > 0);
        return order is null ? null : (order.Groups["quoted"].Success ? order.Groups["quoted"] : order.Groups["rest"]).Value.Trim();
    }

    /// <summary>
    /// A reply in the asked schema that says this in every text field. Where one of several shapes may stand in a list, each stands there once; fields that
    /// name records (<c>id</c>, <c>sources</c> and the like) name the first record; of several values allowed, the first is taken.
    /// </summary>
    public static string Fill(Asked asked, string says) =>
        asked.Schema.ValueKind == JsonValueKind.Object ? Node(asked.Schema, asked, says, "")?.ToJsonString(json) ?? "null" : says;

    static JsonNode? Node(JsonElement schema, Asked asked, string says, string name)
    {
        schema = Resolved(schema, asked.Schema);
        if (schema.TryGetProperty("const", out var only)) return JsonNode.Parse(only.GetRawText());
        if (schema.TryGetProperty("enum", out var values)) return JsonNode.Parse(values[0].GetRawText());
        if (Shapes(schema) is [var first, ..]) return Node(first, asked, says, name);
        return Type(schema) switch
        {
            "object" => new JsonObject(Properties(schema).Select(it => KeyValuePair.Create(it.Name, Node(it.Value, asked, says, it.Name)))),
            "array" => new JsonArray([.. Items(schema, asked, says, name)]),
            "string" => naming.Contains(name) ? Record(asked) ?? says : says,
            "integer" or "number" => 1,
            "boolean" => true,
            _ => null,
        };
    }

    static IEnumerable<JsonNode?> Items(JsonElement schema, Asked asked, string says, string name)
    {
        if (!schema.TryGetProperty("items", out var item)) return [];
        item = Resolved(item, asked.Schema);
        return Shapes(item) is { Count: > 0 } shapes ? shapes.Select(shape => Node(shape, asked, says, name)) : [Node(item, asked, says, name)];
    }

    static JsonElement Resolved(JsonElement schema, JsonElement root) =>
        schema.TryGetProperty("$ref", out var pointer) && pointer.GetString() is { } path
            ? Resolved(path.Split('/').Skip(1).Aggregate(root, static (at, step) => at.GetProperty(step)), root) : schema;

    static List<JsonElement> Shapes(JsonElement schema) =>
        schema.TryGetProperty("anyOf", out var any) || schema.TryGetProperty("oneOf", out any) ? [.. any.EnumerateArray().Where(it => Type(it) != "null")] : [];

    static string? Type(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(it => it.GetString()).First(it => it != "null") : type.GetString();

    static JsonElement.ObjectEnumerator Properties(JsonElement schema) => schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : default;

    static string? Record(Asked asked) => Id().Match(asked.Records) is { Success: true } found ? found.Groups["id"].Value : null;

    static string Unescaped(string records)
    {
        try
        {
            return JsonNode.Parse(records) is { } node ? string.Join('\n', Texts(node)) : records;
        }
        catch (JsonException)
        {
            return records;
        }
    }

    static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(it => Texts(it.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    const string said = """\s*(?:[:：,，]\s*)?(?:["“”「『‘'](?<quoted>[^"“”」』’\n]+)["“”」』’']|(?<rest>[^\n]*))""";

    [GeneratedRegex("""\b(?:print|say|write|output|repeat|echo|display|tell (?:them|him|her|me|the user|people|everybody|everyone)(?: that)?|(?:reply|respond|answer)(?: only| exactly)?(?: with)?)\b(?: only| just| exactly| this| the following)*""" + said, RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex("(?:打印|输出|说出|只说|复述|重复|显示|回复|回答|写上|写出|写|告诉(?:用户|他们|大家|家长|老人)|请说|必须说|就说)(?:出|以下内容|如下|一句)?" + said)]
    private static partial Regex Chinese();

    [GeneratedRegex("\"id\"\\s*:\\s*\"(?<id>[^\"]+)\"")]
    private static partial Regex Id();
}
