using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Learning;
using Learning.Guides;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;

namespace LearningBot.Guides.Helping;

/// <summary>
/// <c>/help/{code}</c>: a grandchild or volunteer joins a person's guide, sees the step, moves it or sends a hint, and leaves. Only a post joins, so
/// that a link's preview does not use up the code.
/// </summary>
sealed class HelpDoor(HelpGuide help, HelpPage page, WrongCodes wrong)
{
    /// <summary>Where it is.</summary>
    public const string Root = "/help";

    /// <summary>Shows the step of the session, or asks for the code.</summary>
    public async Task Show(HttpContext http)
    {
        var code = http.Request.RouteValues["code"] as string ?? "";
        if (code.Length == 0 && HelpCookie.Of(http.Request) is { } session) await ShowStep(http, session, StatusCodes.Status200OK, null);
        else await page.AskCode(http, code, NewId());
    }

    /// <summary>Joins with the code of the form.</summary>
    public async Task Join(HttpContext http)
    {
        var form = await Form.Read(http.Request);
        var (code, from) = (form["code"], http.Connection.RemoteIpAddress);
        if (wrong.Refuses(from))
        {
            http.Response.Headers.RetryAfter = "600";
            await page.AskCode(http, code, NewId(), StatusCodes.Status429TooManyRequests, "fast");
            return;
        }
        var joined = code.Length <= 40 && form["form"].Length is >= 16 and <= 40
            ? await help.Join(code, form["form"], CancellationToken.None) : new NoSuchCode();
        if (joined.Refusal is NoSuchCode) wrong.Count(from);
        if (joined.Done)
        {
            HelpCookie.Keep(http.Response, joined.Result.Key);
            Back(http);
        }
        else
        {
            await page.AskCode(http, "", NewId(), joined.Refusal is NoSuchCode ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, Said(joined.Refusal));
        }
    }

    /// <summary>Moves the person to the step of the form.</summary>
    public Task Move(HttpContext http) => Act(http, (session, form) =>
        help.Move(session, int.TryParse(form["step"], NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : 0, form["form"], CancellationToken.None));

    /// <summary>Sends the hint of the form.</summary>
    public Task Hint(HttpContext http) => Act(http, (session, form) => help.Hint(session, form["hint"], form["form"], CancellationToken.None));

    /// <summary>Leaves.</summary>
    public async Task Leave(HttpContext http)
    {
        if (await Known(http) is not var (session, _)) return;
        await help.Leave(session, CancellationToken.None);
        HelpCookie.Forget(http.Response);
        await page.AskCode(http, "", NewId(), StatusCodes.Status200OK, "left");
    }

    async Task Act(HttpContext http, Func<string, Form, Task<Decided<HelpView>>> act)
    {
        if (await Known(http) is not var (session, form)) return;
        var done = await act(session, form);
        if (done.Done) Back(http);
        else await ShowStep(http, session, StatusCodes.Status409Conflict, Said(done.Refusal));
    }

    async Task ShowStep(HttpContext http, string session, int status, string? problem)
    {
        if (await help.Look(session, http.RequestAborted) is { } view)
        {
            await page.Show(http, view, session, NewId(), status, problem);
            return;
        }
        HelpCookie.Forget(http.Response);
        await page.AskCode(http, "", NewId(), StatusCodes.Status200OK, "ended");
    }

    /// <summary>The session and form of the request, unless the form is not one of ours: then it is said what to do.</summary>
    async Task<(string Session, Form Form)?> Known(HttpContext http)
    {
        var form = await Form.Read(http.Request);
        if (HelpCookie.Of(http.Request) is { } session && form["form"].Length is >= 16 and <= 40
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(HelpCookie.FormToken(session)), Encoding.UTF8.GetBytes(form["token"])))
        {
            return (session, form);
        }
        await page.AskCode(http, "", NewId(), StatusCodes.Status403Forbidden, "stranger");
        return null;
    }

    static string Said(Refusal refusal) => refusal switch
    {
        NoSuchCode => "nocode",
        CodeHasRunOut => "late",
        HintWasSent => "sent",
        NoSuchHint => "nohint",
        GuideIsOver => "over",
        TooManyActs => "many",
        _ => "ended",
    };

    // A form's own id is the key of what it does: a second tap does nothing more.
    static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    static void Back(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"{Root}?lang={HelpPage.Words.In(ChatPage.LanguageOf(http.Request)).Tag}";
        http.Response.Headers.CacheControl = "no-store";
    }
}
