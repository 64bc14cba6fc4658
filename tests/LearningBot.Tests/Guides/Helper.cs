using System.Net;
using System.Text.RegularExpressions;

namespace LearningBot.Tests.Guides;

/// <summary>A helper with a browser of their own: reads the page and sends its forms.</summary>
sealed class Helper(Uri service) : IDisposable
{
    readonly HttpClientHandler handler = new() { UseCookies = true };
    HttpClient? http;

    public HttpClient Http => http ??= new HttpClient(handler) { BaseAddress = service };

    public string Page { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public string Token { get; set; } = "";

    public string Form { get; private set; } = "";

    public async Task<string> Look(string path = "/help") => await Read(await Http.GetAsync($"{path}?lang=en"));

    public async Task<string> Join(string code)
    {
        await Look($"/help/{code}");
        return await Send("", ("code", code));
    }

    public Task<string> Move(int step) => Send("/move", ("step", $"{step}"));

    public Task<string> Hint(string text) => Send("/hint", ("hint", text));

    public Task<string> Leave() => Send("/leave");

    /// <summary>Sends the page's form as it stands, and reads what comes.</summary>
    public async Task<string> Send(string path, params (string Name, string Value)[] fields) => await Read(await Post(path, fields));

    /// <summary>Sends the page's form and does not look, as by a second tap.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => Http.PostAsync(
        $"/help{path}?lang=en", new FormUrlEncodedContent([new("token", Token), new("form", Form), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));

    public void Dispose()
    {
        http?.Dispose();
        handler.Dispose();
    }

    async Task<string> Read(HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        var page = await answer.Content.ReadAsStringAsync();
        Token = Field(page, "token") ?? Token;
        Form = Field(page, "form") ?? Form;
        return Page = WebUtility.HtmlDecode(page);
    }

    static string? Field(string page, string name) =>
        Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"") is { Success: true } found ? found.Groups[1].Value : null;
}
