using System.Net;
using System.Net.WebSockets;
using LearningBot.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.DirectLine;

public sealed class Stopping_and_starting_again : IAsyncLifetime
{
    readonly RunningService service = new();

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task keeps_history_state_tokens_and_who_is_in_the_browser()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Begin();
        await visitor.Say("before");
        await visitor.Transcript(3);
        await service.Restart();
        var token = visitor.Token;
        await visitor.Say("after");
        Assert.Equal(
            ["Welcome!", "before", "1: before", "after", "2: after"],
            (await visitor.Transcript(5)).Select(each => (string)each!["text"]!));
        var conversation = visitor.Conversation;
        await visitor.TakeToken();
        Assert.Equal(conversation, visitor.Conversation);
        Assert.NotEqual("", token);
    }

    [Fact]
    public async Task closes_streams_with_1001_and_lets_them_come_back()
    {
        using var visitor = await Browsing.Open(service.Address);
        using var stream = await visitor.Listen();
        await stream.Until(1);
        var closed = stream.UntilClosed();
        await service.Restart();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await closed);
        using var again = await visitor.Listen(stream.Watermark);
        await visitor.Say("on");
        await again.Until(2);
        Assert.Equal(["on", "1: on"], again.Heard.Select(each => (string)each["text"]!));
    }

    [Fact]
    public async Task is_not_ready_once_it_has_begun()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready")).StatusCode);
        service.App.Services.GetRequiredService<Readiness>().Stop();
        var answer = await http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("stopping", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task finishes_the_turn_that_is_under_way()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Say("hold");
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (service.Turns.Heard.IsEmpty) await Task.Delay(10, late.Token);
        var stopping = service.Restart();
        service.Turns.Hold.SetResult();
        await stopping;
        Assert.Equal("1: hold", (string)(await visitor.Transcript(2))[1]!["text"]!);
    }
}
