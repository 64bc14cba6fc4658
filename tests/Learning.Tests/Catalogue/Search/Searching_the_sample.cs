using Learning.Catalogue;
using Learning.Sample;
using Learning.Tests.Sample;
using Learning.Tests.Towns;

namespace Learning.Tests.Catalogue.Search;

public sealed class Searching_the_sample : IAsyncLifetime
{
    readonly SqliteTowns towns = new();
    CatalogueIndex index = null!;

    [Theory]
    [InlineData("太极拳", "太极")]
    [InlineData("taiji", "太极")]
    [InlineData("taijiquan", "太极")]
    [InlineData("打太极", "太极")]
    [InlineData("书法", "书法")]
    [InlineData("shufa", "书法")]
    [InlineData("毛笔字", "书法")]
    [InlineData("我想找一些关于武汉历史的东西听听", "武汉")]
    [InlineData("五年级 书法 徐东", "五年级硬笔书法")]
    [InlineData("有没有适合五年级的书法课", "五年级硬笔书法")]
    [InlineData("手机", "手机")]
    [InlineData("shouji", "手机")]
    public void tells_first_in_Chinese_what_is_meant(string words, string title) => First(words, Language.Chinese, title);

    [Theory]
    [InlineData("tai chi", "tai chi")]
    [InlineData("taichi", "tai chi")]
    [InlineData("caligraphy", "calligraphy")]
    [InlineData("smartphones", "phone")]
    public void tells_first_in_English_what_is_meant(string words, string title) => First(words, Language.English, title);

    public async Task InitializeAsync()
    {
        var town = towns.Found((await towns.NewStore()) with { City = Wuhan.Pack });
        await town.Get<SampleCity>().LoadIfEmpty();
        index = town.Get<CatalogueIndex>();
        await index.Refresh();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    void First(string words, Language language, string title)
    {
        var hits = index.Find(new() { Words = words, Language = language }).Hits;
        Assert.True(hits.Count > 0, "Nothing was found.");
        Assert.Contains(title, hits[0].Item.Title, StringComparison.OrdinalIgnoreCase);
    }
}
