using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>The page as elderly residents see it; a scripted talk says a step as long as a step may be.</summary>
public sealed class In_the_easy_view(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("zh", 390, 844), InlineData("en", 390, 844), InlineData("zh", 320, 568), InlineData("en", 320, 640), InlineData("zh", 1280, 800)]
    public async Task everything_is_large_and_nothing_is_hidden(string language, int width, int height)
    {
        await using var person = await chromium.Person(width: width, height: height);
        await person.Open($"/?lang={language}&elder=1");
        await person.Reads(1);
        await person.Say("step");
        await person.Answered();
        await person.TextInView();
        Assert.Empty(await person.SmallTargets(60));
        Assert.Empty(await person.SmallLetters(18));
        Assert.Empty(await person.HiddenChoices());
        Assert.Empty(await person.Barriers(enhanced: true));
        Assert.True(await person.Overflow() <= 0);
        await person.Picture($"easy-{language}-{width}");
    }

    [Fact]
    public async Task what_stands_behind_more_is_large_too()
    {
        await using var person = await chromium.InEasyView();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "更多" }).ClickAsync();
        Assert.True(await person.Page.GetByRole(AriaRole.Button, new() { Name = "这不是我的设备" }).IsVisibleAsync());
        Assert.Empty(await person.SmallTargets(60));
        Assert.Empty(await person.SmallLetters(18));
        Assert.Empty(await person.Barriers(enhanced: true));
        await person.Picture("easy-more");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).FocusAsync();
        await person.Page.Keyboard.PressAsync("Escape");
        Assert.False(await person.Page.Locator("#foot").IsVisibleAsync());
        Assert.Equal("more", await person.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    // The client shows these words for a moment at the beginning, and when the network is slow or away.
    [Theory]
    [InlineData("notificationText"), InlineData("slowConnectivity"), InlineData("failedConnectivity")]
    public async Task what_the_network_does_can_be_read(string part)
    {
        await using var person = await chromium.InEasyView();
        Assert.Empty(await Written(person, $"learningbot.look(true).{part}"));
        Assert.NotEmpty(await Written(person, "'#EAA300'"));
        Assert.Equal("100%", await person.Page.EvaluateAsync<string>("learningbot.look(true).connectivityTextSize"));
    }

    static async Task<IEnumerable<string>> Written(Person person, string color)
    {
        await person.Page.EvaluateAsync(
            $$"""
            () => {
              const look = learningbot.look(true);
              document.querySelector('#written')?.remove();
              document.querySelector('main').insertAdjacentHTML('afterbegin', '<p id="written">Slow network</p>');
              Object.assign(document.querySelector('#written').style, { color: {{color}}, background: look.backgroundColor });
            }
            """);
        return (await person.Barriers(enhanced: true)).Where(barrier => barrier.Contains("id=\"written\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_fault_of_it_would_be_told()
    {
        await using var person = await chromium.InEasyView();
        await person.Page.EvaluateAsync(
            """
            () => {
              Object.assign(document.querySelector('#bigger').style, { minHeight: '0', height: '40px' });
              document.querySelector('h1').style.fontSize = '15px';
              document.querySelector('.webchat__text-content').style.color = '#5a645f';
            }
            """);
        Assert.Single(await person.SmallTargets(60));
        Assert.Single(await person.SmallLetters(18));
        Assert.Contains(await person.Barriers(enhanced: true), barrier => barrier.StartsWith("color-contrast-enhanced", StringComparison.Ordinal));
    }

    [Fact]
    public async Task letters_grow_and_shrink_by_buttons()
    {
        await using var person = await chromium.InEasyView();
        await person.Say("step");
        await person.Answered();
        foreach (var size in new[] { 24, 30, 30 })
        {
            await person.Page.Locator("#bigger").ClickAsync(new() { Force = true });
            Assert.Equal(size, await Letters(person));
            Assert.Contains($"{size}", await person.Page.Locator("#told").InnerTextAsync());
        }
        Assert.Empty(await person.SmallTargets(60));
        Assert.Empty(await person.HiddenChoices());
        Assert.True(await person.Overflow() <= 0);
        await person.Picture("easy-30");
        foreach (var size in new[] { 24, 20, 18, 18 })
        {
            await person.Page.Locator("#smaller").ClickAsync(new() { Force = true });
            Assert.Equal(size, await Letters(person));
        }
    }

    [Fact]
    public async Task the_choice_is_kept_for_the_person()
    {
        await using var person = await chromium.InEasyView();
        await person.Page.RunAndWaitForResponseAsync(() => person.Page.Locator("#bigger").ClickAsync(), "**/chat/view");
        var second = await person.Page.Context.NewPageAsync();
        await second.GotoAsync("/?lang=en");
        Assert.Equal("true 24", await second.EvaluateAsync<string>("`${document.documentElement.dataset.elder} ${document.documentElement.dataset.text}`"));
    }

    [Fact]
    public async Task it_is_left_and_entered_by_one_button()
    {
        await using var person = await chromium.InEasyView();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "普通版" }).ClickAsync();
        Assert.Equal(16, await Letters(person));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "长辈版" }).ClickAsync();
        Assert.Equal(20, await Letters(person));
    }

    [Fact]
    public async Task words_change_it_through_the_bots_answer()
    {
        await using var person = await chromium.Person(width: 390, height: 844);
        await person.Open();
        await person.Reads(1);
        await person.Say("large");
        await person.Page.Locator("html[data-elder=true][data-text='24']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal(24, await Letters(person));
        var button = person.Page.GetByRole(AriaRole.Button, new() { Name = "普通版" });
        await person.Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), "**/chat/view");
        await person.Reload();
        await person.Reads(3);
        Assert.Equal(16, await Letters(person));
    }

    [Theory, InlineData("zh", "找人帮忙"), InlineData("en", "Ask a person")]
    public async Task a_person_is_asked_for_at_the_same_place_always(string language, string words)
    {
        await using var person = await chromium.Person(width: 390, height: 844);
        await person.Open($"/?lang={language}&elder=1");
        await person.Reads(1);
        var button = person.Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });
        var before = await button.BoundingBoxAsync();
        await button.ClickAsync();
        Assert.Equal([words, $"1: {words}"], (await person.Reads(3)).Skip(1));
        await person.Say("step");
        await person.Answered();
        var after = await button.BoundingBoxAsync();
        Assert.Equal((before!.X, before.Y), (after!.X, after.Y));
    }

    [Fact]
    public async Task a_name_being_chosen_from_the_keyboards_list_is_not_sent()
    {
        await using var person = await chromium.InEasyView();
        await person.Box.FocusAsync();
        var keyboard = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = "sao", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        foreach (var type in new[] { "rawKeyDown", "keyUp" })
            await keyboard.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = "Process", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 229 });
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "扫码" });
        Assert.Equal("扫码", await person.Box.InputValueAsync());
        Assert.Single(await person.Texts());
        await person.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(["扫码", "1: 扫码"], (await person.Reads(3)).Skip(1));
    }

    static Task<double> Letters(Person person) =>
        person.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.webchat__bubble__content p')).fontSize)");
}
