using System.Collections.Concurrent;
using Learning.Guides;
using LearningBot.Channels.BotFramework;
using LearningBot.Channels.WebChat;
using LearningBot.Pages;
using LearningBot.Printing;
using SkiaSharp;

namespace LearningBot.Guides.Printing;

/// <summary><c>GET /guides/{id}.pdf</c>: a guide on A4 paper in large type, with its drawings.</summary>
sealed class GuidePaper(GuideShelf shelf, GuideList list, PlainFrame frame, PrintFont font, CityHelp help, Site site, TimeProvider clock) : IDisposable
{
    const float wide = 220;

    readonly ConcurrentDictionary<(string, Learning.Language), Printed> printed = new();
    readonly SemaphoreSlim press = new(1);

    /// <summary>Answers the file; 404 with a page when there is no such guide, 503 with a page where no font can print it.</summary>
    public async Task Send(HttpContext http)
    {
        var said = GuideList.Words.In(ChatPage.LanguageOf(http.Request));
        if (shelf.Find((string)http.Request.RouteValues["id"]!, said.Language) is not { } guide) await list.Unknown(http, said);
        else if (font.Face is not { } face) await WithoutFont(http, guide, said);
        else await Send(http, guide, await Print(guide, said, face, GuidePage.Leading(guide, site, http.Request), http.RequestAborted));
    }

    /// <inheritdoc/>
    public void Dispose() => press.Dispose();

    static async Task Send(HttpContext http, Guide guide, byte[] file)
    {
        http.Response.ContentType = "application/pdf";
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{guide.Id}.pdf\"";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept-Language";
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(file, http.RequestAborted);
    }

    Task WithoutFont(HttpContext http, Guide guide, Words said) => frame.Send(http, new()
    {
        Words = said,
        Title = guide.Title,
        OtherLanguage = $"/guides/{guide.Id}?lang={said.Other.Tag}",
        Status = StatusCodes.Status503ServiceUnavailable,
        Main = Markup.Of($"<h1>{guide.Title}</h1><p class=\"notice\" role=\"status\">{said["nofont"]}</p><p><a class=\"button main\" href=\"{GuidePage.Address(guide)}\">{guide.Title}</a></p>"),
    });

    // Fitting a Chinese font into a file takes its time: once for each text, and one after the other.
    async Task<byte[]> Print(Guide guide, Words said, SKTypeface face, string leading, CancellationToken cancel)
    {
        var key = (guide.Id, guide.Language);
        var text = $"{guide.Version} {leading}";
        await press.WaitAsync(cancel);
        try
        {
            if (printed.TryGetValue(key, out var before) && before.Text == text) return before.File;
            return (printed[key] = new(text, Write(guide, said, face, leading))).File;
        }
        finally
        {
            press.Release();
        }
    }

    byte[] Write(Guide guide, Words said, SKTypeface face, string leading)
    {
        using var paper = new Paper(guide.Title, face, page => $"{guide.Title} · {said["page", page]}", clock.GetUtcNow());
        paper.Write(guide.Title, 26);
        paper.Write(said["facts", guide.Steps.Count, guide.Minutes]);
        paper.Write(guide.VerifiedOn is { } tried ? said["tried", tried] : said["untried"]);
        if (guide.Warning is { } warning) paper.Write(said["careful"] + warning);
        if (guide.Needs.Count > 0) paper.Write(said["needs"], 20);
        foreach (var need in guide.Needs) paper.Write($"· {need}", indent: 12);
        foreach (var step in guide.Steps) Write(paper, step, said, face);
        paper.Rule();
        paper.Write(said["offline"], 20);
        paper.Write(guide.Offline);
        paper.Write($"{said["help", help.Phone]}（{help.Hours.In(said.Language)}）");
        paper.Keep(180);
        paper.Write($"{said["scan"]}\n{leading}");
        paper.Draw(110, 110, (canvas, place) => Draw(canvas, place, Square.Of(leading)));
        return paper.Finish();
    }

    void Write(Paper paper, GuideStep step, Words said, SKTypeface face)
    {
        var drawing = step.Picture is { } picture && shelf.Picture(picture.File) is { } file ? Drawing.Read(file) : null;
        // A step's words, its picture and what one should see stay on one page.
        paper.Keep(190 + (drawing is null ? 0 : wide * drawing.Height));
        paper.Rule();
        paper.Write(said["step", step.Number, step.Title], 20);
        if (step.SkipIf is { } skip) paper.Write(said["skip"] + skip);
        paper.Write(step.Text);
        if (drawing is not null) paper.Draw(wide, wide * drawing.Height, (canvas, place) => drawing.Draw(canvas, place, face));
        paper.Write(said["see"] + step.See);
        if (step.Careful is { } careful) paper.Write(said["careful"] + careful);
        if (step.Tip is { } tip) paper.Write(said["tip"] + tip);
        if (step.Stuck.Count > 0) paper.Write(said["stuck"], 17);
        foreach (var stuck in step.Stuck)
        {
            paper.Keep(60);
            paper.Write($"· {stuck.Symptom}\n→ {GuidePage.Advice(stuck, said, help)}", indent: 12);
        }
    }

    static void Draw(SKCanvas canvas, SKRect place, Square square)
    {
        using var dots = SKPath.ParseSvgPathData(square.Path);
        using var paint = new SKPaint { Color = SKColors.Black };
        canvas.Save();
        canvas.Translate(place.Left, place.Top);
        canvas.Scale(place.Width / square.Side);
        canvas.DrawPath(dots, paint);
        canvas.Restore();
    }

    sealed record Printed(string Text, byte[] File);
}
