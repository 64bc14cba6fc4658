namespace Learning.Places;

/// <summary>What people say of a name: without the brackets at its end, or only the community or the street in it.</summary>
static class Spoken
{
    static readonly string[] chineseWholes = ["社区", "街道", "村"];
    static readonly string[] englishWholes = [" Subdistrict", " Community", " Village"];

    /// <summary>The name without what stands in brackets at its end, such as the mark of samples.</summary>
    public static string Plain(string name) =>
        name[^1] is ')' or '）' && name.LastIndexOfAny(['(', '（']) is > 0 and var bracket ? name[..bracket].TrimEnd() : name;

    /// <summary>The community, street office or village in the name of a place, with what people call it for short; null when there is none.</summary>
    public static (Bilingual Name, IReadOnlyList<string> Short)? Community(Bilingual name)
    {
        if (Chinese(Plain(name.Zh)) is not { } zh) return null;
        var en = English(Plain(name.En)) ?? zh;
        return (new(zh.Whole, en.Whole), [.. new[] { zh.Head, en.Head }.Where(head => head.Length > 1)]);
    }

    /// <summary>The street in an address; null when there is none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="district">The name of its district, which stands in it; null when not known.</param>
    public static (Bilingual Name, IReadOnlyList<string> Short)? Street(Bilingual address, Bilingual? district)
    {
        var zh = address.Zh;
        if (district is not null && zh.StartsWith(district.Zh, StringComparison.Ordinal)) zh = zh[district.Zh.Length..];
        zh = zh[..Digits(zh)].Trim();
        if (zh.Length < 2 || zh.Length == address.Zh.Length || !IsStreet(zh)) return null;
        var en = address.En.TrimStart([.. "0123456789- "]).Split(',')[0].Trim();
        return (new(zh, en.Length > 3 ? en : zh), []);
    }

    // "晴岚路街道社区学校" is the school of a street office, "晴岚村社区教学点" the point of a community.
    static (string Whole, string Head)? Chinese(string name)
    {
        foreach (var whole in chineseWholes)
        {
            var at = name.IndexOf(whole, StringComparison.Ordinal);
            if (at > 0 && !name[at..].StartsWith("社区学校", StringComparison.Ordinal) && !name[at..].StartsWith("社区教育", StringComparison.Ordinal))
                return (name[..(at + whole.Length)], name[..at]);
        }
        return null;
    }

    static (string Whole, string Head)? English(string name)
    {
        foreach (var whole in englishWholes)
        {
            if (name.IndexOf(whole, StringComparison.Ordinal) is > 0 and var at) return (name[..(at + whole.Length)], name[..at]);
        }
        return null;
    }

    static bool IsStreet(string name) => name[^1] is '路' or '街' or '道' or '巷' or '里' or '线';

    static int Digits(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var at ? at : text.Length;
}
