using System.Text.Json;
using System.Text.RegularExpressions;
using Dialogs.Lines;
using Dialogs.Understanding.Numbers;
using Dialogs.Understanding.Scopes;
using Learning;

namespace Dialogs.Understanding.Steps;

/// <summary>
/// Reads what somebody means in the middle of a guide, by the rules of <c>Steps.json</c>: the first that fits decides. What no rule fits is null,
/// and must never be taken for going on.
/// </summary>
public static partial class StepReader
{
    static readonly Rule[] rules = [.. Resources.Read<Book>("Steps.Steps.json", new(JsonSerializerDefaults.Web)).Rules.Select(entry => new Rule(entry))];
    static readonly Shortlist<Rule> english = new(rules, rule => rule.English);
    static readonly Shortlist<Rule> chinese = new(rules, rule => rule.Chinese);

    /// <summary>What is meant; null when that is not clear.</summary>
    public static Step? Read(string text) => new Said(text).Step;

    /// <summary>The step that is named: 3 for "step three", -1 for the last; null for none.</summary>
    public static int? Number(string text)
    {
        var plain = SpokenChinese.Standard(Heard.Tidy(text));
        if (FromEnd().IsMatch(plain)) return -1;
        var language = SpokenChinese.IsIn(plain) ? Language.Chinese : Language.English;
        return First().IsMatch(plain) ? 1 : NumberReader.Read(plain, language) is [var number, ..] && number.Value is >= 0 and < 1000 ? (int)number.Value : null;
    }

    [GeneratedRegex(@"最后|最末|\b(last|final)\b")]
    private static partial Regex FromEnd();

    [GeneratedRegex(@"头一步|最前|\bfirst\b")]
    private static partial Regex First();

    [GeneratedRegex(@"(?<=[.!?。！？;；\n])\s*")]
    private static partial Regex Breaks();

    /// <summary>A message, and its last sentence, which often decides; Chinese also without the polite words around it.</summary>
    internal sealed class Said
    {
        readonly string plain;
        readonly List<Rule> rules;
        (bool Read, Step? Meant) step;

        public Said(string text)
        {
            plain = SpokenChinese.Standard(Heard.Tidy(text));
            // A question mark tells questions from reports, so it stays at the end.
            if (plain.Length > 0 && (text.TrimEnd().EndsWith('?') || text.TrimEnd().EndsWith('？'))) plain += "?";
            Chinese = SpokenChinese.IsIn(plain);
            rules = plain.Length == 0 ? [] : [.. (Chinese ? chinese : english).In(plain)];
        }

        public bool Chinese { get; }

        /// <summary>What is meant; null when that is not clear.</summary>
        public Step? Step
        {
            get
            {
                if (!step.Read) step = (true, rules.Find(rule => rule.Fits(this))?.Step);
                return step.Meant;
            }
        }

        /// <summary>True when this is what is meant. Quicker than to read what is, as most messages fit no rule of one step.</summary>
        public bool Means(Step meant) => rules.Exists(rule => rule.Step == meant && rule.Fits(this)) && Step == meant;

        public IReadOnlyList<string> Whole => field ??= Forms(plain);

        public IReadOnlyList<string> Last => field ??= Forms(Breaks().Split(plain).LastOrDefault(part => part.Trim([.. Heard.Edges, '?']).Length > 0) ?? plain);

        IReadOnlyList<string> Forms(string text) => Chinese && SpokenChinese.Bare(text) is var bare && bare != text ? [text, bare] : [text];
    }

    sealed class Rule(Entry entry)
    {
        readonly Ways notEnglish = new(entry.NotEn ?? []);
        readonly Ways notChinese = new(entry.NotZh ?? []);

        public Ways English { get; } = new(entry.En ?? []);

        public Ways Chinese { get; } = new(entry.Zh ?? []);

        public Step Step { get; } = Enum.Parse<Step>(entry.Step.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

        public bool Fits(Said said)
        {
            var (yes, no) = said.Chinese ? (Chinese, notChinese) : (English, notEnglish);
            return (entry.End ? said.Last : said.Whole).Any(text => yes.FitIn(text) && !no.FitIn(text));
        }
    }

    sealed record Book(Entry[] Rules);

    sealed record Entry(string Step, bool End, string[]? En, string[]? Zh)
    {
        [System.Text.Json.Serialization.JsonPropertyName("not-en")]
        public string[]? NotEn { get; init; }

        [System.Text.Json.Serialization.JsonPropertyName("not-zh")]
        public string[]? NotZh { get; init; }
    }
}
