using Dialogs.Lines;
using Learning;
using Learning.Catalogue;
using Learning.City;

namespace Dialogs.Reading;

/// <summary>What is said of books, audio and lists.</summary>
static class ReadingLines
{
    const int LongestSummary = 160;

    public static readonly Line WhatAbout = new("reading.what-about");
    public static readonly Line AndNow = new("reading.and-now");
    public static readonly Line Done = new("reading.done");
    public static readonly Line ListIsEmpty = new("reading.list-is-empty");
    public static readonly Line ListCleared = new("reading.list-cleared");
    public static readonly Line ListLeft = new("reading.list-left");
    public static readonly Line ShallIClear = new("reading.shall-i-clear");
    public static readonly Line NoTopics = new("reading.no-topics");
    public static readonly Line WhichTopic = new("reading.which-topic");
    public static readonly Line WhichToEnd = new("reading.which-to-end");
    static readonly Line Nothing = new("reading.nothing");

    public static Line Text(string text) => new("reading.text", ("text", text));

    public static Line NothingOf(Line about) => new("reading.nothing-of", ("about", about));

    public static Line Which(bool all) => new(all ? "reading.which" : "reading.which-nearly");

    /// <summary>The question where there are more than a chat can show, with the page that shows them.</summary>
    public static Line WhichOfMany(int count, Uri all) => new("reading.which-of-many", ("count", count), ("link", all.AbsoluteUri));

    /// <summary>An item as a choice: its title on the button; author, kind and length in the list.</summary>
    public static Option Option(Item item) => new(
        ItemKey.Of(item), new("reading.title", ("title", item.Title)), new("reading.option", ("title", item.Title), ("author", Author(item)), ("form", Form(item)), ("minutes", Minutes(item))));

    /// <summary>Everything about an item that helps to decide, with its link.</summary>
    public static Line Details(Item item) => new(
        "reading.details",
        ("title", item.Title), ("author", Author(item)), ("form", Form(item)), ("minutes", Minutes(item)),
        ("summary", item.Summary is { Length: > 0 } summary ? new Line("reading.details.summary", ("summary", Cut(summary))) : Nothing),
        ("provider", item.Provider is { } provider ? new Line("reading.details.provider", ("provider", provider)) : Nothing),
        ("link", item.Link is { } link ? new Line("reading.details.link", ("link", link)) : new Line("reading.details.no-link")));

    public static Line Kept(Item item, int count) => new("reading.kept", ("title", item.Title), ("count", count));

    public static Line Removed(Line title, int count) => new("reading.removed", ("title", title), ("count", count));

    public static Line YourList(int count) => new("reading.your-list", ("count", count));

    public static Line Full(int most) => new("reading.list-is-full", ("most", most));

    public static Line TooManyTopics(int most) => new("reading.too-many-topics", ("most", most));

    /// <summary>A topic as people are told of it: the column's name, or the words.</summary>
    public static Line Topic(string topic, CityPack city) =>
        city.Columns.FirstOrDefault(column => column.Id == topic) is { } column ? new("reading.text", ("text", column.Name)) : Text(topic);

    public static Line Subscribed(Line topic, Line coming) => new("reading.subscribed", ("topic", topic), ("coming", coming));

    public static Line Coming(IReadOnlyList<Item> events) => events.Count == 0 ? new("reading.nothing-coming") : new("reading.coming", ("events", events.Select(Event)));

    /// <summary>What comes in the topics of a subscriber.</summary>
    public static Line ThisWeek(IReadOnlyList<Item> events) => new("reading.this-week", ("events", events.Select(Event)));

    public static Line Ended(Line topic) => new("reading.ended", ("topic", topic));

    public static Line YourTopics(IEnumerable<Line> topics) => new("reading.your-topics", ("topics", topics));

    static Line Event(Item item) => new("reading.event", ("title", item.Title), ("when", item.StartsAt));

    static Line Author(Item item) => item.Author is { } author ? new("reading.by", ("author", author)) : Nothing;

    static Line Form(Item item) => new($"reading.kind.{item.Kind}");

    static Line Minutes(Item item) => item.Minutes is { } minutes ? new("reading.minutes", ("minutes", minutes)) : Nothing;

    static string Cut(string text) => text.Length <= LongestSummary ? text : text[..(char.IsHighSurrogate(text[LongestSummary - 1]) ? LongestSummary - 1 : LongestSummary)] + "…";
}

/// <summary>An item of the catalogue, kept in a few characters.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Language">Its language.</param>
/// <param name="Id">Its id.</param>
sealed record ItemKey(ItemKind Kind, Language Language, string Id)
{
    public static string Of(Item item) => $"{item.Kind}/{item.Language}/{item.Id}";

    public static string Of(ItemKind kind, Language language, string id) => $"{kind}/{language}/{id}";

    public static ItemKey? Read(string kept) =>
        kept.Split('/', 3) is [var kind, var language, { Length: > 0 } id] && Enum.TryParse<ItemKind>(kind, out var known) && Enum.TryParse<Language>(language, out var spoken)
            ? new(known, spoken, id) : null;
}
