using System.Net;

namespace LearningBot.Tests.DirectLine;

public sealed class Taking_a_token_for_the_page(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task sets_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = service.Address };
        var answer = await http.PostAsync("/chat/token", null);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Matches("^learningbot_visitor=[A-Za-z0-9_-]{43}; ", cookie);
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=lax", cookie);
        Assert.DoesNotContain("; secure", cookie);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(cookie.Split('=', ';')[1], body);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("0", (string)(await Browsing.Json(answer))["watermark"]!);
    }

    [Fact]
    public async Task gives_the_same_visitor_the_same_conversation_and_another_another()
    {
        using var one = await Browsing.Open(service.Address);
        var (conversation, user) = (one.Conversation, one.User);
        await one.TakeToken("zh");
        Assert.Equal((conversation, user), (one.Conversation, one.User));
        using var other = await Browsing.Open(service.Address);
        Assert.NotEqual(conversation, other.Conversation);
        Assert.NotEqual(user, other.User);
        Assert.StartsWith("dl_", user);
    }

    [Fact]
    public async Task after_this_is_not_my_device_begins_anew()
    {
        using var visitor = await Browsing.Open(service.Address);
        var conversation = visitor.Conversation;
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Http.PostAsync("/chat/forget", null)).StatusCode);
        await visitor.TakeToken();
        Assert.NotEqual(conversation, visitor.Conversation);
    }

    [Fact]
    public async Task stays_in_the_conversation_by_its_token_where_cookies_are_blocked()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = service.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", visitor.Token);
        var given = await Browsing.Json(await http.PostAsync("/chat/token", null));
        Assert.Equal(visitor.Conversation, (string)given["conversationId"]!);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "forged.token.x");
        var other = await Browsing.Json(await http.PostAsync("/chat/token", null));
        Assert.NotEqual(visitor.Conversation, (string)other["conversationId"]!);
    }

    [Theory, InlineData("short"), InlineData("""dl_x"><script>"""), InlineData("AAAA")]
    public async Task takes_no_cookie_that_we_did_not_make(string cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = service.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", $"learningbot_visitor={cookie}");
        var answer = await http.PostAsync("/chat/token", null);
        Assert.DoesNotContain(cookie, answer.Headers.GetValues("Set-Cookie").Single());
    }
}
