using System.Net;

namespace LearningBot.Tests.DirectLine;

public sealed class Generating_tokens : IClassFixture<Generating_tokens.WithSecret>, IClassFixture<RunningService>
{
    readonly WithSecret service;
    readonly RunningService closed;

    public Generating_tokens(WithSecret service, RunningService closed) => (this.service, this.closed) = (service, closed);

    [Fact]
    public async Task is_not_there_without_a_secret()
    {
        using var visitor = await Browsing.Open(closed.Address);
        var answer = await visitor.Send(HttpMethod.Post, "/v3/directline/tokens/generate", token: "anything");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, InlineData("wrong", 403), InlineData(WithSecret.Secret, 200)]
    public async Task needs_the_secret(string secret, int status)
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.Send(HttpMethod.Post, "/v3/directline/tokens/generate", token: secret);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task is_not_open_to_whoever_holds_a_token()
    {
        using var visitor = await Browsing.Open(service.Address);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Send(HttpMethod.Post, "/v3/directline/tokens/generate")).StatusCode);
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_her","name":"x"},"trustedOrigins":[]}""", 200)]
    [InlineData("""{"user":{"id":"her"}}""", 400)]
    [InlineData("""{"user":""", 400)]
    public async Task takes_only_users_of_this_channel(string body, int status)
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.Send(HttpMethod.Post, "/v3/directline/tokens/generate", Browsing.Body(body), WithSecret.Secret);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    public sealed class WithSecret : RunningService
    {
        public const string Secret = "a-secret-of-the-city";

        public WithSecret() => Settings.Add($"--DirectLine:Secret={Secret}");
    }
}
