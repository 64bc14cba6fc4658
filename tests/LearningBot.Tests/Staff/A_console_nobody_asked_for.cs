using System.Net;
using Learning.Staff.SigningIn;
using LearningBot.Tests.DirectLine;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Staff;

public sealed class A_console_nobody_asked_for : IAsyncLifetime
{
    readonly RunningService service = new();

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task is_not_made_for_people_who_chat()
    {
        using var person = new StaffVisitor(service.Address);
        foreach (var address in (string[])["/health/ready", "/", "/light", "/stafford"]) await person.Get(address);
        Assert.NotEmpty(Addresses(""));
        Assert.Empty(Addresses("staff"));
        Assert.Empty(Keys);
    }

    [Fact]
    public async Task is_whole_at_the_first_request_for_any_of_it()
    {
        using var stranger = new StaffVisitor(service.Address);
        await stranger.Get("/staff/nothing-here");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.NotEmpty(Addresses("staff/lectures"));
        Assert.NotEmpty(Addresses("staff/api/v1"));
    }

    [Fact]
    public async Task makes_its_keys_with_its_first_form()
    {
        using var stranger = new StaffVisitor(service.Address);
        await stranger.Get("/staff/sign-in");
        Assert.Single(Keys);
    }

    [Fact]
    public async Task is_made_once_when_several_ask_at_the_same_time()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => First()));
        Assert.All(answers, it => Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), it));
        Assert.Single(Addresses("staff/sign-in"));
        Assert.Single(Keys);
    }

    IReadOnlyList<string> Keys => service.App.Services.GetRequiredService<StaffKeys>().All();

    async Task<(HttpStatusCode Open, HttpStatusCode Closed)> First()
    {
        using var stranger = new StaffVisitor(service.Address);
        await stranger.Get("/staff/sign-in");
        var open = stranger.Status;
        await stranger.Get("/staff");
        return (open, stranger.Status);
    }

    RouteEndpoint[] Addresses(string below) =>
        [.. service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(it => it.RoutePattern.RawText!.TrimStart('/').StartsWith(below, StringComparison.Ordinal))];
}
