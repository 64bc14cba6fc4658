using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

/// <summary>Chromium without a window has neither voices nor ears, so the page is given some that note what they are asked.</summary>
public sealed class Speaking_and_listening(Chromium chromium) : IClassFixture<Chromium>
{
    const string Voices =
        """
        window.spoken = [];
        const voice = { lang: 'zh-CN', name: 'Test' };
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => [voice], cancel() {}, addEventListener() {},
          speak(words) { window.spoken.push(`${words.text} ${words.rate}`); },
        } });
        """;

    const string Ears =
        """
        window.SpeechRecognition = window.webkitSpeechRecognition = class {
          start() { window.listener = this; }
          stop() { this.onend(); }
        };
        window.hear = text => {
          window.listener.onresult({ results: text ? [[{ transcript: text }]] : [] });
          window.listener.onend();
        };
        """;

    const string Deaf = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;";

    [Fact]
    public async Task reads_slowly_what_the_bot_said_last_when_asked_and_only_then()
    {
        await using var person = await Opened(Voices);
        await person.Say("step");
        await person.Answered();
        Assert.Empty(await Spoken(person));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "念", Exact = true }).ClickAsync();
        Assert.Equal(["第二步，共四步。找到要视频的人。 0.8"], await Spoken(person));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "停", Exact = true }).ClickAsync();
        Assert.True(await person.Page.GetByRole(AriaRole.Button, new() { Name = "念", Exact = true }).IsVisibleAsync());
        Assert.Empty(await person.SmallTargets(60));
        await person.Picture("easy-voice");
    }

    [Fact]
    public async Task reads_everything_that_is_new_when_the_person_wants_that()
    {
        await using var person = await Opened(Voices);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "更多" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "每次都念给我听" }).ClickAsync();
        await person.Say("step");
        await person.Answered();
        Assert.Equal(["第二步，共四步。找到要视频的人。 0.8"], await Spoken(person));
    }

    [Fact]
    public async Task offers_no_reading_where_there_is_no_voice()
    {
        await using var person = await Opened(Ears);
        Assert.False(await person.Page.Locator("#read").IsVisibleAsync());
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "更多" }).ClickAsync();
        Assert.False(await person.Page.Locator("#reads").IsVisibleAsync());
    }

    [Fact]
    public async Task writes_what_it_hears_into_the_box_and_sends_nothing()
    {
        await using var person = await Opened(Ears);
        var microphone = person.Page.GetByRole(AriaRole.Button, new() { Name = "说话" });
        await microphone.ClickAsync();
        Assert.Contains("我在听", await person.Page.Locator("#notice").InnerTextAsync());
        await person.Page.EvaluateAsync("window.hear('我想学视频')");
        await Assertions.Expect(person.Box).ToHaveValueAsync("我想学视频");
        Assert.Contains("看看对不对", await person.Page.Locator("#notice").InnerTextAsync());
        Assert.Single(await person.Texts());
        await person.Box.PressAsync("Enter");
        await person.Reads(3);
        Assert.False(await person.Page.Locator("#notice").IsVisibleAsync());
    }

    [Theory, InlineData(Ears), InlineData(Deaf)]
    public async Task points_to_the_keyboards_microphone_where_it_hears_nothing(string ears)
    {
        await using var person = await Opened(ears);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "说话" }).ClickAsync();
        if (ears == Ears) await person.Page.EvaluateAsync("window.hear('')");
        Assert.Contains("键盘上的话筒", await person.Page.Locator("#notice").InnerTextAsync());
        await Assertions.Expect(person.Box).ToBeFocusedAsync();
    }

    async Task<Person> Opened(string parts)
    {
        var person = await chromium.Person(width: 390, height: 844);
        await person.Page.AddInitScriptAsync(parts);
        await person.Open("/?lang=zh&elder=1");
        await person.Reads(1);
        return person;
    }

    static Task<string[]> Spoken(Person person) => person.Page.EvaluateAsync<string[]>("window.spoken");
}
