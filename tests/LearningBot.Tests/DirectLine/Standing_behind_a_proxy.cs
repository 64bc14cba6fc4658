namespace LearningBot.Tests.DirectLine;

public sealed class Standing_behind_a_proxy(Standing_behind_a_proxy.Known known, RunningService unknown)
    : IClassFixture<Standing_behind_a_proxy.Known>, IClassFixture<RunningService>
{
    [Fact]
    public async Task that_is_known_makes_addresses_and_cookies_for_the_outside()
    {
        var (cookie, stream, policy) = await Ask(known);
        Assert.Contains("; secure", cookie);
        Assert.StartsWith("wss://learn.example.org/v3/directline/", stream);
        Assert.Contains("wss://learn.example.org;", policy);
    }

    [Fact]
    public async Task that_is_not_known_is_not_believed()
    {
        var (cookie, stream, policy) = await Ask(unknown);
        Assert.DoesNotContain("; secure", cookie);
        Assert.StartsWith($"ws://127.0.0.1:{unknown.Address.Port}/", stream);
        Assert.DoesNotContain("example.org", policy);
    }

    [Theory, InlineData("10.0.0.7, 10.1.0.0/16", true), InlineData("localhost", false), InlineData("10.0.0.0/99", false)]
    public void is_named_by_address_or_network(string name, bool fine)
    {
        var folder = Directory.CreateTempSubdirectory("learningbot-").FullName;
        var build = () => Service.Build([$"--Proxy:Known={name}", $"--Data:Directory={folder}"]);
        if (fine) Assert.NotNull(build());
        else Assert.Contains(name, Assert.Throws<InvalidDataException>(build).Message);
        Directory.Delete(folder, recursive: true);
    }

    static async Task<(string Cookie, string Stream, string Policy)> Ask(RunningService service)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "learn.example.org");
        var page = await http.GetAsync("/");
        var token = await http.PostAsync("/chat/token", null);
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)(await Browsing.Json(token))["token"]!);
        var begun = await Browsing.Json(await http.PostAsync("/v3/directline/conversations", null));
        return (
            token.Headers.GetValues("Set-Cookie").Single(),
            (string)begun["streamUrl"]!,
            page.Headers.GetValues("Content-Security-Policy").Single());
    }

    public sealed class Known : RunningService
    {
        public Known() => Settings.Add("--Proxy:Known=127.0.0.1, ::1");
    }
}
