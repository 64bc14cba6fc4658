using System.Net;
using System.Security.Cryptography;
using System.Text;
using Learning;
using LearningBot.Channels.DirectLine;
using Microsoft.Extensions.Time.Testing;

namespace LearningBot.Tests.DirectLine;

public sealed class Passing_with_a_token(RunningService service) : IClassFixture<RunningService>
{
    static readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    static readonly Pass pass = new("dl_a", "c1", Language.English);

    [Theory]
    [InlineData(null, 401, "Unauthorized")]
    [InlineData("Basic YTpi", 401, "Unauthorized")]
    [InlineData("Bearer ", 401, "Unauthorized")]
    [InlineData("Bearer x.y.z", 403, "BadToken")]
    [InlineData("Bearer garbage", 403, "BadToken")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJ1c2VyIjoiZGxfYSJ9.", 403, "BadToken")]
    public async Task needs_one_of_ours(string? header, int status, string code)
    {
        using var visitor = await Browsing.Open(service.Address);
        foreach (var (method, path) in Requests(visitor))
        {
            using var request = new HttpRequestMessage(method, path);
            if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
            var answer = await visitor.Http.SendAsync(request);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal(code, (string)(await Browsing.Json(answer))["error"]!["code"]!);
        }
    }

    [Fact]
    public async Task opens_no_other_conversation()
    {
        using var victim = await Browsing.Open(service.Address);
        await victim.Say("a secret");
        using var thief = await Browsing.Open(service.Address);
        foreach (var (method, path) in Requests(victim).Where(request => request.Path.Contains(victim.Conversation)))
        {
            var answer = await thief.Send(method, path, Browsing.Body("""{"type":"message","text":"x"}"""));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync());
        }
        var ticket = (await thief.StreamUrl(0)).Replace(thief.Conversation, victim.Conversation, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => Listening.Open(new Uri(ticket)));
    }

    [Fact]
    public async Task of_a_stream_does_not_pass_for_requests_nor_the_other_way_round()
    {
        using var visitor = await Browsing.Open(service.Address);
        var url = await visitor.StreamUrl(0);
        var ticket = url[(url.IndexOf("&t=", StringComparison.Ordinal) + 3)..];
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Send(HttpMethod.Get, $"{visitor.Path}/activities", token: ticket)).StatusCode);
        var swapped = new Uri(url.Replace(ticket, visitor.Token, StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => Listening.Open(swapped));
    }

    [Fact]
    public async Task that_has_expired_gets_403_with_its_own_code()
    {
        using var visitor = await Browsing.Open(service.Address);
        var long_ago = new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(-1));
        var expired = new Passes(KeyOf(service), long_ago).Issue(new Pass(visitor.User, visitor.Conversation, Language.English));
        foreach (var (method, path) in Requests(visitor))
        {
            var answer = await visitor.Send(method, path, token: expired);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("TokenExpired", (string)(await Browsing.Json(answer))["error"]!["code"]!);
        }
    }

    [Fact]
    public async Task can_be_refreshed_while_it_is_valid()
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await Browsing.Json(await visitor.Send(HttpMethod.Post, "/v3/directline/tokens/refresh"));
        Assert.Equal(visitor.Conversation, (string)answer["conversationId"]!);
        visitor.Token = (string)answer["token"]!;
        Assert.NotEmpty(await visitor.Say("still me"));
        Assert.Equal(visitor.User, (string)(await visitor.Transcript(1))[0]!["from"]!["id"]!);
    }

    [Fact]
    public void is_signed_with_a_key_that_only_the_service_reads_and_that_stays()
    {
        var folder = Directory.CreateTempSubdirectory("learningbot-").FullName;
        var first = SigningKey.Kept(folder);
        Assert.Equal(32, first.Length);
        Assert.Equal(first, SigningKey.Kept(folder));
        var file = Assert.Single(Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.WriteAllText(file, "damaged");
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => SigningKey.Kept(folder)).Message);
        Directory.Delete(folder, recursive: true);
    }

    [Theory, InlineData("short"), InlineData("AAAAAAAAAAAAAAAAAAAAAA=="), InlineData("not base64 at all, but long enough to be a key")]
    public void needs_a_key_of_32_bytes_when_one_is_set(string key) =>
        Assert.Contains("DirectLine:Key", Assert.Throws<InvalidDataException>(() => SigningKey.Given(new() { Key = key })).Message);

    [Fact]
    public void carries_the_claims_that_clients_look_for()
    {
        var clock = new FakeTimeProvider();
        var claims = System.Text.Json.JsonDocument.Parse(
            System.Buffers.Text.Base64Url.DecodeFromChars(new Passes(key, clock).Issue(pass).Split('.')[1])).RootElement;
        Assert.Equal("dl_a", claims.GetProperty("user").GetString());
        Assert.Equal("c1", claims.GetProperty("conv").GetString());
        Assert.Equal(clock.GetUtcNow().ToUnixTimeSeconds() + 1800, claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public void is_refused_when_any_one_character_is_changed()
    {
        var passes = new Passes(key, new FakeTimeProvider());
        var token = passes.Issue(pass);
        for (var place = 0; place < token.Length; place++)
        {
            var forged = new StringBuilder(token) { [place] = token[place] == 'A' ? 'B' : 'A' }.ToString();
            Assert.Equal(PassReading.Forged, passes.Read(forged, PassUse.Chat, out _));
        }
        Assert.Equal(PassReading.Valid, passes.Read(token, PassUse.Chat, out var read));
        Assert.Equal(pass, read);
    }

    [Fact]
    public void is_refused_when_another_key_signed_it() =>
        Assert.Equal(
            PassReading.Forged,
            new Passes(key, TimeProvider.System).Read(
                new Passes(RandomNumberGenerator.GetBytes(32), TimeProvider.System).Issue(pass), PassUse.Chat, out _));

    [Theory, InlineData(PassUse.Chat, 1800), InlineData(PassUse.Stream, 60)]
    internal void ends_with_its_time(PassUse use, int seconds)
    {
        var clock = new FakeTimeProvider();
        var passes = new Passes(key, clock);
        var token = passes.Issue(pass, use);
        clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal(PassReading.Valid, passes.Read(token, use, out _));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PassReading.Expired, passes.Read(token, use, out _));
    }

    static byte[] KeyOf(RunningService service) =>
        SigningKey.Kept(service.Folder);

    static (HttpMethod Method, string Path)[] Requests(Browsing visitor) =>
    [
        (HttpMethod.Post, "/v3/directline/conversations"),
        (HttpMethod.Post, "/v3/directline/tokens/refresh"),
        (HttpMethod.Get, visitor.Path),
        (HttpMethod.Get, $"{visitor.Path}/activities"),
        (HttpMethod.Post, $"{visitor.Path}/activities"),
        (HttpMethod.Post, $"{visitor.Path}/upload"),
    ];
}
