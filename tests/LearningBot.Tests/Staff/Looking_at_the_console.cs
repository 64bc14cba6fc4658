using Learning.Staff;
using LearningBot.Tests.Browser;

namespace LearningBot.Tests.Staff;

/// <summary>Every page as people meet it: on a phone and a desk, light and dark, in both languages.</summary>
public sealed class Looking_at_the_console(ConsoleService console) : IClassFixture<ConsoleService>
{
    // More than a first load may weigh, with all it asks for.
    const long Most = 150_000;

    [Theory]
    [InlineData("zh", 360, false), InlineData("zh", 1280, true), InlineData("en", 360, true), InlineData("en", 1280, false)]
    public async Task no_page_has_a_barrier_or_is_too_wide(string language, int width, bool dark)
    {
        await using var looker = await console.Looker(StaffRole.City, language, width, dark);
        List<string> wrong = [];
        foreach (var path in await Pages()) wrong.AddRange(await looker.Wrong(path));
        Assert.Empty(wrong);
        Assert.Empty(looker.Person.Strangers);
        Assert.DoesNotContain(looker.Person.Complaints, each => !each.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_barrier_would_be_told()
    {
        await using var looker = await console.Looker(StaffRole.City, "zh", 360, dark: false);
        await looker.Person.Page.GotoAsync("/staff/account");
        await looker.Person.Page.EvaluateAsync("() => { document.querySelector('h1').style.color = '#ccc'; document.querySelector('main').style.width = '800px'; }");
        Assert.Contains(await looker.Person.Barriers(), barrier => barrier.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.True(await looker.Person.Overflow() > 0);
    }

    [Fact]
    public async Task the_first_load_of_each_is_light()
    {
        await using var looker = await console.Looker(StaffRole.City, "zh", 1280, dark: false);
        await looker.Person.KeepsNoFiles();
        foreach (var path in await Pages())
        {
            await looker.Person.Page.GotoAsync(path);
            var weight = await looker.Person.Page.EvaluateAsync<long>("() => performance.getEntries().reduce((sum, each) => sum + (each.transferSize || 0), 0)");
            Assert.InRange(weight, 500, Most);
            Assert.Equal(0, await looker.Person.Page.EvaluateAsync<int>("() => performance.getEntriesByType('resource').filter(each => each.transferSize === 0).length"));
        }
    }

    async Task<List<string>> Pages()
    {
        List<string> pages = [];
        foreach (var door in Doors.All.Where(it => it.Code(StaffRole.City) == 200 && !it.Open && !it.Api)) pages.Add(await door.Address(console, StaffRole.City));
        return [.. pages, "/staff/sign-in", "/staff/nothing-here"];
    }
}
