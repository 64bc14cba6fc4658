using System.Text.Json;
using Learning;
using LearningBot.Channels.DirectLine;
using LearningBot.Serving;

namespace LearningBot.Channels.WebChat;

/// <summary>
/// <c>POST /chat/token</c> gives the page its token: the same visitor always gets the same conversation, its history included.
/// <c>POST /chat/forget</c>, "this is not my device", takes the visitor's cookie away.
/// </summary>
sealed class ChatToken(Admission admission, Passes passes)
{
    /// <summary>Answers <c>{"conversationId","token","expires_in","userId","watermark"}</c>; the body may name a <c>language</c>, zh or en.</summary>
    public async Task Give(HttpContext http)
    {
        if (await admission.RefusesPage(http)) return;
        if (await Language(http) is not { } language) return;
        var pass = Known(http, language);
        await TokenAnswer.Write(http, 200, passes, pass, json =>
        {
            json.WriteString("userId", pass.User);
            json.WriteString("watermark", "0");
        });
    }

    /// <summary>Forgets who is in the browser.</summary>
    public async Task Forget(HttpContext http)
    {
        if (await admission.RefusesPage(http)) return;
        Visitor.Forget(http.Response);
        http.Response.StatusCode = 204;
    }

    /// <summary>
    /// Who is in the browser; somebody new is remembered. Where cookies are blocked, the page shows the token it still has and stays
    /// in its conversation.
    /// </summary>
    public Pass Known(HttpContext http, Language language)
    {
        var visitor = Visitor.Of(http.Request);
        if (visitor is null && Admission.Bearer(http.Request) is { } token
            && passes.Read(token, PassUse.Chat, out var held) == PassReading.Valid)
        {
            return held! with { Language = language };
        }
        visitor ??= Visitor.New();
        visitor.Remember(http.Response);
        return visitor.Pass(language);
    }

    static async Task<Language?> Language(HttpContext http)
    {
        var body = await Body.Read(http.Request);
        if (body.Length == 0) return ChatPage.LanguageOf(http.Request);
        if (!StrictJson.TryRead(body, out var document, out var problem))
        {
            await Wrong.Malformed(http, problem);
            return null;
        }
        using (document)
        {
            var named = document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("language", out var value) && value.ValueKind == JsonValueKind.String
                ? PostedActivity.LanguageOf(value.GetString()) : null;
            return named ?? ChatPage.LanguageOf(http.Request);
        }
    }
}
