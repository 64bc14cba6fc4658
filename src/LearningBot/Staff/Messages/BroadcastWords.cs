using System.Globalization;
using Dialogs.Messages;
using Learning;
using Learning.City;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Places;
using Learning.Staff;
using LearningBot.Channels.DirectLine;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.Messages;

/// <summary>How pages speak of messages to many.</summary>
sealed class BroadcastWords(Said said, CityPack city, PlaceIndex places, BroadcastLines lines)
{
    const int shortest = 40;

    static readonly Dictionary<string, string> reasons = new()
    {
        ["no proof of consent"] = "unproven",
        ["no address"] = "no-address",
        ["enough news this week"] = "enough",
        ["stopped"] = "stopped",
        ["quiet hours"] = "quiet",
        ["no try ended"] = "no-try",
    };

    static readonly HashSet<string> kinds =
    [
        "broadcast", "columns", "reminder", "session-changed", "watched-changed", "recording-ready", "rating", "question-put-off", "question-answered", "offer-made", "offer-ended",
    ];

    /// <summary>The address of a page about one.</summary>
    public static string Address(string page, long id) => FormattableString.Invariant($"{StaffConsole.Root}/messages/{page}/{id}");

    /// <summary>What staff call it, or how it begins.</summary>
    public string Name(Broadcast broadcast)
    {
        if (broadcast.Name.Length > 0) return broadcast.Name;
        var text = broadcast.Text(said.Language);
        return text.Length <= shortest ? text : $"{text[..shortest]}…";
    }

    /// <summary>The part of the city that it is for.</summary>
    public string Where(Branch branch) => branch.Place is { } id && places.Place(id) is { } place ? said.In(place.Name) : branch.District is { } district ? District(district) : said["BranchLevel.City"];

    /// <summary>A district's name; where none is known, that.</summary>
    public string District(string? id) => city.Districts.FirstOrDefault(it => it.Id == id) is { } district ? said.In(district.Name) : id ?? said["messages.district.none"];

    /// <summary>How a state looks.</summary>
    public static string Mark(BroadcastState state) => state switch
    {
        BroadcastState.Submitted or BroadcastState.Paused => "warn",
        BroadcastState.Approved or BroadcastState.Done => "good",
        BroadcastState.Stopped => "bad",
        _ => "",
    };

    /// <summary>What became of messages, and why where there is more to say.</summary>
    public string End(DeliveryState state, string? reason) => reason is null ? said.Word(state) : said["messages.end", said.Word(state), Reason(reason)];

    /// <summary>What a message is, by the dialog that tells it.</summary>
    public string Kind(string dialog) => kinds.Contains(dialog) ? said[$"messages.kind.{dialog}"] : dialog;

    /// <summary>A channel, as people name it.</summary>
    public string Channel(string name) => name == DirectLineChannel.Name ? said["messages.channel.web"] : name;

    /// <summary>The whole message as people read it; null when it has nothing to say any more.</summary>
    public BroadcastPreview? Preview(Broadcast broadcast, Language language) => lines.Text(broadcast, language) is { } text ? new(text) : null;

    /// <summary>Whom it is for: one line for each condition.</summary>
    public IReadOnlyList<string> Audience(Broadcast broadcast)
    {
        if (broadcast.Corrects is { } wrong) return [said["messages.for.corrects", wrong.ToString(CultureInfo.InvariantCulture)]];
        var all = Conditions(Learning.Messages.Broadcasts.Audience.Read(broadcast.Audience)).ToList();
        return all.Count == 0 ? [said["messages.for.everyone"]] : all;
    }

    IEnumerable<string> Conditions(Audience audience)
    {
        if (audience.Parents == true) yield return said["messages.for.parents"];
        if (audience.Elder == true) yield return said["messages.for.elder"];
        if (audience.Language is { } language) yield return said["messages.for.language", said[$"messages.language.{language}"]];
        if (audience.Districts is { } districts) yield return said["messages.for.districts", Joined(districts.Select(it => District(it)))];
        if (audience.Places is { } at) yield return said["messages.for.places", Joined(at.Select(id => places.Place(id) is { } place ? said.In(place.Name) : id))];
        if (audience.Bands is { } bands) yield return said["messages.for.bands", Joined(bands.Select(id => city.Bands.FirstOrDefault(it => it.Id == id) is { } band ? said.In(band.Name) : id))];
        if (audience.Interests is { } interests) yield return said["messages.for.interests", Joined(interests.Select(Interest))];
        if (audience.Lectures is { } lectures) yield return said["messages.for.lectures", Joined(lectures)];
        if (audience.Sessions is { } sessions) yield return said["messages.for.sessions", Joined(sessions)];
        if (audience.List is { } list) yield return said["messages.for.list", list];
    }

    string Interest(string id) => Interests(city).FirstOrDefault(it => it.Id == id) is { Name: { } name } ? said.In(name) : id;

    /// <summary>All that people subscribe to: themes of lectures and columns.</summary>
    public static IEnumerable<(string Id, Bilingual Name)> Interests(CityPack city) => city.Themes.Select(it => (it.Id, it.Name)).Concat(city.Columns.Select(it => (it.Id, it.Name)));

    /// <summary>Why a message was not sent.</summary>
    public string Reason(string reason) => reasons.TryGetValue(reason, out var key) ? said[$"messages.reason.{key}"] : reason;

    string Joined(IEnumerable<string> all) => string.Join(said["messages.comma"], all);
}
