using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Learning.Staff;

namespace LearningBot.Tests.Staff;

/// <summary>Somebody of staff with a browser without scripts: opens pages, fills their forms, and is not led on by answers that lead elsewhere.</summary>
sealed partial class StaffVisitor : IDisposable
{
    readonly HttpClient http;

    public StaffVisitor(Uri service, StaffAccount? account = null, string? token = null)
    {
        var handler = new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false };
        if (token is not null) Cookies.Add(new Cookie("staff", token, "/", service.Host));
        (http, Account) = (new HttpClient(handler) { BaseAddress = service }, account);
    }

    public StaffAccount? Account { get; }

    /// <summary>The act of this account, for what a test does past the pages.</summary>
    public By By => new(Account!.Id, ActWay.Console);

    public CookieContainer Cookies { get; } = new();

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer leads; empty for nowhere.</summary>
    public string Leads { get; private set; } = "";

    /// <summary>What kind of content the last answer was; empty for none.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Headers that every request carries besides.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Opens a page, and answers it as it is read.</summary>
    public Task<string> Get(string path) => Answer(new(HttpMethod.Get, path));

    /// <summary>Opens a page, fills its form and sends it; answers the page that comes back, or the one it leads to.</summary>
    public async Task<string> Post(string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Get(path)).Groups[1].Value;
        return await Send(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Opens a page, fills its form with a file besides and sends it.</summary>
    public async Task<string> Upload(string path, (string Name, string FileName, byte[] Content) file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file.Content), file.Name, file.FileName } };
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", Token().Match(await Get(path)).Groups[1].Value))) form.Add(new StringContent(value), name);
        return await Send(path, form);
    }

    /// <summary>Sends fields without having opened the page.</summary>
    public Task<string> Send(string path, params (string Name, string Value)[] fields) => Send(path, new FormUrlEncodedContent(fields.Select(it => new KeyValuePair<string, string>(it.Name, it.Value))));

    async Task<string> Send(string path, HttpContent form)
    {
        var answer = await Answer(new(HttpMethod.Post, path) { Content = form });
        if (Leads.Length == 0 || !Leads.StartsWith('/')) return answer;
        var (status, leads) = (Status, Leads);
        answer = await Get(Leads);
        (Status, Leads) = (status, leads);
        return answer;
    }

    /// <summary>Asks as a program does; what it posts carries the token of the API.</summary>
    public async Task<string> Call(string path, string? body = null)
    {
        if (body is null) return await Get(path);
        var given = ApiToken().Match(await Get("/staff/api/v1/token")).Groups[1].Value;
        return await Put(path, body, given);
    }

    /// <summary>Posts JSON with a token, or none.</summary>
    public Task<string> Put(string path, string body, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is { Length: > 0 }) request.Headers.Add("RequestVerificationToken", token);
        return Answer(request);
    }

    public void Dispose() => http.Dispose();

    async Task<string> Answer(HttpRequestMessage request)
    {
        foreach (var (name, value) in Headers) request.Headers.Add(name, value);
        using var answer = await http.SendAsync(request);
        (Status, Leads, Kind) = (answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", answer.Content.Headers.ContentType?.MediaType ?? "");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("\"token\":\"([^\"]+)\"")]
    private static partial Regex ApiToken();
}
