using Learning;

namespace LearningBot.Models;

/// <summary>Countries and regions by the two letters of ISO 3166-1, as people call them.</summary>
static class Countries
{
    static readonly Dictionary<string, Bilingual> known = new()
    {
        ["CN"] = new("中国境内", "mainland China"),
        ["HK"] = new("中国香港", "Hong Kong, China"),
        ["MO"] = new("中国澳门", "Macao, China"),
        ["AE"] = new("阿联酋", "the United Arab Emirates"),
        ["AU"] = new("澳大利亚", "Australia"),
        ["BR"] = new("巴西", "Brazil"),
        ["CA"] = new("加拿大", "Canada"),
        ["CH"] = new("瑞士", "Switzerland"),
        ["DE"] = new("德国", "Germany"),
        ["FR"] = new("法国", "France"),
        ["GB"] = new("英国", "the United Kingdom"),
        ["ID"] = new("印度尼西亚", "Indonesia"),
        ["IE"] = new("爱尔兰", "Ireland"),
        ["IN"] = new("印度", "India"),
        ["JP"] = new("日本", "Japan"),
        ["KR"] = new("韩国", "South Korea"),
        ["MY"] = new("马来西亚", "Malaysia"),
        ["NL"] = new("荷兰", "the Netherlands"),
        ["SE"] = new("瑞典", "Sweden"),
        ["SG"] = new("新加坡", "Singapore"),
        ["US"] = new("美国", "the United States"),
    };

    /// <summary>What it is called; the letters themselves when it is not known here.</summary>
    public static Bilingual Name(string letters) => known.TryGetValue(letters, out var name) ? name : new(letters, letters);
}
