using Microsoft.Playwright;

namespace LearningBot.Tests.Browser;

public sealed class When_the_connection_breaks(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task the_chat_goes_on_by_itself_after_a_restart()
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        await person.Say("before");
        await person.Reads(3);
        await chromium.Restart();
        await person.Say("after");
        var read = await person.Reads(5);
        Assert.Equal(["欢迎！", "before", "1: before", "after", "2: after"], read);
    }

    [Fact]
    public async Task the_page_gets_a_new_token_when_the_old_one_is_refused()
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        await person.Say("before");
        await person.Reads(3);
        var refused = 0;
        await person.Page.RouteAsync("**/v3/directline/conversations/*/activities", async route =>
        {
            if (Interlocked.Increment(ref refused) > 1) await route.ContinueAsync();
            else await route.FulfillAsync(new() { Status = 403, ContentType = "application/json", Body = """{"error":{"code":"TokenExpired","message":"x"}}""" });
        });
        await person.Say("refused");
        await person.Page.Locator("#notice").WaitForAsync(new() { State = WaitForSelectorState.Visible });
        await person.Page.Locator("#notice").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await person.Say("after");
        await person.Page.GetByText("2: after").First.WaitForAsync();
        var texts = await person.Bubbles.AllInnerTextsAsync();
        Assert.Single(texts, text => text.Trim() == "before");
        Assert.Single(texts, text => text.Trim() == "1: before");
        await person.Picture("after-403");
    }

    [Fact]
    public async Task the_page_waits_for_the_service_and_then_opens()
    {
        await using var person = await chromium.Person();
        var asked = 0;
        await person.Page.RouteAsync("**/chat/token", async route =>
        {
            if (Interlocked.Increment(ref asked) > 2) await route.ContinueAsync();
            else await route.AbortAsync();
        });
        await person.Page.GotoAsync("/?lang=zh");
        await person.Page.GetByText("正在重新连接").WaitForAsync();
        Assert.Equal(["欢迎！"], await person.Reads(1));
        Assert.False(await person.Page.Locator("#notice").IsVisibleAsync());
    }

    [Fact]
    public async Task people_are_told_that_we_are_slow_while_the_store_is_away()
    {
        await using var person = await chromium.Person();
        await person.Open();
        await person.Reads(1);
        chromium.Store!.Away = true;
        await person.Say("hello");
        Assert.Equal(["hello", "We are slow just now."], (await person.Reads(3)).Skip(1));
        chromium.Store.Away = false;
        await person.Say("again");
        Assert.Equal(["hello", "We are slow just now.", "again", "1: again"], (await person.Reads(5)).Skip(1));
        Assert.Equal(0, await person.Page.GetByText("发送失败").CountAsync());
    }
}
