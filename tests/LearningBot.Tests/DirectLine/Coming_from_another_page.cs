using System.Net;
using System.Net.WebSockets;

namespace LearningBot.Tests.DirectLine;

public sealed class Coming_from_another_page(Coming_from_another_page.WithTrust service) : IClassFixture<Coming_from_another_page.WithTrust>
{
    const string Friend = "https://women.example.org";

    [Theory]
    [InlineData(null, true)]
    [InlineData("own", true)]
    [InlineData(Friend, true)]
    [InlineData("https://evil.example.org", false)]
    [InlineData("https://women.example.org.evil.org", false)]
    [InlineData("null", false)]
    [InlineData("file://", false)]
    public async Task is_let_in_only_when_it_is_ours_or_trusted(string? origin, bool welcome)
    {
        using var visitor = await Browsing.Open(service.Address);
        var page = origin == "own" ? service.Address.GetLeftPart(UriPartial.Authority) : origin;
        if (page is not null) visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("Origin", page);
        var message = Browsing.Body("""{"type":"message","text":"x"}""");
        HttpResponseMessage[] answers =
        [
            await visitor.Http.PostAsync("/chat/token", null),
            await visitor.Http.PostAsync("/chat/forget", null),
            await visitor.Begin(),
            await visitor.Send(HttpMethod.Post, $"{visitor.Path}/activities", message),
        ];
        Assert.All(answers, answer => Assert.Equal(welcome, answer.IsSuccessStatusCode));
        Assert.All(answers, answer => Assert.Equal(welcome, answer.StatusCode != HttpStatusCode.Forbidden));
    }

    [Theory, InlineData("own", true), InlineData(Friend, true), InlineData("https://evil.example.org", false)]
    public async Task opens_a_stream_only_when_it_is_ours_or_trusted(string origin, bool welcome)
    {
        using var visitor = await Browsing.Open(service.Address);
        var page = origin == "own" ? service.Address.GetLeftPart(UriPartial.Authority) : origin;
        if (!welcome)
        {
            await Assert.ThrowsAsync<WebSocketException>(() => visitor.Listen(0, page));
            return;
        }
        using var stream = await visitor.Listen(0, page);
        Assert.Equal(WebSocketState.Open, stream.Socket.State);
    }

    [Theory, InlineData(Friend, true), InlineData("https://evil.example.org", false)]
    public async Task may_ask_beforehand(string origin, bool welcome)
    {
        using var visitor = await Browsing.Open(service.Address);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        var answer = await visitor.Http.SendAsync(request);
        Assert.Equal(welcome, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) && allowed.Single() == origin);
    }

    public sealed class WithTrust : RunningService
    {
        public WithTrust() => Settings.Add($"--DirectLine:TrustedOrigins={Friend}, https://other.example.org");
    }
}
