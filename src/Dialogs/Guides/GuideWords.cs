using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Dialogs.Understanding;
using Dialogs.Understanding.Steps;
using Learning.Guides;

namespace Dialogs.Guides;

/// <summary>Finds the guides a message asks for: by their titles and other names, as they are spoken.</summary>
sealed partial class GuideWords(GuideShelf shelf)
{
    const int ShortestName = 2;
    readonly ConditionalWeakTable<Guide, string[]> names = [];

    /// <summary>The guides, the best first; none when the message does not ask for one.</summary>
    public IReadOnlyList<Guide> In(Heard heard) => Find(heard).Guides;

    /// <summary>How strongly the message asks for a guide: the length of its name; 0 for not at all.</summary>
    public int Strength(Heard heard) => Find(heard).Strength;

    (IReadOnlyList<Guide> Guides, int Strength) Find(Heard heard)
    {
        var text = SpokenChinese.Standard(heard.Plain);
        if (text.Length is < ShortestName or > 80) return ([], 0);
        var all = shelf.All(heard.Language);
        var named = all.Select(guide => (Guide: guide, Name: Longest(guide, text))).Where(each => each.Name.Length > 0).OrderByDescending(each => each.Name.Length).ToList();
        var wished = Wish().IsMatch(text) || (named.Count > 0 && heard.Means(Step.NewTopic));
        // A name that is a small part of a message may stand there by chance.
        if (named is [{ Name: var best }, ..] && (wished || (best.Length * 2 >= SpokenChinese.Bare(text).Length && !IsOfElse(text, best))))
            return ([.. named.Where(each => each.Name.Length == best.Length).Select(each => each.Guide)], best.Length + (wished ? ShortestName : 0));
        return wished && Thing(text) is { } thing && all.Where(guide => Names(guide).Any(name => WordBook.Contains(name, thing))).ToList() is { Count: > 0 } of
            ? (of, thing.Length + ShortestName) : ([], 0);
    }

    /// <summary>True when the name is made of another dialog's words and more of them stand beside it: "book a live lecture" books.</summary>
    static bool IsOfElse(string text, string name)
    {
        var rest = text.Replace(name, " ", StringComparison.Ordinal);
        return OfElse(name).Intersect(OfElse(rest)).Any();
    }

    /// <summary>Keys of the words for other dialogs that stand in the text.</summary>
    public static IEnumerable<string> OfElse(string text) =>
        WordBook.In(text).Keys.Where(key => key.StartsWith("start.", StringComparison.Ordinal) && key != $"start.{FollowGuide.DialogId}");

    string Longest(Guide guide, string text) =>
        Names(guide).Where(name => name.Length >= ShortestName && WordBook.Contains(text, name)).MaxBy(name => name.Length) ?? "";

    string[] Names(Guide guide) =>
        names.GetValue(guide, static each => [.. each.Aliases.Prepend(each.Title).Select(name => SpokenChinese.Standard(Heard.Tidy(name)))]);

    /// <summary>What is to be learnt, behind the words for wishing.</summary>
    static string? Thing(string text)
    {
        var thing = Wish().Matches(text) is [.., var last] ? text[(last.Index + last.Length)..].Trim(Heard.Edges) : "";
        thing = SpokenChinese.IsIn(thing) ? SpokenChinese.Bare(thing) : thing;
        return thing.Length >= ShortestName && !WordBook.IsOnly(thing, "guide.anything") ? thing : null;
    }

    [GeneratedRegex(@"(想|要|来|再)?学(习|一下|学)?(怎么|如何)?(用)?|教(一下|教)?我?(怎么|如何)?(用)?|(怎么|如何)|\b(teach me|learn|show me|how (do|can|should) (i|you)|how)\b( (to|how to|about))?( use)?( (a|an|the|my))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Wish();
}
