using System.Net;

namespace LearningBot.Tests.DirectLine;

public sealed class While_the_store_is_away(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task people_see_their_words_and_that_we_are_slow_and_then_it_goes_on()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var stream = await visitor.Listen();
        await stream.Until(1);
        service.Store!.Away = true;
        var id = await visitor.Say("hello", "away-1");
        var heard = await stream.Until(3);
        Assert.Equal(["hello", "We are slow just now."], heard.Skip(1).Select(each => (string)each["text"]!));
        Assert.Equal(id, (string)heard[1]["id"]!);
        Assert.Equal("away-1", (string)heard[1]["channelData"]!["clientActivityID"]!);
        service.Store.Away = false;
        await visitor.Say("again");
        await stream.Until(5);
        var places = stream.Heard.Select(each => (decimal)each["channelData"]!["webchat:sequence-id"]!);
        Assert.Equal([1, 1.001m, 1.002m, 2, 3], places);
        Assert.Equal("1: again", (string)stream.Heard[4]["text"]!);
    }

    [Fact]
    public async Task a_chat_can_be_opened_and_goes_on_afterwards()
    {
        using var visitor = await Browsing.Open(service.Address);
        service.Store!.Away = true;
        var answer = await visitor.Begin();
        Assert.True(answer.IsSuccessStatusCode);
        using var stream = await Listening.Open(new Uri((string)(await Browsing.Json(answer))["streamUrl"]!));
        Assert.Equal("We are slow just now.", (string)(await stream.Until(1))[0]["text"]!);
        await visitor.Say("hello");
        Assert.Equal("We are slow just now.", (string)(await stream.Until(3))[2]["text"]!);
        service.Store.Away = false;
        await visitor.Say("back");
        Assert.Equal("1: back", (string)(await stream.Until(5))[4]["text"]!);
    }

    [Fact]
    public async Task who_opens_a_chat_is_welcomed_when_it_is_back()
    {
        using var visitor = await Browsing.Open(service.Address);
        service.Store!.Away = true;
        var answer = await visitor.Begin();
        using var stream = await Listening.Open(new Uri((string)(await Browsing.Json(answer))["streamUrl"]!));
        await stream.Until(1);
        service.Store.Away = false;
        Assert.Equal("Welcome!", (string)(await stream.Until(2))[1]["text"]!);
        await visitor.Say("hello");
        Assert.Equal(["Welcome!", "hello", "1: hello"], (await stream.Until(4)).Skip(1).Select(each => (string)each["text"]!));
    }

    [Fact]
    public async Task polls_are_told_to_come_again()
    {
        using var visitor = await Browsing.Open(service.Address);
        service.Store!.Away = true;
        var answer = await visitor.Send(HttpMethod.Get, $"{visitor.Path}/activities");
        service.Store.Away = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task we_are_ready_but_say_that_we_are_degraded()
    {
        service.Store!.Away = true;
        using var http = new HttpClient { BaseAddress = service.Address };
        var answer = await http.GetAsync("/health/ready");
        service.Store.Away = false;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"status":"degraded","records":"there","conversations":"away"}""", await answer.Content.ReadAsStringAsync());
        Assert.Contains("\"ready\"", await http.GetStringAsync("/health/ready"));
    }
}
