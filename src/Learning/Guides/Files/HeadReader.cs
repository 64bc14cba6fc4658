using System.Text.RegularExpressions;

namespace Learning.Guides.Files;

/// <summary>Reads the head of a guide's file: <c>key: value</c>, <c>key: [one, two]</c>, or a key with <c>- one</c> on the lines below.</summary>
sealed partial class HeadReader(Draft draft)
{
    static readonly string[] keys =
        ["id", "title", "minutes", "level", "audience", "aliases", "needs", "warning", "offline", "handoff", "verified_on", "review_by"];

    static readonly char[] commas = [',', '，', '、'];
    Entry? last;

    public void Read(int line, string text)
    {
        if (text.Length == 0 || text[0] == '#') return;
        if (Item().Match(text) is { Success: true } item && last is not null) last.Values.Add(Unquoted(item.Groups[1].Value));
        else if (Pair().Match(text) is { Success: true } pair) Add(line, pair.Groups[1].Value.Trim().ToLowerInvariant().Replace('-', '_'), pair.Groups[2].Value.Trim());
        else draft.Fault(line, $"开头部分看不懂“{text}”。请写成“名称: 内容”，例如“title: 发照片”。", $"The head cannot be read here: \"{text}\". Write \"name: content\", such as \"title: Send a photo\".");
    }

    void Add(int line, string key, string value)
    {
        last = new(line, []);
        if (value.Length > 0) last.Values.AddRange(List().Match(value) is { Success: true } list ? Parts(list.Groups[1].Value) : [Unquoted(value)]);
        if (!keys.Contains(key)) Unknown(line, key);
        else if (!draft.Head.TryAdd(key, last))
            draft.Fault(line, $"“{key}”写了两次，请删掉一处。", $"\"{key}\" is written twice; delete one.");
    }

    void Unknown(int line, string key)
    {
        var (zh, en) = Nearest.Of(key, keys) is { } meant ? ($"您是不是想写“{meant}”？", $"Did you mean \"{meant}\"?")
            : ($"可以写的有：{string.Join("、", keys)}。", $"There are: {string.Join(", ", keys)}.");
        draft.Fault(line, $"开头部分没有“{key}”这一项。{zh}", $"The head has no entry \"{key}\". {en}");
    }

    static IEnumerable<string> Parts(string list) => list.Split(commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquoted);

    static string Unquoted(string value)
    {
        if (Quoted().Match(value) is { Success: true } quoted) return quoted.Groups[1].Value.Trim();
        return Comment().Replace(value, "").Trim();
    }

    [GeneratedRegex(@"^[-*•·]\s*(\S.*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^([\p{L}\p{N}_ -]{1,40}?)\s*[:：](.*)$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"^[\[［【](.*)[\]］】]\s*(?:#.*)?$")]
    private static partial Regex List();

    [GeneratedRegex("""^["“”](.*)["“”]\s*(?:#.*)?$""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+#.*$")]
    private static partial Regex Comment();
}
