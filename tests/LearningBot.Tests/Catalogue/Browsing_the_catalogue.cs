using LearningBot.Tests.Browser;
using Microsoft.Playwright;

namespace LearningBot.Tests.Catalogue;

public sealed class Browsing_the_catalogue(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData("/catalogue?lang=zh", 1280, ColorScheme.Light)]
    [InlineData("/catalogue?lang=zh&q=太极", 1280, ColorScheme.Dark)]
    [InlineData("/catalogue?lang=zh&kind=course&q=书法", 360, ColorScheme.Light)]
    [InlineData("/catalogue?lang=en&kind=course", 360, ColorScheme.Dark)]
    [InlineData("/catalogue?lang=en&kind=course", 1280, ColorScheme.Light)]
    [InlineData("/catalogue?lang=zh&kind=nothing", 360, ColorScheme.Dark)]
    public async Task meets_no_barrier_by_day_and_by_night(string path, int width, ColorScheme scheme)
    {
        await using var person = await city.Person(width: width, height: 900);
        await person.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await person.Page.GotoAsync(path);
        await person.Picture($"catalogue-{width}-{scheme}-{path.Split('?')[1].Replace('&', '-')}");
        Assert.Empty(await person.Barriers());
        Assert.True(await person.Overflow() <= 0);
        Assert.Empty(person.Strangers);
        Assert.DoesNotContain(person.Complaints, complaint => !complaint.Contains("400", StringComparison.Ordinal));
    }

    [Fact]
    public async Task leads_from_words_by_columns_to_one_item_and_back()
    {
        await using var person = await city.Person(width: 1280, height: 900);
        var page = person.Page;
        await page.GotoAsync("/catalogue?lang=zh");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("书法");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "种类" }).GetByRole(AriaRole.Link, new() { Name = "课程" }).ClickAsync();
        var before = await page.Locator(".items > li").CountAsync();
        Assert.True(before > 1);
        await page.Locator("aside a").First.ClickAsync();
        Assert.InRange(await page.Locator(".items > li").CountAsync(), 1, before);
        Assert.Equal(1, await page.Locator("aside [aria-current]").CountAsync());
        await person.Picture("catalogue-chosen");
        var title = await page.Locator(".items h2 a").First.InnerTextAsync();
        await page.Locator(".items h2 a").First.ClickAsync();
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        Assert.Empty(await person.Barriers());
        await person.Picture("catalogue-item");
        await page.GetByRole(AriaRole.Link, new() { Name = "‹ 课程" }).ClickAsync();
        Assert.Contains("kind=course", page.Url);
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task works_without_scripts_since_it_has_none()
    {
        await using var person = await city.Person();
        await person.Page.GotoAsync("/catalogue?lang=en");
        Assert.Equal(0, await person.Page.Locator("script").CountAsync());
    }
}
