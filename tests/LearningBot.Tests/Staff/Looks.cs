using Learning;
using Learning.Staff;
using LearningBot.Tests.Browser;
using Microsoft.Playwright;

namespace LearningBot.Tests.Staff;

/// <summary>Somebody of staff with a browser, who looks at one page of the console after the other.</summary>
/// <param name="Person">They.</param>
/// <param name="Language">Their language.</param>
/// <param name="Manner">How they look, as a name of pictures.</param>
sealed record Looker(Person Person, Language Language, string Manner) : IAsyncDisposable
{
    /// <summary>What is wrong with a page: barriers, too wide, words of another language.</summary>
    public async Task<IReadOnlyList<string>> Wrong(string path)
    {
        await Person.Page.GotoAsync(path);
        await Person.Picture($"{path.Trim('/').Replace('/', '_').Replace('?', '_')}-{Manner}", whole: true);
        List<string> wrong = [.. (await Person.Barriers()).Select(each => $"{path}: {each}")];
        if (await Person.Overflow() is > 0 and var wide) wrong.Add($"{path}: {wide} px too wide");
        if (Language == Language.English && path != "/staff/account" && await Chinese() is { Length: > 0 } words) wrong.Add($"{path}: {words}");
        return wrong;
    }

    // What is said to people, and what they said, may stand there in Chinese too, in fields, in names and where its language is marked; the console itself must not.
    Task<string> Chinese() => Person.Page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('h1, h2, label, button, th, dt, legend, nav a')].map(each => { const own = each.cloneNode(true); own.querySelectorAll('[lang]').forEach(quoted => quoted.remove()); return own.textContent.trim(); }).filter(text => /[\\u4e00-\\u9fff]/.test(text)).slice(0, 3).join(' | ')");

    public ValueTask DisposeAsync() => Person.DisposeAsync();
}

/// <summary>Lets staff look.</summary>
static class Looks
{
    /// <summary>Somebody who has signed in, before a window so wide, light or dark.</summary>
    public static async Task<Looker> Looker(this ConsoleService console, StaffRole role, string language, int width, bool dark, string kind = "full")
    {
        var spoken = language == "zh" ? Language.Chinese : Language.English;
        using var visitor = await console.SignedIn(role, language: spoken);
        var person = await console.Person(language == "zh" ? "zh-CN" : "en-US", width, set: it => it.ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light);
        await person.Page.Context.AddCookiesAsync([new Cookie { Name = "staff", Value = visitor.Cookies.GetCookies(console.Address)["staff"]!.Value, Url = console.Address.ToString() }]);
        return new(person, spoken, $"{kind}-{language}-{width}-{(dark ? "dark" : "light")}");
    }
}
