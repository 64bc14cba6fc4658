namespace LearningBot.Tests.Browser;

/// <summary>An old phone: the light page carries the whole conversation, and no script runs.</summary>
public sealed class With_scripts_switched_off(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData("zh", "学微信视频", "第{0}步", "全部做完了", "我想周六带孩子听一场讲情绪的讲座，两个人", "2个人")]
    [InlineData("en", "teach me a WeChat video call", "Step {0}", "Well done", "two seats for a talk about emotions on Saturday", "2 people")]
    public async Task a_guide_is_followed_to_its_end_and_a_lecture_booked(string language, string guide, string step, string done, string wish, string party)
    {
        await using var person = await Old();
        var scripts = 0;
        person.Page.Request += (_, request) => scripts += request.ResourceType is "script" or "xhr" or "fetch" or "websocket" ? 1 : 0;
        await person.Begin(language);
        await person.Picture($"light-{language}-welcome", whole: true);
        await person.WriteLight(guide);
        await person.Choose(1);
        Assert.Contains(At(1), await person.Now());
        await person.Picture($"light-{language}-step", whole: true);
        await person.Choose(2);
        Assert.Contains(At(1), await person.Now());
        await person.Choose(3);
        await person.Picture($"light-{language}-stuck", whole: true);
        await person.Choose((await person.Offered()).Count);
        await person.Choose(1);
        var at = 2;
        for (; !(await person.Now()).Contains(done, StringComparison.Ordinal); at++)
        {
            Assert.Contains(At(at), await person.Now());
            Assert.Equal(1, await person.Page.Locator(".picture").CountAsync());
            await person.Choose(1);
        }
        Assert.Equal(7, at);
        await person.Choose(2);
        await person.WriteLight(wish);
        for (var taps = 0; await person.Page.Locator("main a[href^='/calendar/']").CountAsync() == 0; taps++)
        {
            Assert.True(taps < 3, "more than three taps");
            await person.Choose(1);
        }
        Assert.Contains(party, await person.Now());
        await person.Picture($"light-{language}-booked", whole: true);
        Assert.Equal(0, scripts);
        Assert.Empty(person.Complaints);
        Assert.Empty(person.Strangers);
        string At(int number) => step.Replace("{0}", $"{number}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_chat_page_leads_to_the_light_page()
    {
        await using var person = await Old();
        await person.Page.GotoAsync("/?lang=zh");
        await person.Page.Locator("#chat .light").ClickAsync();
        await person.Page.Locator("#say").WaitForAsync();
        Assert.Contains("学习助手", await person.Now());
    }

    Task<Person> Old() => city.Person(width: 390, height: 844, set: options => options.JavaScriptEnabled = false);
}
