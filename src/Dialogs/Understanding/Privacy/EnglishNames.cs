using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dialogs.Lines;

namespace Dialogs.Understanding.Privacy;

/// <summary>
/// Finds names in Latin letters: what stands behind words that introduce a name or before words that tell of a person, two large first letters in a row,
/// and common first names. Places, days and the words of the city are none.
/// </summary>
static partial class EnglishNames
{
    const int LongestLead = 3;

    static readonly Book book = Resources.Read<Book>("Privacy.EnglishNames.json", new(JsonSerializerDefaults.Web));
    static readonly FrozenSet<string> sure = book.Sure.ToFrozenSet();
    static readonly FrozenSet<string> titles = book.Titles.ToFrozenSet();
    static readonly FrozenSet<string> soft = book.Soft.ToFrozenSet();
    static readonly FrozenSet<string> after = book.After.ToFrozenSet();
    static readonly FrozenSet<string> particles = book.Particles.Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> first = book.First.Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> pinyin = book.Pinyin.Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> places = book.Place.Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> toPlaces = new[] { "in", "at", "near", "around", "the", "of", "to", "into", "towards", "beside", "behind" }.ToFrozenSet();
    static readonly FrozenSet<string> ordinary = Ordinary();
    static readonly string[] chineseLeads = ["我叫", "叫我", "名字是", "名字叫", "姓名", "名字", "联系人", "报名人", "预约人", "我是", "这是", "本人", "他叫", "她叫", "叫", "找", "给", "帮", "和", "跟", "老师", "朋友", "同事", "老公", "老婆"];

    enum Lead { None, Chinese, Soft, Title, Sure }

    public static IEnumerable<Trace> In(Passage passage)
    {
        var words = Words().Matches(passage.Narrow).Select(match => new Word(match.Index, match.Value)).ToArray();
        List<Trace> found = [];
        for (var at = 0; at < words.Length; at++)
        {
            var count = Count(passage.Narrow, words, at);
            if (count == 0) continue;
            var last = words[at + count - 1];
            found.Add(new(words[at].Start, last.Start + WithoutOwning(last.Text).Length, Trace.Name));
            at += count - 1;
        }
        return [.. found, .. Chinese().Matches(passage.Text).Select(match => match.Groups["name"]).Select(name => new Trace(name.Index, name.Index + name.Length, Trace.Name)), .. Again(words, found, passage.Narrow)];
    }

    // How many words from here on are a name.
    static int Count(string text, Word[] words, int at)
    {
        var lead = LeadBefore(text, words, at);
        var most = Together(text, words, at, anyCase: lead >= Lead.Title);
        if (most == 0) return 0;
        if (lead == Lead.Sure) return most;
        if (lead == Lead.Title) return words[at].IsCapital || !IsKnown(words[at]) ? most : 0;
        if (IsPlace(words, at, most)) return 0;
        return IsWhole(words, at, most) || (most == 1 && (lead != Lead.None || IsWithin(text, words, at) || Follows(text, words, at + 1)) && words[at].IsCapital && !IsKnown(words[at]))
            || IsFirst(words[at], lead) || (lead != Lead.None && most > 1 && !words.Skip(at).Take(most).All(IsKnown)) ? most : 0;
    }

    // Words with nothing but a blank between them that may all be parts of one name.
    static int Together(string text, Word[] words, int at, bool anyCase)
    {
        var count = 0;
        while (at + count < words.Length && count < 4 && (count == 0 || IsNext(text, words[at + count - 1], words[at + count])))
        {
            var word = words[at + count];
            var initial = count > 0 && word.Text.Length == 1 && word.IsCapital && text.AsSpan(word.Start).StartsWith(word.Text + ".");
            if (initial) { count++; continue; }
            var fits = word.IsCapital || (count > 0 && particles.Contains(word.Plain)) || (anyCase && !IsKnown(word) && count < 2) || (count == 0 && IsFirst(word, Lead.Chinese))
                || (count == 1 && first.Contains(words[at].Plain) && !IsKnown(word) && !words[at].IsCapital) || (count == 0 && pinyin.Contains(word.Plain) && anyCase);
            if (!fits || (count > 0 && after.Contains(word.Plain)) || (count > 0 && IsKnown(word) && !particles.Contains(word.Plain) && !first.Contains(words[at].Plain))) break;
            if (count == 0 && IsKnown(word) && !anyCase) return 0;
            if (count == 0 && anyCase && IsKnown(word) && !word.IsCapital) return 0;
            count++;
            if (word.Text.EndsWith("'s", StringComparison.OrdinalIgnoreCase)) break;
        }
        while (count > 0 && particles.Contains(words[at + count - 1].Plain)) count--;
        return count;
    }

    static Lead LeadBefore(string text, Word[] words, int at)
    {
        var start = words[at].Start;
        if (chineseLeads.Any(lead => EndsBefore(text, start, lead))) return Lead.Sure;
        if (at == 0) return Lead.None;
        for (var length = Math.Min(LongestLead, at); length > 0; length--)
        {
            var from = words[at - length];
            var phrase = Spaces().Replace(text[from.Start..start].ToLowerInvariant(), " ").TrimEnd(' ', ',', '\n', '-', '"', '(');
            if (sure.Contains(phrase.TrimEnd(':')) || sure.Contains(phrase)) return Lead.Sure;
            if (titles.Contains(phrase.TrimEnd('.')) && text[start - 1] == ' ') return from.IsCapital || phrase.Length < 5 ? Lead.Title : Lead.Soft;
            if (soft.Contains(phrase)) return Lead.Soft;
        }
        return text[start - 1] == '\n' ? Lead.Soft : Lead.None;
    }

    static bool EndsBefore(string text, int start, string lead)
    {
        while (start > 0 && text[start - 1] is ' ' or ':' or '：' or '是' or '"' or '“') start--;
        return start >= lead.Length && string.CompareOrdinal(text, start - lead.Length, lead, 0, lead.Length) == 0;
    }

    // Two names, of which none is a word of every day.
    static bool IsWhole(Word[] words, int at, int count) =>
        count is 2 or 3 or 4 && words.Skip(at).Take(count).Count(word => word.IsCapital && !IsKnown(word)) >= 2 && words[at].IsCapital;

    static bool IsFirst(Word word, Lead lead) => first.Contains(word.Plain) && !ordinary.Contains(word.Plain) && (word.IsCapital || lead != Lead.None || word.Plain.Length > 4);

    static bool IsPlace(Word[] words, int at, int count) =>
        words.Skip(at).Take(count + 1).Any(word => places.Contains(word.Plain)) && !first.Contains(words[at].Plain);

    // A large letter in the middle of a sentence, not behind a word that leads to a place.
    static bool IsWithin(string text, Word[] words, int at) =>
        at > 0 && text[words[at].Start - 1] is ' ' or '(' or '"' && text[words[at].Start - 2] is not ('.' or '!' or '?' or '\n') && !toPlaces.Contains(words[at - 1].Plain);

    static bool Follows(string text, Word[] words, int at)
    {
        if (at >= words.Length || !IsNext(text, words[at - 1], words[at])) return words[at - 1].Text.EndsWith("'s", StringComparison.Ordinal) && at > 1;
        return after.Contains(words[at].Plain) || (at + 1 < words.Length && after.Contains(words[at].Plain + " " + words[at + 1].Plain));
    }

    static IEnumerable<Trace> Again(Word[] words, List<Trace> found, string text)
    {
        var names = found.SelectMany(trace => text[trace.Start..trace.End].ToLowerInvariant().Split(' ')).Where(name => name.Length > 2 && !ordinary.Contains(name)).ToHashSet();
        return words.Where(word => names.Contains(word.Plain)).Select(word => new Trace(word.Start, word.Start + WithoutOwning(word.Text).Length, Trace.Name));
    }

    static bool IsNext(string text, Word one, Word other) =>
        other.Start - one.Start - one.Text.Length is 1 or 2 && text[(one.Start + one.Text.Length)..other.Start] is " " or ". " or "  ";

    static bool IsKnown(Word word) => ordinary.Contains(word.Plain) || places.Contains(word.Plain);

    static string WithoutOwning(string word) => word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? word[..^2] : word.TrimEnd('\'');

    // The city's own lines are made of ordinary words.
    static FrozenSet<string> Ordinary() => Resources.Named(".en.json").Where(name => name.StartsWith("Lines.", StringComparison.Ordinal))
        .SelectMany(name => Resources.Read<JsonElement>(name).ToString().Split([' ', '"', '.', ',', '?', '!', ':', '{', '}', '[', ']', '(', ')', '\\', '/', '“', '”', '-', '*', '\n'], StringSplitOptions.RemoveEmptyEntries))
        .Select(word => WithoutOwning(word.Replace('’', '\'')).ToLowerInvariant()).Where(word => word.All(char.IsLetter)).Concat(book.Ordinary.Split(' ')).ToFrozenSet();

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F'\-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex("(?:my name is|name's|name:|i'm called|call me|i am|i'm|this is|contact:?|mr\\.?|mrs\\.?|ms\\.?|named|ask for|teacher|aunt(?:ie)?|uncle) ?[“\"]?(?<name>[\u3400-\u9fff]{2,4})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Chinese();

    readonly record struct Word(int Start, string Text)
    {
        public string Plain { get; } = WithoutOwning(Text).ToLowerInvariant();

        public bool IsCapital => char.IsUpper(Text[0]);
    }

    sealed record Book(string[] Sure, string[] Titles, string[] Soft, string[] After, string Particles, string First, string Pinyin, string Place, string Ordinary);
}
