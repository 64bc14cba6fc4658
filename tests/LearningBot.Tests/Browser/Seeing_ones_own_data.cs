using System.Text.Json;

namespace LearningBot.Tests.Browser;

/// <summary>What is kept for a person, seen in the browser in which they chat; taken along, and deleted.</summary>
public sealed class Seeing_ones_own_data(SampleCity city) : IClassFixture<SampleCity>
{
    [Theory]
    [InlineData("zh", 390, "我想周六带孩子听一场讲情绪的讲座，两个人", "导出我的数据", "报名")]
    [InlineData("en", 320, "two seats for a talk about emotions on Saturday", "export my data", "Bookings")]
    public async Task is_as_easy_as_the_other_plain_pages_and_saves_a_file(string language, int width, string wish, string export, string heading)
    {
        await using var person = await city.Person(width: width, height: 700);
        await person.Begin(language);
        await person.WriteLight(wish);
        for (var taps = 0; taps < 3 && await person.Page.Locator("main a[href*='/calendar/']").CountAsync() == 0; taps++) await person.Choose(1);
        await person.WriteLight(export);
        await person.Page.Locator("main a[href*='/my-data']").First.ClickAsync();
        await person.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = heading, Exact = true }).WaitForAsync();

        Assert.Equal("", string.Join('\n', await person.Barriers(enhanced: true)));
        Assert.Equal("", string.Join('\n', await person.SmallTargets(60)));
        Assert.Equal("", string.Join('\n', await person.SmallLetters(18)));
        Assert.True(await person.Overflow() <= 0);
        await person.Picture($"my-data-{language}", whole: true);

        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.Locator("main a[href='/my-data.json']").ClickAsync());
        Assert.Equal("my-data.json", download.SuggestedFilename);
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        Assert.Equal(2, file.RootElement.GetProperty("kept").GetProperty("bookings")[0].GetProperty("seats").GetInt32());
        Assert.Empty(person.Strangers);
        Assert.Empty(person.Complaints);

        await using var other = await city.Person(width: width, height: 700);
        var answer = await other.Page.GotoAsync($"/my-data?lang={language}");
        Assert.Equal(404, answer!.Status);
        Assert.Equal("", string.Join('\n', await other.Barriers(enhanced: true)));
    }

    [Fact]
    public async Task deletes_it_and_what_was_said_on_the_chat_page()
    {
        await using var person = await city.Person();
        await person.Open("/?lang=zh");
        await person.Reads(1);
        await person.Say("订阅长江文化的读书活动");
        await person.Answered();
        await person.Say("删除我的数据");
        await person.Answered();
        await person.Picture("my-data-ask", whole: true);
        await person.Tap("可以");
        await person.Hears("都删掉了");
        await person.Reload();
        await person.Hears("都删掉了");
        Assert.DoesNotContain(await person.Texts(), text => text.Contains("长江文化", StringComparison.Ordinal));
        await person.Say("我的订阅");
        await person.Hears("您现在没有订阅");
        Assert.Empty(person.Complaints);
    }
}
