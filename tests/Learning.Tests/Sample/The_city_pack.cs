using System.Text.Json.Nodes;
using Learning.City;

namespace Learning.Tests.Sample;

public sealed class The_city_pack
{
    static readonly string file = Wuhan.File;
    readonly CityPack pack = CityPack.Load(file);

    [Fact]
    public void holds_the_districts_themes_and_ages_of_Wuhan()
    {
        Assert.Equal(new Bilingual("武汉", "Wuhan"), pack.Name);
        Assert.Equal((15, 24, 7), (pack.Districts.Count, pack.Themes.Count, pack.Bands.Count));
        Assert.Equal(12_326_518, pack.Districts.Sum(district => district.Population));
    }

    [Fact]
    public void has_words_of_both_languages_for_everything_people_name()
    {
        var named = pack.Districts.Select(each => (each.Id, each.Words))
            .Concat(pack.Themes.Select(each => (each.Id, each.Words)))
            .Concat(pack.Bands.Select(each => (each.Id, each.Words)));
        Assert.All(named, each =>
        {
            Assert.True(each.Words.Count(Chinese) >= 3, $"{each.Id} has too few Chinese words");
            Assert.True(each.Words.Count(word => !Chinese(word)) >= 2, $"{each.Id} has too few English words");
        });
    }

    [Theory]
    [InlineData("emotions", "脾气", "发火", "吼", "哭闹", "emotions", "feelings", "anger", "tantrum", "temper")]
    [InlineData("optics-valley", "光谷", "东湖高新", "Optics Valley")]
    [InlineData("hannan", "沌口", "经开区", "Zhuankou")]
    [InlineData("wuchang", "徐东", "Wuchang")]
    [InlineData("hongshan", "街道口", "Jiedaokou")]
    [InlineData("hanyang", "王家湾", "Wangjiawan")]
    [InlineData("3-6", "幼儿园", "kindergarten")]
    [InlineData("prenatal", "孕期", "pregnant")]
    public void knows_the_words_people_use(string id, params string[] words)
    {
        var known = pack.Districts.Where(each => each.Id == id).SelectMany(each => each.Words)
            .Concat(pack.Themes.Where(each => each.Id == id).SelectMany(each => each.Words))
            .Concat(pack.Bands.Where(each => each.Id == id).SelectMany(each => each.Words));
        Assert.Empty(words.Except(known));
    }

    [Fact]
    public void gives_the_sample_city_the_counts_of_the_learning_city()
    {
        var totals = pack.SampleTotals!;
        Assert.Equal((2_039, 3_409, 2_014), (totals.Places(), totals.BookHouses(), totals.Lectures()));
        Assert.Equal((870, 52), (totals.CommunitiesReached, totals.CommunitySchools));
    }

    public static TheoryData<string, string, string> Spoilt() => new()
    {
        { "a word for two themes", "/themes/0/words/0", "\"脾气\"" },
        { "a word for a theme and a district", "/districts/0/words/0", "\"脾气\"" },
        { "two districts with one id", "/districts/0/id", "\"wuchang\"" },
        { "a theme for an unknown age", "/themes/0/bands/0", "\"7-9\"" },
        { "an area of an unknown district", "/areas/0/districts/0", "\"atlantis\"" },
        { "an age band that ends before it begins", "/bands/1/fromAge", "9" },
        { "a time zone that is none", "/timeZone", "\"Wuhan\"" },
        { "a sum that is not the parts'", "/districts/4/sample/teachingPoints", "131" },
        { "a name missing", "/themes/0/name", "null" },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public void is_refused_with_a_reason_when_it_is_not_sound(string what, string at, string value)
    {
        var spoilt = Path.GetTempFileName();
        File.WriteAllText(spoilt, With(at, value));

        var refused = Assert.Throws<InvalidDataException>(() => CityPack.Load(spoilt));

        Assert.True(refused.Message.Length > spoilt.Length + 30, what);
        File.Delete(spoilt);
    }

    static string With(string at, string value)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        var steps = at.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var n) ? node[n]! : node[step]!);
        if (int.TryParse(steps[^1], out var index))
            parent[index] = JsonNode.Parse(value);
        else
            parent[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    static bool Chinese(string word) => word.Any(letter => letter is >= '\u4e00' and <= '\u9fff');
}
