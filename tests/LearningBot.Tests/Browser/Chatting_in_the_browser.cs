using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

public sealed class Chatting_in_the_browser(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory, InlineData("zh", "欢迎！", "预约讲座"), InlineData("en", "Welcome!", "Book a lecture")]
    public async Task works_by_typing_and_by_tapping_without_a_complaint_or_another_host(string language, string welcome, string choice)
    {
        await using var person = await chromium.Person();
        await person.Open($"/?lang={language}");
        Assert.Equal([welcome], await person.Reads(1));
        await person.Picture($"welcome-{language}");
        await person.Say("你好 hello");
        Assert.Equal("1: 你好 hello", (await person.Reads(3))[2]);
        await person.Say(choice);
        await person.Reads(5);
        await person.Tap(choice);
        Assert.Equal([choice, "Which one? (3)"], (await person.Reads(7)).Skip(5));
        await person.Picture($"talk-{language}");
        Assert.Empty(person.Strangers);
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task shows_the_whole_history_after_a_reload_and_in_a_second_window()
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        foreach (var word in new[] { "一", "二", "三" }) await person.Say(word);
        var before = await person.Reads(7);
        await person.Page.ReloadAsync();
        Assert.Equal(before, await person.Reads(7));
        var second = await person.Page.Context.NewPageAsync();
        await second.GotoAsync("/?lang=en");
        await second.Locator("article.webchat__basic-transcript__activity").Nth(6).WaitForAsync();
    }

    [Fact]
    public async Task offers_the_calendar_file_as_a_link()
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        await person.Say("calendar");
        var link = person.Page.Locator("article a.webchat__fileContent__buttonLink");
        Assert.Equal(new Uri(chromium.Address, "/calendar/abc.ics?lang=zh").ToString(), await link.GetAttributeAsync("href"));
        await person.Picture("calendar");
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task shows_a_veil_instead_of_a_secret_that_was_typed()
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        await person.Say("密码：qaz73921");
        await person.Reads(3);
        await person.Reload();
        Assert.Equal("密码：●●●●●●", (await person.Reads(3))[1]);
    }

    [Fact]
    public async Task opens_a_page_by_a_link_and_does_not_take_it_for_a_file()
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        await person.Say("page");
        var opened = await person.Page.RunAndWaitForPopupAsync(() => person.Page.GetByRole(AriaRole.Link, new() { Name = "The guides", Exact = true }).ClickAsync());
        await opened.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        Assert.Equal(new Uri(chromium.Address, "/guides?lang=zh").ToString(), opened.Url);
        Assert.Equal(0, await person.Files.CountAsync());
        Assert.Empty(person.Complaints);
    }

    [Theory, InlineData(360, 640), InlineData(320, 568), InlineData(640, 320)]
    public async Task fits_a_small_screen(int width, int height)
    {
        await using var person = await chromium.Person(width: width, height: height);
        await person.Open();
        await person.Reads(1);
        Assert.True(await person.Overflow() <= 0, "before");
        await person.Picture($"small-{width}-1");
        await person.Say("预约讲座");
        await person.Reads(3);
        await person.Say(string.Concat(Enumerable.Repeat("一个没有空格的很长的词verylongwordwithoutanyspace", 5)));
        await person.Reads(5);
        Assert.True(await person.Overflow() <= 0, "after");
        await person.Say("预约讲座");
        await person.Reads(7);
        await person.Picture($"small-{width}-2");
        // Once, in a whole run, the client was still moving it when it was measured.
        await person.Page.WaitForFunctionAsync(
            "([box, width, height]) => { const { right, bottom } = box.getBoundingClientRect(); return right <= width && bottom <= height; }",
            new object[] { await person.Box.ElementHandleAsync(), width, height });
    }

    [Theory, InlineData("zh", 360), InlineData("en", 360), InlineData("en", 320)]
    public async Task says_whose_chat_it_is_beside_its_buttons(string language, int width)
    {
        await using var person = await chromium.Person(width: width, height: 640);
        await person.Open($"/?lang={language}");
        await person.Reads(1);
        Assert.True(await person.Page.EvaluateAsync<bool>("""
            () => {
              const words = document.createRange();
              words.selectNodeContents(document.querySelector('.brand h1'));
              const name = words.getBoundingClientRect();
              return [...document.querySelectorAll('nav > *')].map(it => it.getBoundingClientRect())
                .every(it => it.width === 0 || it.left >= name.right || it.top >= name.bottom);
            }
            """));
    }

    [Theory]
    [InlineData("<img src='https://evil.example.org/a.png' onerror='document.title=1'>")]
    [InlineData("![x](https://evil.example.org/b.png) [y](javascript:alert(1)) <script>document.title=1</script>")]
    [InlineData("<b>bold</b> <a href='https://evil.example.org'>link</a>")]
    public async Task shows_words_as_words_whatever_is_in_them(string words)
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        var title = await person.Page.TitleAsync();
        await person.Say(words);
        Assert.Equal([words, $"1: {words}"], (await person.Reads(3)).Skip(1));
        Assert.Equal(0, await person.Bubbles.Locator("img, a, b, script").CountAsync());
        Assert.Equal(title, await person.Page.TitleAsync());
        Assert.Empty(person.Strangers);
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task changes_the_language_and_keeps_the_conversation()
    {
        await using var person = await chromium.Person();
        await person.Open("/?lang=zh");
        await person.Reads(1);
        await person.Leaves(() => person.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync());
        Assert.EndsWith("/?lang=en", person.Page.Url, StringComparison.Ordinal);
        await person.Reads(1);
        await person.Say("Book a lecture");
        await person.Reads(3);
        await person.Tap("My bookings");
        Assert.Equal("2: My bookings", (await person.Reads(5))[4]);
    }

    [Fact]
    public async Task forgets_who_was_there_when_it_is_not_their_device()
    {
        await using var person = await chromium.Person();
        person.Page.Dialog += (_, question) => question.AcceptAsync();
        await person.Open();
        await person.Reads(1);
        await person.Say("a secret");
        await person.Reads(3);
        await person.Leaves(() => person.Page.GetByRole(AriaRole.Button, new() { Name = "这不是我的设备" }).ClickAsync());
        Assert.Equal(["欢迎！"], await person.Reads(1));
    }

    [Fact]
    public async Task can_be_done_with_the_keyboard_alone()
    {
        await using var person = await chromium.Person("en-US");
        await person.Open("/?lang=en");
        await person.Reads(1);
        await person.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the chat", await person.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Box.FocusAsync();
        await person.Page.Keyboard.TypeAsync("Book a lecture");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Reads(3);
    }
}
