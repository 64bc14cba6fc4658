using System.Globalization;
using Learning.Guides;
using LearningBot.Channels.DirectLine;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;

namespace LearningBot.Guides.Helping;

/// <summary>What a helper sees: the form for the code, then the step that is before the person.</summary>
sealed class HelpPage(PlainFrame frame, CityHelp city)
{
    /// <summary>What these pages say.</summary>
    public static readonly Words Words = Words.Of("Help");

    /// <summary>Asks for the code, after saying what became of the last try or session.</summary>
    public Task AskCode(HttpContext http, string code, string form, int status = StatusCodes.Status200OK, string? told = null)
    {
        var said = Words.In(ChatPage.LanguageOf(http.Request));
        return Send(http, said, status, said["title"], Markup.Of($"""
            <h1>{said["title"]}</h1>
            {Told(told, said)}
            <p>{said["lead"]}</p>
            <form class="write" method="post" action="{Address(said)}"><input type="hidden" name="form" value="{form}">
            <label for="code">{said["code"]}</label>
            <input id="code" name="code" value="{code}" inputmode="numeric" autocomplete="one-time-code" maxlength="40" required>
            <button class="main">{said["join"]}</button>
            </form>
            """));
    }

    /// <summary>Shows the step.</summary>
    public Task Show(HttpContext http, HelpView view, string session, string form, int status, string? told)
    {
        var said = Words.In(ChatPage.LanguageOf(http.Request));
        var over = view.Status is GuideStatus.Done or GuideStatus.Dropped;
        var hidden = Markup.Of($"<input type=\"hidden\" name=\"token\" value=\"{HelpCookie.FormToken(session)}\"><input type=\"hidden\" name=\"form\" value=\"{form}\">");
        return Send(http, said, status, view.Guide.Title, Markup.Of($"""
            <h1 lang="{KeptActivity.Locale(view.Guide.Language)}">{view.Guide.Title}</h1>
            {Told(told, said)}
            <p>{said["you", view.Until.ToString("HH:mm", CultureInfo.InvariantCulture)]}</p>
            {(over ? Told("over", said) : Step(view, said))}
            <p><a class="button main" href="{Address(said)}">{said["refresh"]}</a></p>
            {(over ? Markup.None : Moves(view, hidden, said))}
            {(over ? Markup.None : Hint(view, hidden, said))}
            <form method="post" action="{HelpDoor.Root}/leave?lang={said.Tag}">{hidden}<button>{said["leave"]}</button></form>
            """));
    }

    Task Send(HttpContext http, Words said, int status, string title, Markup main) => frame.Send(http, new()
    {
        Words = said,
        Title = title,
        OtherLanguage = Address(said.Other),
        Status = status,
        Personal = true,
        Main = main,
    });

    Markup Step(HelpView view, Words said)
    {
        if (view.Guide.Step(view.Step) is not { } step) return Markup.Of($"<p class=\"see\">{said["before"]}</p>");
        var read = GuideList.Words.In(view.Guide.Language);
        return Markup.Of($"""
            <h2>{said["at", step.Number, view.Guide.Steps.Count, step.Title]}</h2>
            <div lang="{read.Locale}"><p class="text">{step.Text}</p>
            {(step.Picture is { } picture ? Markup.Of($"<img class=\"picture\" src=\"/guides/{picture.File}\" alt=\"{picture.Alt}\">") : Markup.None)}
            <p class="see"><b>{read["see"]}</b>{step.See}</p>
            {(step.Careful is { } careful ? Markup.Of($"<p class=\"careful\"><b>{read["careful"]}</b>{careful}</p>") : Markup.None)}
            {(step.Stuck.Count == 0 ? Markup.None : Markup.Of($"<h3>{read["stuck"]}</h3><ul>{Markup.Each(step.Stuck, stuck => Markup.Of($"<li><b>{stuck.Symptom}</b><br>→ {GuidePage.Advice(stuck, read, city)}</li>"))}</ul>"))}
            </div>
            """);
    }

    static Markup Moves(HelpView view, Markup hidden, Words said)
    {
        Markup Button(string line, int step) => view.Guide.Step(step) is null
            ? Markup.None : Markup.Of($"<button name=\"step\" value=\"{step.ToString(CultureInfo.InvariantCulture)}\">{said[line, step]}</button>");
        return Markup.Of($"<form class=\"choices\" method=\"post\" action=\"{HelpDoor.Root}/move?lang={said.Tag}\">{hidden}{Button("next", view.Step + 1)}{Button("back", view.Step - 1)}</form>");
    }

    static Markup Hint(HelpView view, Markup hidden, Words said) => !view.MayHint ? Told("sent", said) : Markup.Of($"""
        <form class="write" method="post" action="{HelpDoor.Root}/hint?lang={said.Tag}">{hidden}
        <label for="hint">{said["hint"]}</label>
        <input id="hint" name="hint" maxlength="{HelpGuide.LongestHint}" autocomplete="off" aria-describedby="never">
        <p id="never">{said["never"]}</p>
        <button class="main">{said["send"]}</button>
        </form>
        """);

    static Markup Told(string? line, Words said) => line is null ? Markup.None : Markup.Of($"<p class=\"notice\" role=\"status\">{said[line]}</p>");

    static string Address(Words said) => $"{HelpDoor.Root}?lang={said.Tag}";
}
