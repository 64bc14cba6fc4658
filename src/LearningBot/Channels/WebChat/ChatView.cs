using System.Text.Json;
using Learning;
using Learning.Preferences;
using LearningBot.Channels.DirectLine;
using LearningBot.Serving;

namespace LearningBot.Channels.WebChat;

/// <summary>
/// How the page is shown to whoever is in the browser. <c>POST /chat/view</c> keeps what they chose by its buttons:
/// <c>{"elder":true,"text":24,"readAloud":false}</c>; what they choose in words is kept by the talk.
/// </summary>
sealed class ChatView(Admission admission, ChatToken visitors, ChosenView views, SetView setView)
{
    /// <summary>The view of whoever asks for the page: as they chose; <c>?elder=1</c> and <c>?elder=0</c> choose anew.</summary>
    /// <returns>The view, and whether the address has changed it.</returns>
    public async Task<(View View, bool Changed)> Of(HttpContext http, Language language)
    {
        var chosen = Visitor.Of(http.Request) is { } visitor ? await views.Of(visitor.Pass(language), http.RequestAborted) : View.Usual;
        var elder = (string?)http.Request.Query["elder"] switch { "1" => true, "0" => false, _ => chosen.Elder };
        return elder == chosen.Elder ? (chosen, false) : (elder ? View.ForElders : View.Usual, true);
    }

    /// <summary>Keeps what was chosen; 204, or 400 when it is no view.</summary>
    public async Task Keep(HttpContext http)
    {
        if (await admission.RefusesPage(http)) return;
        if (!StrictJson.TryRead(await Body.Read(http.Request), out var document, out var problem))
        {
            await Wrong.Malformed(http, problem);
            return;
        }
        using (document)
        {
            var language = ChatPage.LanguageOf(http.Request);
            var who = visitors.Known(http, language).Address(language);
            if (Read(document.RootElement) is { } view && (await setView.Decide(view, who, http.RequestAborted)).Done)
                http.Response.StatusCode = StatusCodes.Status204NoContent;
            else
                await Wrong.Malformed(http, "A view has \"elder\", \"text\" (18, 20, 24 or 30) and \"readAloud\".");
        }
    }

    static View? Read(JsonElement view) =>
        view.ValueKind == JsonValueKind.Object
        && view.TryGetProperty("elder", out var elder) && elder.ValueKind is JsonValueKind.True or JsonValueKind.False
        && view.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.Number && text.TryGetInt32(out var size)
        && view.TryGetProperty("readAloud", out var aloud) && aloud.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new View(elder.GetBoolean(), size, aloud.GetBoolean()) : null;
}
