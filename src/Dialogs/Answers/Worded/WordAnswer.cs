using System.Text.Json;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Dialogs.Understanding.Models;
using Learning;

namespace Dialogs.Answers.Worded;

/// <summary>An answer in plain words, and what is in view after it.</summary>
/// <param name="Line">The answer, with its mark, its sources and when they were looked at.</param>
/// <param name="About">What is in view; null for nothing.</param>
sealed record Worded(Line Line, string? About);

/// <summary>
/// Has a language model word an answer from the city's records, and tells of it only what <see cref="Grounded"/> finds in them. A sentence that says anything else
/// gives way to its records in their own plain form.
/// </summary>
sealed class WordAnswer(Sources sources)
{
    const int MostSentences = 3;
    const int MostTokens = 500;

    const string Schema = """
        {"type":"object","properties":{"known":{"type":"boolean"},"sentences":{"type":"array","items":{"type":"object","properties":{"text":{"type":"string"},"records":{"type":"array","items":{"type":"string"}}},"required":["text","records"],"additionalProperties":false}}},"required":["known","sentences"],"additionalProperties":false}
        """;

    static readonly JsonSerializerOptions strict = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    /// <summary>The answer; null when the records hold none, or the model says nothing of use.</summary>
    /// <param name="heard">The question.</param>
    /// <param name="about">What is in view; null for nothing.</param>
    /// <param name="model">What may be asked.</param>
    public async Task<Worded?> To(Heard heard, string? about, Allowance model)
    {
        if (!model.IsLeft || sources.For(heard, about) is not { Count: > 0 } found || heard.Redacted is not { } words) return null;
        var reply = await model.Ask(new(ModelPurpose.Answering, Prompts.Ours.Answering, words, Schema) { Records = Written(found), MostTokens = MostTokens });
        return reply is null ? null : Of(reply, found, heard);
    }

    /// <summary>What may be told of a reply.</summary>
    internal static Worded? Of(string reply, IReadOnlyList<Source> found, Heard heard, Func<string, IEnumerable<Source>, Language, bool>? holds = null)
    {
        if (Read(reply) is not { Known: true, Sentences: { } sentences }) return null;
        var chinese = heard.Language == Language.Chinese;
        var (told, used) = (new List<string>(), new List<Source>());
        foreach (var sentence in sentences.OfType<Sentence>().Take(MostSentences))
        {
            var cited = Cited(sentence, found);
            if (cited.Count == 0) continue;
            told.AddRange(Told(sentence, cited, heard.Language, holds ?? Grounded.Holds).Where(text => !told.Contains(text)));
            used.AddRange(cited.Except(used));
        }
        return told.Count == 0 ? null : new(Say(told, used, heard), used.Select(source => source.About).FirstOrDefault(id => id is not null));
    }

    // What cannot be found in its records gives way to them.
    static IEnumerable<string> Told(Sentence sentence, List<Source> cited, Language language, Func<string, IEnumerable<Source>, Language, bool> holds) => holds(sentence.Text ?? "", cited, language)
        ? [sentence.Text!.Trim()]
        : cited.Select(source => source.Brief(language == Language.Chinese));

    static Line Say(List<string> told, List<Source> used, Heard heard)
    {
        var chinese = heard.Language == Language.Chinese;
        return new(
            used.Exists(source => source.IsSession) ? "answers.worded-of-session" : "answers.worded",
            ("text", string.Join(chinese ? "" : " ", told)),
            ("sources", string.Join(chinese ? "、" : ", ", used.Select(source => chinese ? $"《{source.Title}》" : $"“{source.Title}”"))),
            ("at", TimeOnly.FromDateTime(heard.Now.DateTime)))
        { ByModel = true };
    }

    static List<Source> Cited(Sentence sentence, IReadOnlyList<Source> found) =>
        [.. (sentence.Records ?? []).Select(id => id?.Length > 1 && id[0] == 'r' && int.TryParse(id.AsSpan(1), out var number) && number >= 1 && number <= found.Count ? found[number - 1] : null).OfType<Source>().Distinct()];

    static string Written(IReadOnlyList<Source> found) => JsonSerializer.Serialize(
        found.Select((source, at) => source.Values.GroupBy(each => each.Name)
            .Select(each => KeyValuePair.Create(each.Key, string.Join(" | ", each.Select(value => value.Value))))
            .Prepend(new("title", source.Title)).Prepend(new("kind", source.Kind)).Prepend(new("id", $"r{at + 1}"))
            .ToDictionary(each => each.Key, each => each.Value)),
        TalkJson.Readable);

    static Reply? Read(string reply)
    {
        try
        {
            return JsonSerializer.Deserialize<Reply>(reply, strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    sealed record Reply(bool Known, IReadOnlyList<Sentence?>? Sentences);

    sealed record Sentence(string? Text, IReadOnlyList<string?>? Records);
}
