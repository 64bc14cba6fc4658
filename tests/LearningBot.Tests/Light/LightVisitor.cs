using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace LearningBot.Tests.Light;

/// <summary>A person with an old phone: reads the page, fills its form, follows the way back. Keeps a cookie, runs no script.</summary>
sealed class LightVisitor(Uri service, string language = "en") : IDisposable
{
    readonly HttpClientHandler handler = new() { UseCookies = true };
    HttpClient? http;

    public HttpClient Http => http ??= new HttpClient(handler) { BaseAddress = service };

    /// <summary>A request as the browser would send it now.</summary>
    public HttpRequest Cookie => new DefaultHttpContext { Request = { Headers = { Cookie = handler.CookieContainer.GetCookieHeader(service) } } }.Request;

    public string Page { get; private set; } = "";

    public string Token { get; set; } = "";

    public string Form { get; set; } = "";

    /// <summary>Opens the page, and answers it.</summary>
    public async Task<string> Look()
    {
        Read(await Http.GetStringAsync($"/light?lang={language}"));
        return Page;
    }

    /// <summary>Sends the page's form, and reads the page it leads to.</summary>
    public async Task<string> Say(string words)
    {
        var answer = await Send(words);
        Read(await answer.Content.ReadAsStringAsync());
        return Page;
    }

    /// <summary>Sends the page's form as it stands; the page is not read anew, as by a second tap.</summary>
    public Task<HttpResponseMessage> Send(string words, string path = "/light") => Http.PostAsync(
        $"{path}?lang={language}", new FormUrlEncodedContent([new("token", Token), new("form", Form), new("say", words)]));

    /// <summary>Asks for larger or smaller text.</summary>
    public async Task Resize(string size) => Read(await (await Http.PostAsync(
        $"/light/size?lang={language}", new FormUrlEncodedContent([new("token", Token), new("form", Form), new("size", size)]))).Content.ReadAsStringAsync());

    /// <summary>The bytes of the page and of everything that it loads, uncompressed.</summary>
    public async Task<long> Weigh()
    {
        var page = await Http.GetStringAsync($"/light?lang={language}");
        var weight = (long)Encoding.UTF8.GetByteCount(page);
        var parts = Regex.Matches(page, "<(?:link|img)[^>]* (?:href|src)=\"([^\"]+)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct();
        foreach (var part in parts) weight += (await Http.GetByteArrayAsync(part)).Length;
        return weight;
    }

    public void Dispose()
    {
        http?.Dispose();
        handler.Dispose();
    }

    void Read(string page)
    {
        Page = WebUtility.HtmlDecode(page);
        Token = Field(page, "token") ?? Token;
        Form = Field(page, "form") ?? Form;
    }

    static string? Field(string page, string name) =>
        Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"") is { Success: true } found ? found.Groups[1].Value : null;
}
