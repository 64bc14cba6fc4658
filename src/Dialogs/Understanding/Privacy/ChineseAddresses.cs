using System.Text.RegularExpressions;

namespace Dialogs.Understanding.Privacy;

/// <summary>
/// Finds where somebody lives: a road with a number, a building, a flat, a named estate, and what follows "my address is". A road, a district or a
/// stop alone is a place of the city.
/// </summary>
static partial class ChineseAddresses
{
    const int Patience = 1000;
    const int LongestName = 14;
    const string N = "[0-9a-z一二三四五六七八九十百零两]{1,5}";
    const string Tail = "(?:[^，。,.;；!?！？\\n]{0,8}?" + N + " ?(?:号楼|栋|幢|座|单元|室|楼|层|号|门|户|房|组)){0,5}(?:[\\- ]?[0-9]{3,5}(?![0-9]))?";

    // What stands before the name of a place, and is not part of it.
    static readonly string[] before =
    [
        "住在", "家在", "住址", "地址", "就在", "位于", "寄到", "送到", "搬到", "我家", "他家", "她家", "我们", "你们", "住", "在", "是", "到", "去", "于", "寄", "送", "址", "从",
        "找", "离", "这个", "那个", "的", "了", "：", ":", "，", ",", " ", "。", "(", "（", "、", "；", "\n", "！", "？", "“", "\"",
    ];

    static readonly HashSet<string> noEstate =
    [
        "", "我们", "你们", "他们", "我", "你", "这", "那", "这个", "那个", "哪个", "每个", "各", "各个", "本", "同", "同一", "附近", "附近的", "老旧", "老", "新", "我的", "所有", "全", "整个", "住宅",
        "封闭", "隔壁", "进", "出", "学生", "职工", "老年", "教师", "几个", "一个", "两个", "旁边", "旁边的", "居民", "自家", "咱", "咱们",
    ];

    public static IEnumerable<Trace> In(Passage passage)
    {
        var plain = passage.Plain;
        foreach (Match match in Numbered().Matches(plain))
        {
            yield return new(Left(plain, match.Index), match.Index + match.Length, Trace.Address);
        }
        foreach (Match match in Estates().Matches(plain))
        {
            var start = Left(plain, match.Index);
            if (!noEstate.Contains(plain[start..match.Index])) yield return new(start, match.Index + match.Length, Trace.Address);
        }
        foreach (Match match in Told().Matches(plain))
        {
            var told = match.Groups["told"];
            if (match.Groups["sure"].Success || Homes().IsMatch(told.Value)) yield return new(told.Index, told.Index + told.Length, Trace.Address);
        }
    }

    // Where the name begins that ends here.
    static int Left(string plain, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestName && (Passage.IsChinese(plain[start - 1]) || char.IsAsciiLetterOrDigit(plain[start - 1]) || plain[start - 1] == '·')) start--;
        var name = plain[start..end];
        var last = before.Max(word => name.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : 0);
        return start + last;
    }

    // The number makes a road an address; 号线 is a line of the underground.
    [GeneratedRegex(
        "(?:大道|大街|路|街|巷|弄|胡同|堤|村|垸|塘|湾|庄|坊|里(?<![哪这那家手心城市区院馆校班]里)|道(?<![知])道(?<!街道))(?:[东西南北中一二三四五六][路街巷段]?|上)? ?(?:附|第|门牌)?" + N + "(?:[\\-—][0-9]{1,5})? ?(?:号院|号楼|号(?!线)|弄|#|组|队)" + Tail
        + "|(?:(?<![0-9a-z])[0-9a-z]{1,4}|[一二三四五六七八九十]{1,3}) ?(?:号楼|栋|幢|座(?=[0-9a-z一二三四五六七八九十 ])|单元|#)" + Tail + "|(?<![0-9])[0-9]{3,4} ?(?:室|户)(?!外|内)", RegexOptions.None, Patience)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?:小区|家属院|家属区|宿舍区|宿舍楼|新村|大院(?!子))" + Tail, RegexOptions.None, Patience)]
    private static partial Regex Estates();

    [GeneratedRegex(
        "(?<sure>(?:家庭住址|家庭地址|住址|收货地址|我的地址|我家地址|地址|门牌号?)(?:是|为|在|就是|：|:|写)[ :：]{0,2})(?<told>[^，。,;；!?！？\\n]{2,40}(?:[，, ][^，。,;；!?！？\\n]{0,10}(?:栋|幢|单元|室|号|楼))?)"
        + "|(?:住址|地址|住处|寄到|送到|快递到|住在|家住|家在|(?<![居入])住(?!院|房|宿|了|不)) ?(?<told>[^，。,;；!?！？ \\n]{2,30})", RegexOptions.None, Patience)]
    private static partial Regex Told();

    [GeneratedRegex("小区|花园|公寓|宿舍|[苑园庭邸府]|新城|家园|豪庭|名都|华府|公馆|山庄|别墅|大院|[湾垸村庄屯寨墩咀嘴岭坡塆](?!里)|[路街巷里弄堤](?!口|边|附近)|大道|" + N + "(?:号|栋|楼|室|组|队)", RegexOptions.None, Patience)]
    private static partial Regex Homes();
}
