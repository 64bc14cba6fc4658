using Learning;
using Learning.City;
using Learning.People;
using LearningBot.Channels.Light;
using LearningBot.Channels.WebChat;
using LearningBot.Conversations;
using LearningBot.Pages;

namespace LearningBot.People;

/// <summary>
/// <c>/my-data</c>: all that is kept for a person, to read, and as a file at <c>/my-data.json</c>. The cookie of the web chat opens it, and nobody else's; where
/// people write from another channel, a code opens it once. A code is used up by a tap only: who previews links does not tap.
/// </summary>
sealed class DataDoor(MyData mine, DataCodes codes, IConversationStore conversations, DataPage page, CityHelp city, CityClock clock)
{
    /// <summary>Where it is.</summary>
    public const string Root = "/my-data";

    /// <summary>Shows the page to who holds the cookie; 404 for everybody else, and when nothing is kept.</summary>
    public async Task Show(HttpContext http)
    {
        if (await OfVisitor(http) is { } export) await page.Show(http, export, code: null);
        else await page.Unknown(http);
    }

    /// <summary>Gives the file to who holds the cookie.</summary>
    public async Task Save(HttpContext http)
    {
        if (await OfVisitor(http) is { } export) await Give(http, export);
        else await page.Unknown(http);
    }

    /// <summary>Shows the button that uses a code; 404 when it is not good.</summary>
    public async Task Ask(HttpContext http)
    {
        if (await codes.IsGood(Code(http), http.RequestAborted)) await page.Ask(http, Code(http));
        else await page.Unknown(http);
    }

    /// <summary>Uses a code: for the page, which has another code for the file; or for the file.</summary>
    public async Task Use(HttpContext http)
    {
        var form = await Form.Read(http.Request);
        if (await codes.Use(Code(http), http.RequestAborted) is not { } person || await mine.Of(person, http.RequestAborted) is not { } kept)
        {
            await page.Unknown(http);
            return;
        }
        var export = Export(kept, null);
        if (form["as"] == "file") await Give(http, export);
        else await page.Show(http, export, await codes.Make(person, http.RequestAborted));
    }

    async Task<DataExport?> OfVisitor(HttpContext http)
    {
        if (Visitor.Of(http.Request) is not { } visitor) return null;
        var pass = visitor.Pass(Language.Chinese);
        var kept = await mine.Of(pass.Address(Language.Chinese), http.RequestAborted);
        var said = await Said(pass.Conversation, http.RequestAborted);
        return kept is null && said is null or { Count: 0 } ? null : Export(kept, said);
    }

    async Task<IReadOnlyList<Utterance>?> Said(string conversation, CancellationToken cancel)
    {
        try
        {
            var entries = await conversations.Read(conversation, 0, cancel);
            return [.. entries.Select(entry => (entry.At, Message: LightMessage.Read(entry))).Select(it =>
                new Utterance(clock.InCity(it.At.UtcDateTime), it.Message.Mine ? "person" : "bot", it.Message.Text))];
        }
        catch (StoreIsAwayException)
        {
            return null;
        }
    }

    DataExport Export(PersonData? kept, IReadOnlyList<Utterance>? said) => new(clock.InCity(clock.Now), city.City, kept, said);

    static async Task Give(HttpContext http, DataExport export)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"my-data.json\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await http.Response.WriteAsync(PersonData.Json(export), http.RequestAborted);
    }

    static string Code(HttpContext http) => (string)http.Request.RouteValues["code"]!;
}
