using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Bookings;
using Learning.People;

namespace Dialogs.People;

/// <summary>What is said of what is kept for a person.</summary>
static class DataLines
{
    // A chat is no page: the rest is counted.
    const int MostNamed = 5;

    static readonly Line chat = new("people.data.chat", ("chat", RetentionOptions.Chat));

    public static readonly Line Nothing = new("people.data.nothing", ("chat", RetentionOptions.Chat));
    public static readonly Line Here = new("people.data.here");
    public static readonly Line Deleted = new("people.data.deleted");
    public static readonly Line NotDeleted = new("people.data.not-deleted");
    public static readonly Line Left = new("people.data.left");

    /// <summary>What is kept, in plain words.</summary>
    public static Line Kept(PersonData data, DateTimeOffset now) => new("people.data.kept", ("rows", Rows([.. Each(data, Coming(data, now), deleting: false), chat])));

    /// <summary>What can be done now.</summary>
    public static Line WhatNow(bool anything) => new Line("people.data.what-now").With(
        [.. (anything ? [DataWords.Export, DataWords.Delete, DataWords.Back] : (string[])[DataWords.Delete, DataWords.Back]).Select(it => Option.Of("people.data.action", it))]);

    /// <summary>Asks whether it is to be deleted, and says what is lost.</summary>
    public static Line ShallIDelete(PersonData? data, DateTimeOffset now) => data is null ? new("people.data.shall-i-delete-chat")
        : new("people.data.shall-i-delete", ("rows", Rows([.. Each(data, Coming(data, now), deleting: true), new("people.data.lost-chat"), new("people.data.number-stays")])));

    /// <summary>The page that holds it all.</summary>
    public static Line Page(DataLink link, string name) => (link.Lasts is { } lasts ? new Line("people.data.here-once", ("minutes", (int)lasts.TotalMinutes)) : Here) with
    {
        File = new(name, FileLink.Html, link.Path),
    };

    public static Line AsText(string data) => new("people.data.as-text", ("data", data));

    public static Line Counted(string counts, HelpLines help) => new("people.data.counted", ("data", counts), ("person", help.Person));

    static List<KeptBooking> Coming(PersonData data, DateTimeOffset now) => [.. data.Bookings.Where(it => it.State != BookingState.Cancelled && it.StartsAt > now)];

    static IEnumerable<Line> Each(PersonData data, List<KeptBooking> coming, bool deleting)
    {
        if (coming.Count > 0) yield return new(deleting ? "people.data.cancelled" : "people.data.coming", ("count", coming.Count), ("bookings", coming.Take(MostNamed).Select(Booking)));
        if (data.Bookings.Count - coming.Count is > 0 and var past) yield return new("people.data.past", ("count", past));
        if (data.Bookings.Count(it => it.Rating is not null) is > 0 and var rated) yield return new("people.data.ratings", ("count", rated));
        if (data.Questions.Count > 0) yield return new("people.data.questions", ("count", data.Questions.Count));
        if (data.List.Count > 0) yield return new("people.data.list", ("count", data.List.Count));
        if (data.Topics.Count > 0) yield return new("people.data.topics", ("count", data.Topics.Count));
        if (data.Guides.Count + data.GuideSteps.Count > 0) yield return new("people.data.guides", ("count", data.Guides.Count));
        if (data.View is not null || data.Choices is not null) yield return new("people.data.choices");
        if (data.Messages.Count > 0) yield return new("people.data.messages", ("count", data.Messages.Count));
        yield return new("people.data.account");
    }

    static Line Booking(KeptBooking booking) => new("people.data.booking", ("title", booking.Title), ("when", booking.StartsAt));

    static Line Rows(IReadOnlyList<Line> rows) => rows.Reverse().Aggregate((below, row) => new("people.data.rows", ("row", row), ("rest", below)));
}
