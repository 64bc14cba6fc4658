using System.Globalization;
using Dialogs.Lines;
using Learning.Catalogue;
using Learning.City;
using Learning.Guides;
using Learning.Lectures;
using Learning.People;
using LearningBot.Channels.DirectLine;
using LearningBot.Channels.WebChat;
using LearningBot.Models;
using LearningBot.Pages;

namespace LearningBot.People;

/// <summary>What is kept for a person, as a page to read.</summary>
sealed class DataPage(PlainFrame frame, CityPack city, CatalogueIndex catalogue, GuideShelf guides, LectureIndex lectures, ModelHere model)
{
    /// <summary>What the page says.</summary>
    public static readonly Words Words = Words.Of("Data");

    /// <summary>Shows it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="export">What is shown.</param>
    /// <param name="code">A code for the file; null where the cookie opens it.</param>
    public Task Show(HttpContext http, DataExport export, string? code)
    {
        var said = Words.In(ChatPage.LanguageOf(http.Request));
        return Send(http, said, StatusCodes.Status200OK, code is null ? "" : $"/{code}", Markup.Of($"""
            <h1>{said["title"]}</h1>
            <p>{said["lead", When(export.MadeAt, said)]}</p>
            {(code is null ? Markup.Of($"<p><a class=\"button main\" href=\"{DataDoor.Root}.json\">{said["save"]}</a></p>") : Tap(said, code, "file", "save"))}
            {(model.Country is { } country ? Markup.Of($"<p>{said["model", country.In(said.Language)]}</p>") : Markup.None)}
            {(export.Kept is { } kept ? Sections(kept, said) : Markup.None)}
            {Conversation(export.Conversation, said)}
            <h2>{said["more"]}</h2><p>{said["delete"]}</p>
            """));
    }

    /// <summary>Shows the button that uses a code.</summary>
    public Task Ask(HttpContext http, string code)
    {
        var said = Words.In(ChatPage.LanguageOf(http.Request));
        return Send(http, said, StatusCodes.Status200OK, $"/{code}", Markup.Of($"<h1>{said["title"]}</h1><p>{said["once"]}</p>{Tap(said, code, "page", "open")}"));
    }

    /// <summary>Says that there is nothing for whoever asks.</summary>
    public Task Unknown(HttpContext http)
    {
        var said = Words.In(ChatPage.LanguageOf(http.Request));
        return Send(http, said, StatusCodes.Status404NotFound, "", Markup.Of($"""
            <h1>{said["title"]}</h1>
            <p class="notice" role="status">{said["unknown"]}</p>
            """));
    }

    Task Send(HttpContext http, Words said, int status, string path, Markup main) => frame.Send(http, new()
    {
        Words = said,
        Title = said["title"],
        OtherLanguage = $"{DataDoor.Root}{path}?lang={said.Other.Tag}",
        Status = status,
        Personal = true,
        Main = main,
    });

    static Markup Tap(Words said, string code, string what, string label) => Markup.Of(
        $"<form method=\"post\" action=\"{DataDoor.Root}/{code}?lang={said.Tag}\"><button class=\"main\" name=\"as\" value=\"{what}\">{said[label]}</button></form>");

    Markup Sections(PersonData kept, Words said) => Markup.Of($"""
        {Section("account", kept.Addresses, it => said["account.row", it.Channel == DirectLineChannel.Name ? said["account.web"] : it.Channel, it.UserId, When(it.SeenAt, said)], said)}
        {Section("bookings", kept.Bookings, it => Booking(it, said), said)}
        {Section("questions", kept.Questions, it => Question(it, said), said)}
        {Section("list", kept.List, it => said["list.row", catalogue.Item(it.Kind, it.Id, it.Language)?.Title ?? it.Id, When(it.AddedAt, said)], said)}
        {Section("topics", kept.Topics, it => said["topics.row", Topic(it.Topic, said), When(it.Since, said)], said)}
        {Section("watched", kept.Watched, it => said["watched.row", lectures.Session(it.Session) is { } session ? session.Title.In(said.Language) : it.Session, When(it.Since, said)], said)}
        {Section("guides", kept.Guides, it => said["guides.row", guides.Find(it.Guide, it.Language)?.Title ?? it.Guide, Plain(it.Step), said[$"guide.{it.Status}"], When(it.LastAt, said)], said)}
        {Steps(kept, said)}
        {Section("help", kept.Help, it => said["help.row", guides.Find(it.Guide, said.Language)?.Title ?? it.Guide, When(it.AgreedAt, said), it.Agreed, Plain(it.Acts.Count)], said)}
        {Section("choices", Choices(kept, said), it => it, said)}
        {Section("consents", kept.Consents, it => said["consents.row", When(it.At, said), said[$"choice.{it.Choice}"], it.Wording], said)}
        {Section("lists", kept.Lists, it => said["lists.row", it.List, it.Proof, When(it.At, said)], said)}
        {Section("messages", kept.Messages, it => said["messages.row", When(it.ChangedAt, said), said[$"topic.{it.Topic}"], said[$"delivery.{it.State}"]], said)}
        """);

    static Markup Section<T>(string name, IReadOnlyList<T> rows, Func<T, string> row, Words said) => rows.Count == 0 ? Markup.None : Markup.Of(
        $"<h2>{said[name]}</h2><ul>{Markup.Each(rows, it => Markup.Of($"<li class=\"text\">{row(it)}</li>"))}</ul>");

    static string Booking(KeptBooking booking, Words said) => said[
        "bookings.row", booking.Title.In(said.Language), When(booking.StartsAt, said), Plain(booking.Seats), booking.Number, said[$"booking.{booking.State}"],
        booking.Band is { } band ? said["bookings.band", band] : "", When(booking.MadeAt, said), Plain(booking.Reminders.Count), booking.Rating is { } rating ? said["bookings.rating", said[$"rating.{rating.Value}"], rating.Words ?? ""].TrimEnd() : "",
        booking.Came is { } came ? said["bookings.came", Plain(came.Seats), When(came.At, said)] : ""];

    static string Question(KeptQuestion question, Words said) => said[
        "questions.row", question.Text.Length > 0 ? question.Text : said["questions.over"], When(question.AskedAt, said), said[$"question.{question.State}"],
        question.Answer is { } answer ? said["questions.answer", answer] : ""];

    // Hundreds of steps tell nobody anything one by one; the file has them.
    static Markup Steps(PersonData kept, Words said) =>
        kept.GuideSteps.Count == 0 ? Markup.None : Markup.Of($"<p>{said["steps", Plain(kept.GuideSteps.Count)]}</p>");

    static List<string> Choices(PersonData kept, Words said)
    {
        List<string> all = [];
        if (kept.View is { } view) all.Add(said["choices.view", said[view.Elder ? "choices.elder" : "choices.usual"], Plain(view.TextSize), said[view.ReadAloud ? "yes" : "no"]]);
        if (kept.Choices is not { } chosen) return all;
        if (chosen.StoppedAt is { } stopped) all.Add(said["choices.stopped", When(stopped, said)]);
        if (chosen.PausedUntil is { } paused) all.Add(said["choices.paused", When(paused, said)]);
        if (chosen.NoReminders) all.Add(said["choice.StopReminders"]);
        if (chosen.NoOffers) all.Add(said["choice.StopOffers"]);
        if (chosen.NoNews) all.Add(said["choice.StopNews"]);
        if (chosen.NoRatings) all.Add(said["choice.StopRatings"]);
        if (chosen.RemindAt is { } hour) all.Add(said["choices.remind", hour.ToString("HH:mm", CultureInfo.InvariantCulture)]);
        if (chosen is { QuietFrom: { } from, QuietTo: { } to }) all.Add(said["choices.quiet", from.ToString("HH:mm", CultureInfo.InvariantCulture), to.ToString("HH:mm", CultureInfo.InvariantCulture)]);
        return all;
    }

    static Markup Conversation(IReadOnlyList<Utterance>? said, Words words) => said is null or { Count: 0 } ? Markup.None : Markup.Of($"""
        <h2>{words["conversation"]}</h2>
        <ul class="earlier">{Markup.Each(said, it => Markup.Of($"<li class=\"{(it.From == "person" ? "mine" : "bot")}\"><b>{words[$"from.{it.From}"]}</b> {When(it.At, words)}<br><span class=\"said\">{it.Text}</span></li>"))}</ul>
        """);

    string Topic(string topic, Words said) => city.Columns.FirstOrDefault(column => column.Id == topic)?.Name is { } name ? Phrases.Say(name, said.Language) : topic;

    static string When(DateTimeOffset moment, Words said) => said[
        "when", Plain(moment.Year), Phrases.Day(DateOnly.FromDateTime(moment.DateTime), said.Language), moment.ToString("HH:mm", CultureInfo.InvariantCulture)];

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
