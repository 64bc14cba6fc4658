using System.Net;

namespace LearningBot.Tests.DirectLine;

public sealed class Starting_a_conversation(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task answers_201_the_first_time_and_200_the_second()
    {
        using var visitor = await Browsing.Open(service.Address);
        Assert.Equal(HttpStatusCode.Created, (await visitor.Begin()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Begin()).StatusCode);
    }

    [Fact]
    public async Task gives_a_token_its_life_and_the_address_of_a_stream()
    {
        using var visitor = await Browsing.Open(service.Address);
        var given = await Browsing.Json(await visitor.Begin());
        Assert.Equal(visitor.Conversation, (string)given["conversationId"]!);
        Assert.Equal(1800, (int)given["expires_in"]!);
        Assert.StartsWith($"ws://127.0.0.1:{service.Address.Port}/v3/directline/conversations/{visitor.Conversation}/stream?watermark=0&t=", (string)given["streamUrl"]!);
        visitor.Token = (string)given["token"]!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.Begin()).StatusCode);
    }

    [Theory, InlineData("en", "Welcome!", "en-US"), InlineData("zh", "欢迎！", "zh-CN")]
    public async Task welcomes_in_the_language_of_the_page(string language, string words, string locale)
    {
        using var visitor = await Browsing.Open(service.Address, language);
        await visitor.Begin();
        var welcome = (await visitor.Transcript(1))[0]!;
        Assert.Equal(words, (string)welcome["text"]!);
        Assert.Equal(locale, (string)welcome["locale"]!);
    }

    [Fact]
    public async Task welcomes_once_however_many_windows_are_opened()
    {
        using var visitor = await Browsing.Open(service.Address);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.Begin()));
        await visitor.Say("hello");
        var all = await visitor.Transcript(3);
        Assert.Single(all, activity => (string)activity!["text"]! == "Welcome!");
    }

    [Fact]
    public async Task joins_again_behind_a_watermark()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Begin();
        await visitor.Transcript(1);
        Assert.Contains("watermark=0&", await visitor.StreamUrl(0));
        Assert.Contains("watermark=1&", await visitor.StreamUrl(null));
    }

    [Fact]
    public async Task makes_a_forgotten_conversation_anew_when_its_client_comes_back()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var stream = await visitor.Listen(57);
        var welcome = (await stream.Until(1))[0];
        Assert.Equal($"{visitor.Conversation}|0000001", (string)welcome["id"]!);
    }
}
