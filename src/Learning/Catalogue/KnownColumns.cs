using System.Collections.Frozen;

namespace Learning.Catalogue;

/// <summary>A column that the program itself understands.</summary>
enum Known
{
    Id, Title, Summary, Author, Provider, Level, Subject, Audience, Minutes, Link, ValidUntil, Place, StartsAt, EndsAt,
}

/// <summary>How the columns that the program understands may be called in a header, in both languages. Every other column is kept as it is.</summary>
static class KnownColumns
{
    // The first name of each is the one that people are told of.
    static readonly (Known Column, string[] Names)[] all =
    [
        (Known.Id, ["id", "编号", "代码", "code"]),
        (Known.Title, ["title", "标题", "名称", "书名", "题名", "课程名称", "课程名", "name"]),
        (Known.Summary, ["summary", "简介", "摘要", "内容简介", "课程简介", "介绍", "description"]),
        (Known.Author, ["author", "作者", "著者", "authors"]),
        (Known.Provider, ["provider", "提供单位", "主办单位", "提供者", "出版社", "publisher"]),
        (Known.Level, ["level", "级别", "难度", "层次", "班型"]),
        (Known.Subject, ["subject", "学科", "科目", "主题", "类别", "分类", "category", "topic"]),
        (Known.Audience, ["audience", "适合人群", "对象", "适用对象", "人群"]),
        (Known.Minutes, ["minutes", "时长", "分钟", "时长（分钟）", "时长(分钟)", "duration"]),
        (Known.Link, ["link", "链接", "网址", "地址链接", "url"]),
        (Known.ValidUntil, ["valid_until", "有效期至", "截止日期", "有效期", "valid until", "validuntil"]),
        (Known.Place, ["place_id", "地点编号", "place id", "placeid"]),
        (Known.StartsAt, ["starts_at", "开始时间", "starts at", "startsat"]),
        (Known.EndsAt, ["ends_at", "结束时间", "ends at", "endsat"]),
    ];

    static readonly FrozenDictionary<string, Known> byName = all
        .SelectMany(each => each.Names.Select(name => (name, each.Column)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Column, StringComparer.OrdinalIgnoreCase);

    /// <summary>The column that a name in a header means; null when it is one of the table's own.</summary>
    public static Known? Of(string name) => byName.TryGetValue(name.Trim(), out var known) ? known : null;

    /// <summary>The name that people are told of.</summary>
    public static string Name(Known column) => Array.Find(all, each => each.Column == column).Names[0];

    /// <summary>Where each known column stands in a header. Where several names of one column stand there, the one named first above counts.</summary>
    public static IReadOnlyDictionary<Known, int> In(IReadOnlyList<string> header)
    {
        var places = new Dictionary<Known, int>();
        foreach (var (column, names) in all)
        {
            var at = names.Select(name => Place(header, name)).FirstOrDefault(place => place >= 0, -1);
            if (at >= 0) places[column] = at;
        }
        return places;
    }

    static int Place(IReadOnlyList<string> header, string name)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }
        return -1;
    }
}
