using System.Net;
using System.Text.RegularExpressions;

namespace LearningBot.Tests.Light;

/// <summary>A person with an old phone: reads the page, fills its form, follows the way back. Keeps a cookie, runs no script.</summary>
sealed class LightVisitor(HttpClient http, string language = "en") : IDisposable
{
    public LightVisitor(Uri service, string language = "en")
        : this(new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = service }, language)
    {
    }

    public HttpClient Http => http;

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

    public void Dispose() => http.Dispose();

    void Read(string page)
    {
        Page = WebUtility.HtmlDecode(page);
        Token = Field(page, "token") ?? Token;
        Form = Field(page, "form") ?? Form;
    }

    static string? Field(string page, string name) =>
        Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"") is { Success: true } found ? found.Groups[1].Value : null;
}
