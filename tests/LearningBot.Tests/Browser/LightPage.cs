using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>The light page as a person uses it: by its buttons and its box, with or without scripts.</summary>
static class LightPage
{
    /// <summary>Opens it.</summary>
    public static async Task Begin(this Person person, string language)
    {
        await person.Page.GotoAsync($"/light?lang={language}");
        await Write(person).WaitForAsync();
    }

    /// <summary>Writes words into the box and sends them.</summary>
    public static async Task WriteLight(this Person person, string words)
    {
        await Write(person).FillAsync(words);
        await person.Moved(() => person.Page.Locator(".write button").ClickAsync());
    }

    /// <summary>Taps the choice of a number, from 1.</summary>
    public static Task Choose(this Person person, int number) => person.Moved(() => person.Page.Locator(".choices button").Nth(number - 1).ClickAsync());

    /// <summary>What the bot says now.</summary>
    public static async Task<string> Now(this Person person) => string.Join('\n', await person.Page.Locator("main .bot .text").AllInnerTextsAsync());

    /// <summary>The choices that are offered.</summary>
    public static Task<IReadOnlyList<string>> Offered(this Person person) => person.Page.Locator(".choices button").AllInnerTextsAsync();

    /// <summary>Sends a form, and waits for the page it leads to and for an answer on it.</summary>
    static async Task Moved(this Person person, Func<Task> send)
    {
        var before = await Form(person);
        await send();
        for (var looks = 0; await Form(person) == before || await Waits(person); looks++)
        {
            Assert.True(looks < 60, "no answer");
            if (await Waits(person)) await person.Page.Locator("main p .button.main").ClickAsync();
            await Task.Delay(250);
        }
    }

    static Task<bool> Waits(Person person) => person.Page.Locator("main .notice[role=status]").IsVisibleAsync();

    static async Task<string?> Form(Person person) => await person.Page.Locator(".write input[name=form]").GetAttributeAsync("value");

    static ILocator Write(Person person) => person.Page.Locator("#say");
}
