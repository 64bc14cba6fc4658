using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>A person before the chat page. Notes what the page complains of and whom it asks.</summary>
sealed class Person : IAsyncDisposable
{
    int before = -1;

    public Person(IPage page, Uri service)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            var host = new Uri(request.Url);
            if (host.Scheme is "http" or "https" or "ws" or "wss" && host.Authority != service.Authority) Strangers.Add(request.Url);
        };
        page.WebSocket += (_, socket) =>
        {
            if (new Uri(socket.Url).Authority != service.Authority) Strangers.Add(socket.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the page.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Addresses of other hosts that the page asked.</summary>
    public List<string> Strangers { get; } = [];

    /// <summary>The bubbles of the transcript; the copy for screen readers is not among them.</summary>
    public ILocator Bubbles => Page.Locator("article.webchat__basic-transcript__activity .webchat__bubble__content");

    public ILocator Box => Page.Locator("#chat").GetByRole(AriaRole.Textbox);

    public async Task Open(string path = "/?lang=zh")
    {
        before = -1;
        await Page.GotoAsync(path);
        await Box.WaitForAsync();
    }

    /// <summary>Has set letters to 200 % in the browser; before a page is opened.</summary>
    public async Task DoublesText()
    {
        var browser = await Page.Context.NewCDPSessionAsync(Page);
        await browser.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
    }

    /// <summary>Has a browser that can read aloud, and so one button more; before a page is opened.</summary>
    public Task HasVoices() => Page.AddInitScriptAsync(
        """
        const voices = [{ lang: 'zh-CN' }, { lang: 'en-US' }];
        Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => voices, cancel() {}, addEventListener() {}, speak() {} } });
        """);

    /// <summary>Has a browser that keeps no files, and fetches all of them each time.</summary>
    public async Task KeepsNoFiles()
    {
        var browser = await Page.Context.NewCDPSessionAsync(Page);
        await browser.SendAsync("Network.enable");
        await browser.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
    }

    public async Task Reload()
    {
        before = -1;
        await Page.ReloadAsync();
        await Articles.First.WaitForAsync();
    }

    public async Task Say(string text)
    {
        before = await Articles.CountAsync();
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    public Task Tap(string choice) => Tap(Choices.Filter(new() { HasText = choice }));

    public Task TapFirst() => Tap(Choices.First);

    public async Task TapExactly(string label) => await Tap(Choices.Nth((await Labels()).ToList().IndexOf(label)));

    /// <summary>The choices that are offered.</summary>
    public async Task<IReadOnlyList<string>> Labels() => [.. (await Choices.AllTextContentsAsync()).Select(label => label.Trim())];

    /// <summary>Notes that something is about to be sent by other means.</summary>
    public async Task Begins() => before = await Articles.CountAsync();

    /// <summary>Waits until there are as many bubbles, and answers their texts.</summary>
    public async Task<IReadOnlyList<string>> Reads(int count)
    {
        await Bubbles.Nth(count - 1).WaitForAsync();
        return await Texts();
    }

    /// <summary>The files that are offered.</summary>
    public ILocator Files => Page.Locator("article a.webchat__fileContent__buttonLink");

    /// <summary>Buttons of the choices.</summary>
    public ILocator Choices => Page.Locator("button.webchat__suggested-action");

    ILocator Articles => Page.Locator("article.webchat__basic-transcript__activity");

    /// <summary>Waits until what was sent last has been answered, and the bot asks something.</summary>
    public Task Answered() => Page.WaitForFunctionAsync(
        """
        before => {
          const all = [...document.querySelectorAll('article.webchat__basic-transcript__activity')];
          return all.length >= before + 2 && !all.at(-1).querySelector('.webchat__bubble--from-user')
            && document.querySelector('button.webchat__suggested-action');
        }
        """,
        before);

    /// <summary>Waits until the bot has said something with these words.</summary>
    public Task Hears(string words) => Bubbles.Filter(new() { HasText = words }).First.WaitForAsync(new() { Timeout = 30_000 });

    /// <summary>Waits until a message with these words stands before the person's eyes.</summary>
    public Task Sees(string words) => Page.WaitForFunctionAsync(
        """
        words => {
          const view = document.querySelector('.webchat__basic-transcript__scrollable')?.getBoundingClientRect();
          const all = [...document.querySelectorAll('article.webchat__basic-transcript__activity .webchat__bubble__content')].filter(each => each.innerText.includes(words));
          return view && all.map(each => each.getBoundingClientRect()).some(place => place.top >= view.top && place.bottom <= view.bottom + 1);
        }
        """,
        words);

    public async Task<IReadOnlyList<string>> Texts() => [.. (await Bubbles.AllInnerTextsAsync()).Select(text => text.Trim())];

    /// <summary>The texts of the last messages, each with what belongs to it.</summary>
    public async Task<IReadOnlyList<string>> LastTexts(int count) => [.. (await Articles.AllInnerTextsAsync()).TakeLast(count)];

    /// <summary>The first text that has these words.</summary>
    public async Task<string> Said(string words) => (await Texts()).First(text => text.Contains(words, StringComparison.Ordinal));

    /// <summary>How much wider the page is than the window, in pixels.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

    /// <summary>Does what leads to another page, and waits until that page is there whole.</summary>
    /// <remarks>Looked at on the page itself: the news of its load can be lost beside a busy machine.</remarks>
    public async Task Leaves(Func<Task> act)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await act();
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete' && document.documentElement.dataset.left === undefined");
    }

    /// <summary>Keeps a picture where LEARNINGBOT_PICTURES names a folder.</summary>
    public async Task Picture(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("LEARNINGBOT_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole });
    }

    async Task Tap(ILocator choice)
    {
        before = await Articles.CountAsync();
        await choice.ClickAsync();
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
