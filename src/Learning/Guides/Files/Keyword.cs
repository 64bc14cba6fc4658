namespace Learning.Guides.Files;

/// <summary>What a quoted line of a step says, by its first word.</summary>
enum Keyword
{
    See,
    Stuck,
    Careful,
    Tip,
    Say,
    Required,
    SkipIf,
}

/// <summary>The words for the keywords, in both languages.</summary>
static class Keywords
{
    static readonly (Keyword Keyword, string Zh, string En)[] all =
    [
        (Keyword.See, "看到", "See"), (Keyword.Stuck, "卡住", "Stuck"), (Keyword.Careful, "小心", "Careful"), (Keyword.Tip, "提示", "Tip"),
        (Keyword.Say, "念", "Say"), (Keyword.Required, "必须", "Required"), (Keyword.SkipIf, "跳过", "Skip-if"),
    ];

    /// <summary>The keyword of a word; null when there is none.</summary>
    public static Keyword? Of(string word) =>
        all.Where(each => each.Zh == word || each.En.Equals(word.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)).Select(each => (Keyword?)each.Keyword).FirstOrDefault();

    public static string Word(Keyword keyword, Language language)
    {
        var (_, zh, en) = all.First(each => each.Keyword == keyword);
        return language == Language.Chinese ? zh : en;
    }

    public static IEnumerable<string> Words(Language language) => all.Select(each => language == Language.Chinese ? each.Zh : each.En);
}
