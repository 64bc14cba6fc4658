using System.Globalization;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;

namespace LearningBot.Channels.Light;

/// <summary>What the light page shows: the newest words first, under them the choices and a box to write in, then what was said before.</summary>
sealed class LightPage(PlainFrame frame)
{
    // A step has one picture; older pictures would only weigh.
    const int mostNow = 6;
    const int mostEarlier = 10;

    static readonly Words words = Words.Of("Light");

    /// <summary>Shows the conversation.</summary>
    public Task Show(HttpContext http, Visit visit, IReadOnlyList<LightMessage> messages, bool waits)
    {
        var said = words.In(visit.Pass.Language);
        var mine = messages.ToList().FindLastIndex(message => message.Mine);
        var now = messages.Skip(Math.Max(mine, messages.Count - mostNow)).ToList();
        return Send(http, visit, StatusCodes.Status200OK, Markup.Of($"""
            <h1>{said["now"]}</h1>
            {Begin(visit, said)}
            {Markup.Each(now, message => Now(message, said))}
            {(waits ? Markup.Of($"<p class=\"notice\" role=\"status\">{said["waiting"]}</p>{Look(said, "look", main: true)}") : Markup.None)}
            {Choices(now, visit, said)}
            {Write(visit, said)}
            {(waits ? Markup.None : Look(said, "refresh", main: false))}
            {Sizes(visit, said)}
            {Earlier(messages.SkipLast(now.Count), said)}
            """));
    }

    /// <summary>Says what is the matter; what was written stands in the box still.</summary>
    public Task Trouble(HttpContext http, Visit visit, int status, string what)
    {
        var said = words.In(visit.Pass.Language);
        return Send(http, visit, status, Markup.Of($"""
            <h1>{said["title"]}</h1>
            <p class="notice" role="alert">{said[what]}</p>
            {(visit.Unsent.Length > 0 ? Write(visit, said) : Markup.None)}
            {Look(said, "refresh", main: visit.Unsent.Length == 0)}
            """));
    }

    /// <summary>Asks whether to forget.</summary>
    public Task AskForget(HttpContext http, Visit visit)
    {
        var said = words.In(visit.Pass.Language);
        return Send(http, visit, StatusCodes.Status200OK, Markup.Of($"""
            <h1>{said["forget"]}</h1>
            <p>{said["sure"]}</p>
            <form method="post" action="{LightDoor.Root}/forget?lang={said.Tag}">{Hidden(visit)}<button>{said["sure.yes"]}</button></form>
            <p><a class="button main" href="{Address(said)}">{said["sure.no"]}</a></p>
            """));
    }

    /// <summary>Says that this device has forgotten the person.</summary>
    public Task Forgotten(HttpContext http, Visit visit) => Alone(http, words.In(visit.Pass.Language), StatusCodes.Status200OK, "forgotten", "again");

    /// <summary>Says that a form was not one of ours.</summary>
    public Task Stranger(HttpContext http) =>
        Alone(http, words.In(ChatPage.LanguageOf(http.Request)), StatusCodes.Status403Forbidden, "stranger", "back");

    Task Alone(HttpContext http, Words said, int status, string what, string link) => frame.Send(http, new()
    {
        Words = said,
        Title = said["title"],
        OtherLanguage = Address(said.Other),
        Status = status,
        Personal = true,
        Main = Markup.Of($"""
            <h1>{said["title"]}</h1>
            <p class="notice" role="status">{said[what]}</p>
            <p><a class="button main" href="{Address(said)}">{said[link]}</a></p>
            """),
    });

    Task Send(HttpContext http, Visit visit, int status, Markup main)
    {
        var said = words.In(visit.Pass.Language);
        return frame.Send(http, new()
        {
            Words = said,
            Title = said["title"],
            OtherLanguage = Address(said.Other),
            Help = Markup.Of($"<form method=\"post\" action=\"{Address(said)}\">{Hidden(visit)}<button class=\"main\" name=\"say\" value=\"{said["person"]}\">{said["person"]}</button></form>"),
            Main = main,
            Foot = Markup.Of($"<p>{said["privacy"]}</p><p class=\"row\"><a class=\"button\" href=\"/guides?lang={said.Tag}\">{said["guides"]}</a><a class=\"button\" href=\"/?lang={said.Tag}\">{said["full"]}</a><a class=\"button\" href=\"{LightDoor.Root}/forget?lang={said.Tag}\">{said["forget"]}</a></p>"),
            Status = status,
            TextSize = visit.View.TextSize,
            Personal = true,
        });
    }

    static Markup Begin(Visit visit, Words said) => visit.Guide is not { } guide ? Markup.None : Markup.Of(
        $"<form class=\"choices\" method=\"post\" action=\"{Address(said)}\">{Hidden(visit)}<button name=\"say\" value=\"{said["learn", guide.Title]}\">{said["begin", guide.Title]}</button></form>");

    static Markup Sizes(Visit visit, Words said)
    {
        Markup Button(string size, bool there) =>
            there ? Markup.Of($"<button name=\"size\" value=\"{size}\">{said[size]}</button>") : Markup.None;
        return Markup.Of($"""
            <form class="sizes" method="post" action="{LightDoor.Root}/size?lang={said.Tag}"><h2>{said["size"]}</h2>{Hidden(visit)}
            <p class="row">{Button("smaller", visit.View.Smaller() != visit.View)}{Button("larger", visit.View.Larger() != visit.View)}</p></form>
            """);
    }

    static Markup Now(LightMessage message, Words said) => message.Mine
        ? Markup.Of($"<p class=\"mine\">{said["you"]} <span class=\"said\" lang=\"{message.Locale}\">{message.Text}</span></p>")
        : Markup.Of($"""
            <div class="bot" lang="{message.Locale}"><p class="text">{message.Text}</p>{Picture(message.Picture)}{File(message.File)}</div>
            """);

    static Markup Picture(Attached? picture) =>
        picture is null ? Markup.None : Markup.Of($"<img class=\"picture\" src=\"{picture.Path}\" alt=\"{picture.Name}\">");

    static Markup File(Attached? file) =>
        file is null ? Markup.None : Markup.Of($"<p><a class=\"button\" href=\"{file.Path}\">{file.Name}</a></p>");

    static Markup Choices(List<LightMessage> now, Visit visit, Words said) =>
        now.Count == 0 || now[^1].Mine || now[^1].Choices.Count == 0 ? Markup.None : Markup.Of($"""
            <form class="choices" method="post" action="{Address(said)}">
            <p id="choose">{said["choices"]}</p>{Hidden(visit)}
            {Markup.Each(now[^1].Choices.Select((label, at) => (label, at)), choice => Markup.Of(
                $"<button name=\"say\" value=\"{choice.label}\" lang=\"{now[^1].Locale}\">{(choice.at + 1).ToString(CultureInfo.InvariantCulture)} {choice.label}</button>"))}
            </form>
            """);

    static Markup Write(Visit visit, Words said) => Markup.Of($"""
        <form class="write" method="post" action="{Address(said)}">{Hidden(visit)}
        <label for="say">{said["write"]}</label>
        <input id="say" name="say" maxlength="1000" autocomplete="off" value="{visit.Unsent}">
        <button class="main">{said["send"]}</button>
        </form>
        """);

    static Markup Look(Words said, string line, bool main) =>
        Markup.Of($"<p><a class=\"button{(main ? " main" : "")}\" href=\"{Address(said)}#now\">{said[line]}</a></p>");

    static Markup Earlier(IEnumerable<LightMessage> messages, Words said)
    {
        var earlier = messages.TakeLast(mostEarlier).Reverse().ToList();
        return earlier.Count == 0 ? Markup.None : Markup.Of($"""
            <h2>{said["earlier"]}</h2>
            <ul class="earlier">{Markup.Each(earlier, message => Markup.Of(
                $"<li><b>{said[message.Mine ? "you" : "bot"]}</b> <span class=\"said\" lang=\"{message.Locale}\">{message.Text}</span></li>"))}</ul>
            """);
    }

    static Markup Hidden(Visit visit) => Markup.Of(
        $"<input type=\"hidden\" name=\"token\" value=\"{visit.Visitor.FormToken}\"><input type=\"hidden\" name=\"form\" value=\"{visit.Form}\">");

    static string Address(Words said) => $"{LightDoor.Root}?lang={said.Tag}";
}
