using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LearningBot.Channels.WebChat;

namespace LearningBot.Tests.DirectLine;

public sealed partial class Opening_the_page(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("/?lang=zh", null, "zh-CN")]
    [InlineData("/?lang=en", "zh-CN", "en-US")]
    [InlineData("/", "en-GB,en;q=0.9,zh;q=0.5", "en-US")]
    [InlineData("/", "fr,zh;q=0.5,en;q=0.2", "zh-CN")]
    [InlineData("/", null, "zh-CN")]
    [InlineData("/?elder=1", "ja", "zh-CN")]
    public async Task is_in_the_language_of_the_person(string path, string? accepts, string expected)
    {
        var page = await Get(path, accepts);
        Assert.Contains($"<html lang=\"{expected}\" ", page);
        Assert.DoesNotContain("{{", page);
        Assert.Single(Regex.Matches(page, "<h1"));
    }

    [Theory, InlineData("/"), InlineData("/health/live"), InlineData("/health/ready"), InlineData(ClientFiles.WebChat)]
    public async Task can_be_tried_without_a_body(string path)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task allows_nothing_from_elsewhere()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var first = await http.GetAsync("/");
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("*", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());
        var again = (await http.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.NotEqual(policy, again);
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Contains($"nonce=\"{nonce}\"", await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task names_no_other_host_and_holds_no_inline_script()
    {
        var page = await Get("/", "en");
        Assert.DoesNotMatch("https?://", page);
        Assert.All(Regex.Matches(page, "<script[^>]*>([^<]*)</script>"), script => Assert.Equal("", script.Groups[1].Value));
        Assert.DoesNotMatch(" on[a-z]+=", page);
        Assert.DoesNotMatch(" style=", page);
    }

    [Fact]
    public async Task finds_every_file_it_names_and_may_keep_it_for_a_year()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var files = Regex.Matches(await Get("/", "en"), "(?:src|href)=\"(/[^\"?]+\\.[^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(9, files.Length);
        foreach (var file in files)
        {
            var answer = await http.GetAsync(WebUtility.HtmlDecode(file));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        }
    }

    [Theory, InlineData("br", "br"), InlineData("gzip, deflate", "gzip"), InlineData("gzip, deflate, br", "br"), InlineData("br;q=0, gzip", "gzip"), InlineData("", null)]
    public async Task gets_the_chat_client_as_the_browser_can_read_it(string accepts, string? coding)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, ClientFiles.WebChat);
        if (accepts.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        var answer = await http.SendAsync(request);
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        await using var content = Decoded(await answer.Content.ReadAsStreamAsync(), coding);
        var checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
        Assert.Contains($"{checksum}  webchat-minimal.js\n", await File.ReadAllTextAsync(Beside("SHA256SUMS")));
    }

    [Fact]
    public async Task does_not_get_the_chat_client_twice()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var first = await http.GetAsync(ClientFiles.WebChat);
        using var request = new HttpRequestMessage(HttpMethod.Get, ClientFiles.WebChat);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var again = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public void comes_with_the_chat_clients_version_licence_and_checksums()
    {
        Assert.Contains(File.ReadAllText(Beside("VERSION")).Trim(), ClientFiles.WebChat);
        Assert.Contains("MIT License", File.ReadAllText(Beside("LICENSE")));
        foreach (var line in File.ReadAllLines(Beside("SHA256SUMS")).Skip(1))
        {
            var (checksum, name) = (line[..64], line[66..]);
            Assert.Equal(checksum, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Beside(name)))));
        }
    }

    async Task<string> Get(string path, string? accepts)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        if (accepts is not null) http.DefaultRequestHeaders.Add("Accept-Language", accepts);
        return await http.GetStringAsync(path);
    }

    static Stream Decoded(Stream content, string? coding) => coding switch
    {
        "br" => new BrotliStream(content, CompressionMode.Decompress),
        "gzip" => new GZipStream(content, CompressionMode.Decompress),
        _ => content,
    };

    static string Beside(string name) =>
        Path.Combine(AppContext.BaseDirectory, "wwwroot", Path.GetDirectoryName(ClientFiles.WebChat)!.TrimStart('/'), name);

    [GeneratedRegex("script-src 'self' 'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
