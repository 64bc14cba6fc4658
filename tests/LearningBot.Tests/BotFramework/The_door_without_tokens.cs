using System.Net;
using LearningBot.Channels.BotFramework;
using Microsoft.AspNetCore.Http;

namespace LearningBot.Tests.BotFramework;

/// <summary>Who may use <c>/api/messages</c> while no tokens are checked, and where replies may go.</summary>
public sealed class The_door_without_tokens
{
    [Theory]
    [InlineData(true, null, "127.0.0.1", null, 200)]
    [InlineData(true, "", "::1", null, 200)]
    [InlineData(true, null, "::ffff:127.0.0.1", "x-ms-agents-playground", 200)]
    [InlineData(true, null, "10.0.0.7", null, 404)]
    [InlineData(true, null, null, null, 404)]
    [InlineData(true, null, "127.0.0.1", "X-Forwarded-For", 404)]
    [InlineData(true, null, "127.0.0.1", "x-forwarded-proto", 404)]
    [InlineData(true, null, "127.0.0.1", "Forwarded", 404)]
    [InlineData(true, null, "127.0.0.1", "X-Original-For", 404)]
    [InlineData(true, null, "127.0.0.1", "X-Real-IP", 404)]
    [InlineData(true, null, "127.0.0.1", "Via", 404)]
    [InlineData(true, null, "127.0.0.1", "Origin", 404)]
    [InlineData(false, null, "127.0.0.1", null, 404)]
    [InlineData(false, "app", "127.0.0.1", null, 401)]
    [InlineData(true, "app", "127.0.0.1", null, 401)]
    [InlineData(true, "app", "10.0.0.7", "X-Forwarded-For", 401)]
    public void lets_in_only_programs_on_a_developers_own_machine(bool development, string? appId, string? peer, string? header, int status)
    {
        DefaultHttpContext context = new();
        context.Connection.RemoteIpAddress = peer is null ? null : IPAddress.Parse(peer);
        if (header is not null)
            context.Request.Headers[header] = "1";

        Assert.Equal(status, Status(() => new DoorLock(appId, development).Check(context)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", 200)]
    [InlineData("https://localhost/", 200)]
    [InlineData("http://[::1]:5", 200)]
    [InlineData("http://127.9.9.9:5", 200)]
    [InlineData(null, 400)]
    [InlineData("", 400)]
    [InlineData("/relative", 400)]
    [InlineData("file:///etc/hostname", 400)]
    [InlineData("ftp://127.0.0.1/", 400)]
    [InlineData("http://smba.trafficmanager.net/", 400)]
    [InlineData("http://localhost.example.org/", 400)]
    [InlineData("http://localhost.:5", 400)]
    [InlineData("http://127.0.0.1@example.org/", 400)]
    [InlineData("http://user@127.0.0.1/", 400)]
    [InlineData("http://127.0.0.1/?to=", 400)]
    [InlineData("http://127.0.0.1/#", 400)]
    [InlineData("http://0.0.0.0/", 400)]
    [InlineData("http://169.254.169.254/", 400)]
    public void posts_replies_to_this_machine_only(string? serviceUrl, int status)
    {
        var doorLock = new DoorLock(null, development: true);
        Assert.Equal(status, Status(() => doorLock.Trusted(serviceUrl)));
        var good = doorLock.Trusted("http://127.0.0.1:5/good");
        Assert.Equal(good, doorLock.Trusted("http://127.0.0.1:5/good"));
        Assert.Equal(status, Status(() => Assert.NotEqual(good, doorLock.Trusted(serviceUrl)))); // one that was found good says nothing of another
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("app", true)]
    public void posts_nothing_at_all_where_it_lets_in_nobody(string? appId, bool development) =>
        Assert.Equal(400, Status(() => new DoorLock(appId, development).Trusted("http://127.0.0.1:5")));

    static int Status(Action check)
    {
        try
        {
            check();
            return 200;
        }
        catch (RefusedException refused)
        {
            return refused.Status;
        }
    }
}
