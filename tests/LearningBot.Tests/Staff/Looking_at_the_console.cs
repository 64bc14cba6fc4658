using Learning;
using Learning.Staff;
using LearningBot.Tests.Browser;
using Microsoft.Playwright;

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
        var spoken = language == "zh" ? Language.Chinese : Language.English;
        await using var person = await Signed(StaffRole.City, spoken, width, dark);
        List<string> wrong = [];
        foreach (var path in await Pages())
        {
            await person.Page.GotoAsync(path);
            wrong.AddRange((await person.Barriers()).Select(each => $"{path}: {each}"));
            if (await person.Overflow() is > 0 and var wide) wrong.Add($"{path}: {wide} px too wide");
            if (language == "en" && path != "/staff/account" && await Chinese(person) is { Length: > 0 } words) wrong.Add($"{path}: {words}");
        }
        Assert.Empty(wrong);
        Assert.Empty(person.Strangers);
        Assert.DoesNotContain(person.Complaints, each => !each.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_barrier_would_be_told()
    {
        await using var person = await Signed(StaffRole.City, Language.Chinese, 360, dark: false);
        await person.Page.GotoAsync("/staff/account");
        await person.Page.EvaluateAsync("() => { document.querySelector('h1').style.color = '#ccc'; document.querySelector('main').style.width = '800px'; }");
        Assert.Contains(await person.Barriers(), barrier => barrier.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.True(await person.Overflow() > 0);
    }

    [Fact]
    public async Task the_first_load_of_each_is_light()
    {
        await using var person = await Signed(StaffRole.City, Language.Chinese, 1280, dark: false);
        foreach (var path in await Pages())
        {
            await using var first = await console.Person();
            await first.Page.Context.AddCookiesAsync((await person.Page.Context.CookiesAsync()).Select(it => new Cookie { Name = it.Name, Value = it.Value, Domain = it.Domain, Path = it.Path }));
            await first.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            var weight = await first.Page.EvaluateAsync<long>("() => performance.getEntries().reduce((sum, each) => sum + (each.transferSize || 0), 0)");
            Assert.InRange(weight, 500, Most);
        }
    }

    // What is said to people, and what they said, may stand there in Chinese too, in fields, in names and where its language is marked; the console itself must not.
    static Task<string> Chinese(Person person) => person.Page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('h1, h2, label, button, th, dt, legend, nav a')].map(each => { const own = each.cloneNode(true); own.querySelectorAll('[lang]').forEach(quoted => quoted.remove()); return own.textContent.trim(); }).filter(text => /[\\u4e00-\\u9fff]/.test(text)).slice(0, 3).join(' | ')");

    async Task<List<string>> Pages()
    {
        List<string> pages = [];
        foreach (var door in Doors.All.Where(it => it.Code(StaffRole.City) == 200 && !it.Open && !it.Api)) pages.Add(await door.Address(console, StaffRole.City));
        return [.. pages, "/staff/sign-in", "/staff/nothing-here"];
    }

    async Task<Person> Signed(StaffRole role, Language language, int width, bool dark)
    {
        using var visitor = await console.SignedIn(role, language: language);
        var person = await console.Person(language == Language.Chinese ? "zh-CN" : "en-US", width, set: it => it.ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light);
        await person.Page.Context.AddCookiesAsync([new Cookie { Name = "staff", Value = visitor.Cookies.GetCookies(console.Address)["staff"]!.Value, Url = console.Address.ToString() }]);
        return person;
    }
}
