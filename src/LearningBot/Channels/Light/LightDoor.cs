using System.Buffers.Text;
using System.Security.Cryptography;
using Learning.Guides;
using Learning.People;
using Learning.Preferences;
using LearningBot.Channels.DirectLine;
using LearningBot.Channels.WebChat;
using LearningBot.Conversations;
using LearningBot.Pages;

namespace LearningBot.Channels.Light;

/// <summary>
/// <c>/light</c>: the conversation of the chat page, by the same cookie, in plain forms for old phones. A post is answered with the way back to the
/// page, so that reloading sends nothing again.
/// </summary>
sealed class LightDoor(LightChat chat, LightPage page, Pace pace, MyView views, SetView setView, GuideShelf guides)
{
    /// <summary>Where it is.</summary>
    public const string Root = "/light";

    const int longest = 1000;

    /// <summary>Shows the page. Who comes for the first time is remembered and welcomed.</summary>
    public async Task Show(HttpContext http)
    {
        var visit = Begin(http);
        try
        {
            visit = visit with { View = await ViewOf(visit, http.RequestAborted), Guide = guides.Find(http.Request.Query["guide"].ToString(), visit.Pass.Language) };
            var messages = await chat.Read(visit.Pass, http.RequestAborted);
            var waits = await chat.Waits(visit.Pass, http.RequestAborted);
            await page.Show(http, visit, messages, waits);
        }
        catch (StoreIsAwayException)
        {
            await page.Trouble(http, visit, StatusCodes.Status503ServiceUnavailable, "empty");
        }
    }

    /// <summary>Takes what a person said, by a choice or in their own words.</summary>
    public async Task Say(HttpContext http)
    {
        var form = await Form.Read(http.Request);
        if (await Known(http, form) is not { } visit) return;
        var words = form["say"].Trim();
        if (words.Length > longest) words = words[..longest];
        if (words.Length > 0 && !pace.Allows(visit.Pass.User))
        {
            http.Response.Headers.RetryAfter = "5";
            await page.Trouble(http, visit with { Unsent = words }, StatusCodes.Status429TooManyRequests, "fast");
            return;
        }
        try
        {
            if (words.Length > 0) await chat.Say(visit.Pass, PostedActivity.Words(words, visit.Pass.Language, visit.Visitor.Said(visit.Form, words)), http.RequestAborted);
            Back(http, visit);
        }
        catch (StoreIsAwayException)
        {
            await page.Trouble(http, visit with { Unsent = words }, StatusCodes.Status503ServiceUnavailable, "slow");
        }
    }

    /// <summary>Makes the text larger or smaller, here and on the chat page.</summary>
    public async Task Resize(HttpContext http)
    {
        var form = await Form.Read(http.Request);
        if (await Known(http, form) is not { } visit) return;
        var view = await ViewOf(visit, http.RequestAborted);
        await setView.Decide(form["size"] == "larger" ? view.Larger() : view.Smaller(), Who(visit), CancellationToken.None);
        Back(http, visit);
    }

    /// <summary>Asks whether this device shall forget the person.</summary>
    public Task AskForget(HttpContext http) => page.AskForget(http, Begin(http));

    /// <summary>Forgets who is in the browser.</summary>
    public async Task Forget(HttpContext http)
    {
        if (await Known(http, await Form.Read(http.Request)) is not { } visit) return;
        Visitor.Forget(http.Response);
        await page.Forgotten(http, visit);
    }

    async Task<View> ViewOf(Visit visit, CancellationToken cancel) => await views.Of(Who(visit), cancel) ?? View.ForElders;

    static Address Who(Visit visit) => visit.Pass.Address(visit.Pass.Language);

    static Visit Begin(HttpContext http)
    {
        var visitor = Visitor.Of(http.Request) ?? Visitor.New();
        visitor.Remember(http.Response);
        return new(visitor, visitor.Pass(ChatPage.LanguageOf(http.Request)), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)));
    }

    /// <summary>Whoever sent the form, unless it is not one of ours: then it is said what to do.</summary>
    async Task<Visit?> Known(HttpContext http, Form form)
    {
        var visitor = Visitor.Of(http.Request);
        if (visitor is not null && CryptographicOperations.FixedTimeEquals(Bytes(visitor.FormToken), Bytes(form["token"])) && form["form"].Length is > 0 and <= 40)
            return new(visitor, visitor.Pass(ChatPage.LanguageOf(http.Request)), form["form"]);
        await page.Stranger(http);
        return null;
    }

    static ReadOnlySpan<byte> Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    // 303, so that the browser gets the page and does not post again.
    static void Back(HttpContext http, Visit visit)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"{Root}?lang={(visit.Pass.Language == Learning.Language.Chinese ? "zh" : "en")}#now";
        http.Response.Headers.CacheControl = "no-store";
    }
}

/// <summary>One look of a person at the page.</summary>
/// <param name="Visitor">Who is in the browser.</param>
/// <param name="Pass">The same for the conversation.</param>
/// <param name="Form">The one-time id of the page's forms.</param>
sealed record Visit(Visitor Visitor, Pass Pass, string Form)
{
    /// <summary>What was written but could not be sent; empty when nothing was.</summary>
    public string Unsent { get; init; } = "";

    /// <summary>How the person wants pages to look.</summary>
    public View View { get; init; } = View.ForElders;

    /// <summary>The guide whose address led here; null for none.</summary>
    public Guide? Guide { get; init; }
}
