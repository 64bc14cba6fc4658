using Learning;
using Learning.City;
using Learning.Messages.Broadcasts;

namespace LearningBot.Commands;

/// <summary>What may be said of a broadcast.</summary>
static class BroadcastOptions
{
    const string zh = "--zh";
    const string en = "--en";
    const string about = "--about";
    const string until = "--until";
    const string name = "--name";
    const string everyone = "--everyone";
    const string parents = "--parents";
    const string elder = "--elder";
    const string language = "--language";
    const string district = "--district";
    const string place = "--place";
    const string band = "--band";
    const string interest = "--interest";
    const string session = "--session";
    const string lecture = "--lecture";
    const string list = "--list";
    const string audience = "--audience";

    /// <summary>The words, and what goes with them.</summary>
    public static IReadOnlyList<Option> Words { get; } =
    [
        new(zh, "What it says in Chinese; @FILE reads it from a file.", "TEXT"), new(en, "What it says in English; @FILE reads it from a file.", "TEXT"),
        new(about, "The session that it speaks of: fields such as {when} are then filled from it as it is when the message goes out.", "SESSION"),
        new(until, "The time from which it is of no use, such as \"2026-12-05 14:00\".", "TIME"), new(name, "What staff call it.", "WORDS"),
    ];

    /// <summary>The audience: people of whom all of these are true.</summary>
    public static IReadOnlyList<Option> Audience { get; } =
    [
        new(everyone, "Everybody whom the bot knows."), new(parents, "Only who has booked for a child."), new(elder, "Only who uses the view for elderly residents."),
        new(language, "Only who is spoken to in this language.", "LANGUAGE") { Choices = ["zh", "en"] },
        new(district, "Only who lives in one of these districts.", "ID,ID"), new(place, "Only who has booked at one of these street schools or teaching points.", "ID,ID"),
        new(band, "Only who has booked for one of these ages.", "ID,ID"), new(interest, "Only who subscribed to one of these themes or columns.", "ID,ID"),
        new(session, "Only who has booked one of these sessions, or waits for it.", "ID,ID"), new(lecture, "Only who has booked a session of one of these lectures, or waits for it.", "ID,ID"),
        new(list, "Only who stands on this list, see \"broadcast people\".", "NAME"),
        new(audience, "The saved audience of this number, see \"broadcast audience list\"; said alone.", "NUMBER"),
    ];

    /// <summary>What was said of it.</summary>
    public static async Task<BroadcastWish> Read(Call call, CityClock clock) => new()
    {
        Name = call.Value(name),
        Chinese = await Written.Text(call, zh),
        English = await Written.Text(call, en),
        SessionId = call.Value(about),
        UselessAfter = Written.Moment(call, until, clock),
        Audience = Said(call),
        Saved = call.Value(audience) is { } number ? Written.Number(number, "saved audience", "broadcast audience list") : null,
    };

    static Audience? Said(Call call)
    {
        var said = Audience.Count(option => call.Has(option.Name));
        if (call.Has(audience) && said > 1) throw new MisusedException($"{audience} is the whole audience: say it without the other words for whom it is.");
        if (said == 0 || call.Has(audience)) return null;
        return new()
        {
            Parents = call.Has(parents) ? true : null,
            Elder = call.Has(elder) ? true : null,
            Language = call.Value(language) switch { "zh" => Language.Chinese, "en" => Language.English, _ => null },
            Districts = Ids(call, district),
            Places = Ids(call, place),
            Bands = Ids(call, band),
            Interests = Ids(call, interest),
            Sessions = Ids(call, session),
            Lectures = Ids(call, lecture),
            List = call.Value(list),
        };
    }

    static string[]? Ids(Call call, string option) => call.Value(option)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
