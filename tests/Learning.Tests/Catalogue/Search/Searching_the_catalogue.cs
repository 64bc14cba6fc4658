using Learning.Catalogue;
using Learning.Tests.Towns;

namespace Learning.Tests.Catalogue.Search;

public sealed class Searching_the_catalogue : IAsyncLifetime
{
    readonly SqliteTowns towns = new();
    Town town = null!;

    [Theory]
    [InlineData("太极", "c1 c2 e1")]
    [InlineData("太极拳", "c1 c2 e1")]
    [InlineData("我想学太极拳，有没有适合老年人的", "c2 c1 c5 e1")]
    [InlineData("taiji", "c1 c2 e1")]
    [InlineData("tai ji quan", "c1 c2 e1")]
    [InlineData("tjq", "c1 c2 e1")]
    [InlineData("太级拳", "c1 c2 e1")]
    [InlineData("写毛笔字", "c3 c4")]
    [InlineData("shu fa", "c3 c4")]
    [InlineData("长者", "c5 c2")]
    [InlineData("茶", "e2")]
    [InlineData("五年级 书法", "c4 c3")]
    [InlineData("王小明", "c3 e2")]
    [InlineData("ＷＩＮＤＯＷＳ电脑", "c6")]
    [InlineData("黄鹤楼", "")]
    [InlineData("！？", "")]
    public async Task finds_in_Chinese(string words, string expected) =>
        Assert.Equal(expected, await Found(new() { Words = words, Language = Language.Chinese }));

    [Theory]
    [InlineData("tai chi", "x1")]
    [InlineData("Taiji", "x1")]
    [InlineData("smartphones for the elderly", "x2")]
    [InlineData("smarphone", "x2")]
    [InlineData("mobile", "x2")]
    [InlineData("paintings", "x3")]
    [InlineData("beginner's painting", "x3 x1 x2")]
    public async Task finds_in_English(string words, string expected) =>
        Assert.Equal(expected, await Found(new() { Words = words, Language = Language.English }));

    [Fact]
    public async Task tells_items_in_the_askers_language_first()
    {
        Assert.StartsWith("x1", await Found(new() { Words = "tai chi" }));
        Assert.StartsWith("c1", await Found(new() { Words = "太极拳" }));
        Assert.Contains("x1", await Found(new() { Words = "太极拳" }));
    }

    [Fact]
    public async Task tells_items_with_all_words_before_those_with_some()
    {
        var wish = new CatalogueWish { Words = "少儿书法 五年级", Language = Language.Chinese, Kinds = [ItemKind.Course] };
        Assert.Equal("c4 c3", await Found(wish));
        Assert.Equal([true, false], Index.Find(wish).Hits.Select(hit => hit.HasAllWords));
    }

    [Fact]
    public async Task tells_the_exact_title_first()
    {
        await Stock.Import(ItemKind.Course, Language.Chinese, "id|title|subject", "t1|书法|", "t2|书法书法|书法");
        Assert.StartsWith("t1", await Found(new() { Words = "书法" }));
    }

    [Fact]
    public async Task narrows_by_columns()
    {
        var calligraphy = new CatalogueWish { Words = "书法", Language = Language.Chinese };
        Assert.Equal("c3", await Found(calligraphy with { Facets = Only("day", "周六", "周一") }));
        Assert.Equal("c3 c4", await Found(calligraphy with { Facets = Only("day", "周六", "周日") }));
        Assert.Equal("c4", await Found(calligraphy with { Without = Only("day", "周六") }));
        Assert.Equal("", await Found(calligraphy with { Facets = Only("day", "周六"), Without = Only("day", "周六") }));
        Assert.Equal("", await Found(calligraphy with { Facets = Only("no such column", "周六") }));
        Assert.Equal("", await Found(calligraphy with { Kinds = [ItemKind.EBook, ItemKind.Audio] }));
    }

    [Fact]
    public async Task narrows_by_numbers_and_dates()
    {
        var courses = new CatalogueWish { Kinds = [ItemKind.Course], Language = Language.Chinese };
        Assert.Equal("c1 c3", await Found(courses with { Numbers = new Dictionary<string, NumberRange> { ["price"] = new(null, 500) } }));
        Assert.Equal("c3 c4", await Found(courses with { Numbers = new Dictionary<string, NumberRange> { ["price"] = new(500, 1200) } }));
        Assert.Equal("c1 c2", await Found(courses with { MinutesTo = 60 }));
        Assert.Equal("c3", await Found(courses with { MinutesFrom = 61, MinutesTo = 90 }));
        Assert.Equal("c3", await Found(courses with { From = new(2026, 12, 1), Until = new(2026, 12, 2) }));
        Assert.Equal("c3 c4", await Found(courses with { From = new(2026, 11, 20) }));
        Assert.Equal("", await Found(courses with { Until = new(2026, 11, 9) }));
    }

    [Fact]
    public async Task narrows_to_what_is_held_at_a_place()
    {
        await Stock.Import(ItemKind.Course, Language.Chinese, "id|title|place_id|start_date|end_date", "h1|汉绣|p1|2026-11-01|2026-11-30", "h2|汉绣|p2||", "h3|汉绣|p1|2027-01-05|2027-02-05", "h4|汉绣||2026-11-01|");
        var here = new CatalogueWish { PlaceId = "p1" };
        Assert.Equal("h1 h3", await Found(here));
        Assert.Equal("h1", await Found(here with { From = new(2026, 11, 9), Until = new(2026, 11, 16) }));
        Assert.Equal("h2", await Found(new() { Words = "汉绣", PlaceId = "p2" }));
        Assert.Equal("", await Found(here with { PlaceId = "p" }));
    }

    [Fact]
    public async Task leaves_out_what_is_over_but_still_tells_of_it()
    {
        await Stock.Import(
            ItemKind.Resource, Language.Chinese, "id|title|valid_until", "old|汉绣|2026-11-08", "today|汉绣|2026-11-09", "always|汉绣|");
        Assert.Equal("today always", await Found(new() { Words = "汉绣", Take = 10 }));
        Assert.Equal("汉绣", Index.Item(ItemKind.Resource, "old", Language.Chinese)!.Title);
        town.Clock.Advance(TimeSpan.FromHours(14));
        Assert.Equal("always", await Found(new() { Words = "汉绣" }));
    }

    [Fact]
    public async Task tells_an_item_as_it_was_imported()
    {
        await Index.Refresh();
        var item = Index.Item(ItemKind.Course, "c3", Language.Chinese)!;
        var kept = await town.Get<ItemFeed>().Find(ItemKind.Course, "c3", Language.Chinese);
        Assert.Equal(kept!.Fields, item.Fields);
        Assert.Equal(kept with { Fields = [] }, item with { Fields = [] });
        Assert.Null(Index.Item(ItemKind.Course, "c3", Language.English));
    }

    [Fact]
    public async Task goes_through_pages_without_gap_or_repeat()
    {
        await Stock.Import(ItemKind.Audio, Language.Chinese, ["id|title", .. Enumerable.Range(1, 23).Select(n => $"a{n}|评书第{n}回")]);
        await Index.Refresh();
        var wish = new CatalogueWish { Words = "评书", Take = 10 };
        var pages = Enumerable.Range(0, 4).Select(page => Index.Find(wish with { Skip = page * 10 })).ToList();
        Assert.All(pages, page => Assert.Equal(23, page.Total));
        Assert.Equal([10, 10, 3, 0], pages.Select(page => page.Hits.Count));
        Assert.Equal(23, pages.SelectMany(page => page.Hits).Select(hit => hit.Item.Id).Distinct().Count());
        Assert.Equal(23, Index.Find(wish with { Take = 0 }).Total);
    }

    [Fact]
    public async Task knows_the_columns_with_few_values()
    {
        await Index.Refresh();
        var facets = Index.Facets(Language.Chinese, [ItemKind.Course]).ToDictionary(facet => facet.Column, facet => facet.Values);
        Assert.Equal(["day", "grade"], facets.Keys.Order());
        Assert.Equal(["周六", "周日"], facets["day"].Order());
        Assert.Equal(["1", "2", "3"], facets["grade"].Order());
        Assert.Empty(Index.Facets(Language.English, [ItemKind.Textbook]));
    }

    [Fact]
    public async Task counts_what_each_value_would_leave()
    {
        await Index.Refresh();
        var wish = new CatalogueWish { Words = "书法", Kinds = [ItemKind.Course], Facets = Only("day", "周六") };
        var counts = Index.Counts(wish, Language.Chinese).ToDictionary(facet => facet.Column, facet => facet.Values);
        Assert.Equal([new("周六", 1), new("周日", 1)], counts["day"].OrderBy(value => value.Value));
        Assert.Equal([new CountedValue("2", 1)], counts["grade"]);
    }

    public async Task InitializeAsync()
    {
        town = await towns.Found();
        await Stock.Import(
            ItemKind.Course, Language.Chinese, "id|title|summary|author|minutes|day|grade|price|start_date|end_date",
            "c1|零基础太极拳|||60|周六|1|300元||",
            "c2|太极拳养生班|退休生活第一课||60|周日|1|||",
            "c3|书法入门||王小明|90|周六|2|￥500|2026-11-15|2026-12-20",
            "c4|少儿书法 五年级|||||3|1,200|2026-11-22|2026-11-22".Replace("|||||3", "||||周日|3", StringComparison.Ordinal),
            "c5|老人手机课||||周六|2||",
            "c6|Windows电脑入门||||周日|3||");
        await Stock.Import(ItemKind.EBook, Language.Chinese, "id|title|author|subject", "e1|图解养生|李大海|太极拳", "e2|一杯好茶|王小明|生活");
        await Stock.Import(
            ItemKind.Course, Language.English, "id|title|summary", "x1|Tai Chi (taiji) for beginners|", "x2|Smartphone basics for seniors|", "x3|Painting for beginners|");
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    Stock Stock => new(town.Store);

    CatalogueIndex Index => town.Get<CatalogueIndex>();

    async Task<string> Found(CatalogueWish wish)
    {
        await Index.Refresh();
        return string.Join(' ', Index.Find(wish).Hits.Select(hit => hit.Item.Id));
    }

    static Dictionary<string, IReadOnlyList<string>> Only(string column, params string[] values) => new() { [column] = values };
}
