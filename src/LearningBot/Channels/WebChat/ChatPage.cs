using System.Buffers.Text;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Learning;
using Learning.Preferences;
using LearningBot.Channels.DirectLine;

namespace LearningBot.Channels.WebChat;

/// <summary>The chat page, <c>/</c>, in Chinese or English (<c>?lang=zh</c>, <c>?lang=en</c>; else as the browser prefers).</summary>
sealed class ChatPage(CityHelp help, IWebHostEnvironment host, ChatView views, TimeProvider clock)
{
    const string Nonce = "{{nonce}}";
    const string Shown = "{{view}}";
    static readonly string[] files = ["chat.css", "elder.css", "look.js", "view.js", "voice.js", "chat.js", "icon.svg"];

    readonly Dictionary<Language, string> pages = new()
    {
        [Language.Chinese] = Prepare(Language.Chinese, help, host),
        [Language.English] = Prepare(Language.English, help, host),
    };

    /// <summary>Writes the page, with a nonce of its own.</summary>
    public async Task Show(HttpContext http)
    {
        var language = LanguageOf(http.Request);
        var (view, changed) = await views.Of(http, language);
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        ContentSecurity.Protect(http, nonce);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept-Language";
        var page = pages[language].Replace(Nonce, nonce, StringComparison.Ordinal).Replace(Shown, Attributes(view, changed), StringComparison.Ordinal);
        await http.Response.WriteAsync(page, http.RequestAborted);
    }

    /// <summary>The language a page is to be in.</summary>
    public static Language LanguageOf(HttpRequest request) =>
        PostedActivity.LanguageOf(request.Query["lang"])
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => PostedActivity.LanguageOf(accepted.Value.Value))
            .FirstOrDefault(language => language is not null)
        ?? Language.Chinese;

    // What comes after the page was made is news to it; what comes before is history.
    string Attributes(View view, bool changed) =>
        $"data-elder=\"{(view.Elder ? "true" : "false")}\" data-text=\"{view.TextSize}\" data-reads=\"{(view.ReadAloud ? "true" : "false")}\""
        + $" data-opened=\"{clock.GetUtcNow():O}\"{(changed ? " data-keep" : "")}";

    static string Prepare(Language language, CityHelp help, IWebHostEnvironment host)
    {
        var words = Words(language == Language.Chinese ? "zh" : "en");
        words["city"] = help.City.In(language);
        words["phone"] = help.Phone;
        words["hours"] = help.Hours.In(language);
        words["webchat"] = ClientFiles.WebChat;
        foreach (var file in files) words[file] = ClientFiles.Versioned(host, file);
        return Fill(Resource("ChatPage.html"), words);
    }

    // Words may hold places of their own, so they are filled until nothing is left; what is unknown stays and a test finds it.
    static string Fill(string page, Dictionary<string, string> words)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var (name, word) in words)
                page = page.Replace($"{{{{{name}}}}}", WebUtility.HtmlEncode(word), StringComparison.Ordinal);
        }
        return page;
    }

    static Dictionary<string, string> Words(string language)
    {
        var all = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(Resource("ChatPage.json"))!;
        return all.ToDictionary(line => line.Key, line => line.Value[language]);
    }

    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
