using System.Globalization;
using Dialogs.Understanding;
using Dialogs.Understanding.Steps;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>Answers questions about a step from what is written in the guide, and from nothing else.</summary>
static class GuideQuestions
{
    // Half of what is asked about has to stand in the sentence: less is chance.
    const double Enough = 0.5;
    static readonly string[] noWords = ["的", "了", "吗", "呢", "什么", "怎么", "这", "那", "是", "我", "有", "在", "要", "不", "会", "能", "和", "就", "也", "个", "到", "点"];
    static readonly HashSet<string> noEnglishWords = new("the a an is are do does i you it to of in on my what which how why where when can should will be this that for and or me if not".Split(' '));

    /// <summary>The sentence that answers; null when the guide does not say.</summary>
    public static string? Answer(Guide guide, GuideStep step, string question)
    {
        var asked = Pieces(question);
        if (asked.Count == 0) return null;
        var best = Written(guide, step).Select((text, at) => (Text: text, At: at, Share: Share(asked, text))).OrderByDescending(each => each.Share).ThenBy(each => each.At).First();
        return best.Share >= Enough ? best.Text : null;
    }

    /// <summary>The thing people are stuck with that the words tell of; null for none.</summary>
    public static int? Symptom(GuideStep step, string said)
    {
        var told = Pieces(said);
        var best = step.Stuck.Select((stuck, at) => (At: at, Share: told.Count == 0 ? 0 : Math.Max(Share(told, stuck.Symptom), Share(Pieces(stuck.Symptom), said))))
            .OrderByDescending(each => each.Share).FirstOrDefault();
        return best.Share > Enough ? best.At : null;
    }

    static IEnumerable<string> Written(Guide guide, GuideStep step) =>
        new[] { step.Text, step.See, step.Careful, step.Tip }.OfType<string>().SelectMany(Sentences.Of)
            .Concat(step.Stuck.Select(stuck => $"{stuck.Symptom}：{stuck.Advice}"))
            .Concat(new[] { guide.Warning, guide.Offline }.OfType<string>().SelectMany(Sentences.Of)).Concat(guide.Needs)
            .Concat(guide.Steps.Where(other => other != step).SelectMany(other => Sentences.Of(other.Text)));

    static double Share(HashSet<string> asked, string text)
    {
        var written = Pieces(text);
        return asked.Count == 0 ? 0 : (double)asked.Count(written.Contains) / asked.Count;
    }

    /// <summary>Pairs of Chinese characters and English words, without those that stand everywhere.</summary>
    static HashSet<string> Pieces(string text)
    {
        var plain = SpokenChinese.Standard(Heard.Tidy(text));
        if (!SpokenChinese.IsIn(plain)) return [.. plain.Split([.. Heard.Edges, '\'', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && !noEnglishWords.Contains(word)).Select(Stem)];
        foreach (var word in noWords) plain = plain.Replace(word, " ", StringComparison.Ordinal);
        return [.. plain.Split([.. Heard.Edges, '？', '＜', '＋']).SelectMany(Pairs)];
    }

    static IEnumerable<string> Pairs(string run)
    {
        for (var at = 0; at + 1 < run.Length; at++) yield return run.Substring(at, 2);
    }

    static string Stem(string word) => word.Length > 4 && word.EndsWith('s') ? word[..^1] : word.ToLower(CultureInfo.InvariantCulture);
}
