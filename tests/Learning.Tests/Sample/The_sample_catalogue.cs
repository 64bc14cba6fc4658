using Learning.Catalogue;
using Learning.Sample;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Sample;

public sealed class The_sample_catalogue : IAsyncLifetime
{
    readonly SqliteTowns towns = new();
    Town town = null!;

    public async Task InitializeAsync()
    {
        town = towns.Found((await towns.NewStore()) with { City = Wuhan.Pack });
        await town.Get<SampleCity>().LoadIfEmpty();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    [Fact]
    public async Task of_the_small_city_has_something_of_every_kind_in_both_languages()
    {
        var items = await town.Get<ItemFeed>().All().ToListAsync();
        Assert.InRange(items.Count, 290, 330);
        Assert.All(items, item => Assert.True(item.Sample));
        Assert.Equal(12, items.Select(item => (item.Kind, item.Language)).Distinct().Count());
        Assert.Equal(items.Count, items.Select(item => (item.Kind, item.Id, item.Language)).Distinct().Count());
    }

    [Fact]
    public async Task of_the_small_city_has_what_a_parent_asks_for()
    {
        var items = await town.Get<ItemFeed>().All().ToListAsync();
        var course = Assert.Single(items, item => item is { Kind: ItemKind.Course, Subject: "书法", Audience: "五年级" }
            && item.Fields.Contains(new("area", "徐东")) && item.Fields.Contains(new("day", "周六")));
        await using var db = town.Store.Open();
        Assert.Equal("徐东街道社区学校（示例）", (await db.Places.SingleAsync(place => place.Id == course.PlaceId)).Name.Zh);
        Assert.Contains(items, item => item is { Kind: ItemKind.Audio, Minutes: < 60 } && item.Title.StartsWith("武汉历史", StringComparison.Ordinal));
    }

    [Fact]
    public async Task answers_the_same_questions_in_both_languages()
    {
        await using var db = town.Store.Open();
        var answers = await db.Answers.ToListAsync();
        var (zh, en) = (answers.Where(it => it.Language == Language.Chinese).ToList(), answers.Where(it => it.Language == Language.English).ToList());
        Assert.True(zh.Count >= 20);
        Assert.Equal(zh.Select(it => it.Id).Order(), en.Select(it => it.Id).Order());
        Assert.All(answers, it => Assert.True(it.Sample && it.Phrasings.Count >= 3));
    }

    [Fact]
    public void never_gives_two_books_one_title()
    {
        var books = new SampleBooks(CatalogueWords.Read(), new(2026, 11, 24));
        foreach (var table in new[] { books.Books(Language.Chinese, 950_000), books.Recordings(Language.English, 5_000), books.Recordings(Language.Chinese, 95_000) })
            Assert.Equal(table.Count, Enumerable.Range(0, table.Count).Select(number => table.Cells(number)[1]).ToHashSet().Count);
    }
}
