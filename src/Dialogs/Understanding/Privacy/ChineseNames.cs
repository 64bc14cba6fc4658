using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dialogs.Lines;

namespace Dialogs.Understanding.Privacy;

/// <summary>
/// Finds Chinese names: a surname and one or two characters behind words that introduce a name, before a title, or standing apart. Ordinary words that
/// begin like a name (周末, 高血压), and places, are none.
/// </summary>
static partial class ChineseNames
{
    static readonly Book book = Resources.Read<Book>("Privacy.ChineseNames.json", new(System.Text.Json.JsonSerializerDefaults.Web));
    static readonly FrozenSet<char> surnames = (book.Surnames + string.Concat(book.Traditional.Values)).ToFrozenSet();
    static readonly FrozenSet<char> common = (book.Common + string.Concat(book.Traditional.Where(pair => book.Common.Contains(pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value))).ToFrozenSet();
    static readonly FrozenSet<char> asWords = book.Words.ToFrozenSet();
    static readonly string[] compound = book.Compound.Split(' ');
    static readonly FrozenDictionary<char, string[]> starts = book.Starts.ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value.Split(' '));
    static readonly FrozenDictionary<char, string> ends = book.Ends.ToFrozenDictionary(pair => pair.Key[0], pair => pair.Value);
    static readonly FrozenSet<char> function = book.Function.ToFrozenSet();
    const string Never = "的了吗呢吧啊呀是在我你他她它们这那和跟与及要想请";
    static readonly string[] places = book.Places.Split(' ');
    static readonly string[] after = book.After.Split(' ');
    static readonly string[] soft = book.Soft.Split(' ');
    static readonly string[] sure = book.Sure.Split(' ');
    static readonly string[] kin = book.Kin.Split(' ');
    static readonly string[] titles = book.Titles.Split(' ');

    public static IEnumerable<Trace> In(Passage passage)
    {
        List<Trace> found = [];
        var text = passage.Plain;
        for (var at = 0; at < text.Length; at++)
        {
            var length = Math.Max(Sure(text, at), Math.Max(Titled(text, at), Math.Max(Apart(text, at), Math.Max(Related(text, at), Pet(text, at)))));
            if (length == 0) continue;
            found.Add(new(at, at + length, Trace.Name));
            at += length - 1;
        }
        found.AddRange(BetweenWords(text, ChineseWords.Of(text)));
        found.AddRange(Dotted().Matches(text).Select(match => new Trace(match.Index, match.Index + match.Length, Trace.Name)));
        return [.. found, .. Again(text, found)];
    }

    // Behind "my name is" anything is a name.
    static int Sure(string text, int at)
    {
        var from = at;
        while (from > 0 && text[from - 1] is ' ' or ':' or '：' or '是' or '"' or '“' or '「' or '叫') from--;
        if (!Passage.IsChinese(text[at]) || (function.Contains(text[at]) && !common.Contains(text[at])) || !sure.Any(word => EndsWith(text, from, word) || EndsWith(text, at, word))) return 0;
        var surname = Surname(text, at, surnames);
        var blank = surname > 0 && at + surname + 1 < text.Length && text[at + surname] == ' ' && Passage.IsChinese(text[at + surname + 1]) ? 1 : 0;
        return surname + blank + Given(text, at + surname + blank, surname > 0 ? 2 : 3, sure: surname > 0);
    }

    // Before a title one surname is enough: 王老师.
    static int Titled(string text, int at)
    {
        var surname = Surname(text, at, surnames);
        if (surname == 0 || IsOrdinary(text, at)) return 0;
        for (var given = 2; given >= 0; given--)
        {
            var end = at + surname + given;
            if (end >= text.Length || Given(text, at + surname, given) < given || Title(text, end) is not { } title) continue;
            var rare = given == 0 && surname == 1 && (title.Length == 1 || !common.Contains(text[at]));
            if (!rare || (IsFree(text, at) && surname + title.Length > 2) || (common.Contains(text[at]) && IsFree(text, at))) return surname + given;
        }
        return 0;
    }

    // Behind "my mother" or "the neighbour" a surname is enough to begin a name.
    static int Related(string text, int at)
    {
        var surname = Surname(text, at, common);
        if (surname == 0 || IsOrdinary(text, at) || !kin.Any(word => EndsWith(text, at, word))) return 0;
        var given = Given(text, at + surname, 2, sure: true);
        return given > 0 && !IsPlace(text, at + surname, at + surname + given) ? surname + given : 0;
    }

    // A whole name between a word that leads to a person, or nothing, and a word that goes on.
    static int Apart(string text, int at)
    {
        var surname = Surname(text, at, common);
        if (surname == 0 || IsOrdinary(text, at)) return 0;
        for (var given = 2; given >= (IsFree(text, at) ? 1 : 2); given--)
        {
            var end = at + surname + given;
            if (Given(text, at + surname, given, sure: given == 2) == given && GoesOn(text, end) && !IsPlace(text, at + surname, end)) return surname + given;
        }
        return 0;
    }

    // 老张, 小李, 阿芳.
    static int Pet(string text, int at) =>
        text[at] is '老' or '小' or '阿' && at + 1 < text.Length && common.Contains(text[at + 1]) && !IsOrdinary(text, at + 1) && IsFree(text, at) && GoesOn(text, at + 2)
            && !IsPlace(text, at + 1, at + 2) ? 2 : 0;

    // What the dictionary leaves in pieces: 和/王/婧/涵/一起, 帮/李/建设/报名, 罗汉/生.
    static IEnumerable<Trace> BetweenWords(string text, IReadOnlyList<(int Start, int End)> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Cut(text, words, at) is var end && end > 0 && !IsPlace(text, end, end)) yield return new(words[at].Start, end, Trace.Name);
        }
    }

    // Where the name ends that begins with a word; 0 for none.
    static int Cut(string text, IReadOnlyList<(int Start, int End)> words, int at)
    {
        var (start, end) = words[at];
        var surname = Surname(text, start, surnames);
        if (surname == 0 || IsCounted(text, start) || IsOrdinary(text, start)) return 0;
        var sure = surname == 2 || !asWords.Contains(text[start]);
        if (sure && end - start == surname + 1) return Single(text, words, at + 1, end);
        if (end - start != surname || at + 1 == words.Count || words[at + 1].Start != end) return 0;
        if (!sure && !IsFree(text, start)) return 0;
        var given = words[at + 1].End - end;
        if (given == 2 && Passage.IsChinese(text[end])) return Title(text, end) is null ? end + given : 0;
        var first = Single(text, words, at + 1, end, sure);
        if (first == 0) return 0;
        var second = Single(text, words, at + 2, first);
        if (second > 0) return second;
        return sure && !Never.Contains(text[end]) ? first : 0;
    }

    // The end of a word of one character that may be part of a name; 0 for none. A few that serve the sentence may begin one: 王一诺.
    static int Single(string text, IReadOnlyList<(int Start, int End)> words, int at, int start, bool begins = false) =>
        at < words.Count && words[at] == (start, start + 1) && Passage.IsChinese(text[start]) && (!function.Contains(text[start]) || (begins && "一小大可三子".Contains(text[start]))) ? start + 1 : 0;

    // 一张, 这段.
    static bool IsCounted(string text, int at) => at > 0 && "张章段项包支盘台".Contains(text[at]) && "一二三四五六七八九十两几每这那半0123456789".Contains(text[at - 1]);

    static IEnumerable<Trace> Again(string text, List<Trace> found)
    {
        foreach (var name in found.Select(trace => text[trace.Start..trace.End]).Where(name => name.Length > 1).SelectMany(Parts).Distinct())
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                yield return new(at, at + name.Length, Trace.Name);
            }
        }
    }

    static IEnumerable<string> Parts(string name) => name.Length == 3 && surnames.Contains(name[0]) ? [name, name[1..]] : [name];

    static int Surname(string text, int at, FrozenSet<char> known) =>
        IsCompound(text, at) ? 2 : at < text.Length && known.Contains(text[at]) ? 1 : 0;

    static bool IsCompound(string text, int at) => compound.Any(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0);

    // Behind a surname some characters that mostly serve the sentence may begin a name: 王一诺, 李明来.
    static int Given(string text, int at, int most, bool sure = false)
    {
        var length = 0;
        while (length < most && at + length < text.Length && Passage.IsChinese(text[at + length]) && !IsFunction(text, at + length, sure && length == 0)) length++;
        return length;
    }

    static bool IsFunction(string text, int at, bool sure) =>
        sure && at + 1 < text.Length && Passage.IsChinese(text[at + 1]) && !function.Contains(text[at + 1]) ? Never.Contains(text[at]) : function.Contains(text[at]);

    static bool IsOrdinary(string text, int at) =>
        (!IsCompound(text, at) && starts.TryGetValue(text[at], out var rests) && rests.Any(rest => string.CompareOrdinal(text, at + 1, rest, 0, rest.Length) == 0))
        || (at > 0 && ends.TryGetValue(text[at], out var heads) && heads.Contains(text[at - 1]));

    static bool IsFree(string text, int at) => at == 0 || !Passage.IsChinese(text[at - 1]) || EndsWithLead(text, at);

    static bool EndsWithLead(string text, int at) => soft.Any(word => EndsWith(text, at, word));

    static bool EndsWith(string text, int at, string word) => at >= word.Length && string.CompareOrdinal(text, at - word.Length, word, 0, word.Length) == 0;

    static bool GoesOn(string text, int end) => end >= text.Length || !Passage.IsChinese(text[end]) || Title(text, end) is not null || after.Any(word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0);

    static string? Title(string text, int at) => titles.FirstOrDefault(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0
        && (word.Length > 1 || at + 1 == text.Length || !"是结共计会作具程艺人地算体之部要妈夫们姐哥叔姨".Contains(text[at + 1])));

    // The last character, or what follows, tells a place or a kind of learning.
    static bool IsPlace(string text, int given, int end) => places.Any(word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0
        || (given < end && word.Length == 1 && text[end - 1] == word[0] && end - given == 2));

    [GeneratedRegex("[\u3400-\u9fff]{2,6}[·•・][\u3400-\u9fff]{2,6}", RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();

    sealed record Book(string Surnames, string Compound, string Common, Dictionary<string, string> Traditional, Dictionary<string, string> Starts, Dictionary<string, string> Ends,
        string Words, string Titles, string Sure, string Soft, string Kin, string After, string Function, string Places);
}
