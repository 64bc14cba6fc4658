using Dialogs.Lectures;
using Dialogs.Lines;
using Learning;
using Learning.City;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Places;
using Learning.Staff;

namespace Dialogs.Messages;

/// <summary>
/// Says a broadcast: its words with their fields filled, whose it is, and how to get no more of its kind.
/// </summary>
public sealed class BroadcastLines(CityPack city, LectureIndex lectures, PlaceIndex places)
{
    /// <summary>The whole message in a language; the words are in the other one when there are none in this.</summary>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="language">The language.</param>
    /// <param name="test">True to mark it as a test.</param>
    /// <returns>The text; null when a session that it speaks of is not held any more, so that there is nothing to say.</returns>
    public string? Text(Broadcast broadcast, Language language, bool test = false) =>
        Of(broadcast, language, test) is { } line ? LineBook.Text(line, language) : null;

    internal Line? Of(Broadcast broadcast, Language language, bool test)
    {
        var words = Words(broadcast, language);
        if (words is null) return null;
        var key = test ? "messages.broadcast.test" : broadcast.Topic == MessageTopic.News ? "messages.broadcast" : "messages.broadcast.own";
        return new(key, ("text", words), ("sender", Sender(broadcast.Branch)));
    }

    string? Words(Broadcast broadcast, Language language)
    {
        var text = broadcast.Text(language);
        if (broadcast.SessionId is not { } id) return text;
        return lectures.Session(id) is { Cancelled: false } session ? BroadcastText.Filled(text, field => Field(session, field, language)) : null;
    }

    static string Field(Offer session, string field, Language language) => LineBook.Text(field switch
    {
        "title" => LectureLines.Text(session.Title),
        "speaker" => LectureLines.Text(session.Speaker),
        "when" => new Line("messages.broadcast.when", ("when", session.StartsAt)),
        "where" => LectureLines.Where(session),
        _ => new Line("lectures.text", ("text", session.LiveUrl ?? "")),
    }, language);

    Bilingual Sender(Branch branch) =>
        branch.Place is { } id && places.Place(id) is { } place ? place.Name
        : city.Districts.FirstOrDefault(it => it.Id == branch.District)?.Name ?? city.Name;
}
