using Dialogs.Lines;
using Dialogs.People;
using Dialogs.Talking;
using Dialogs.Understanding.Dates;
using Learning;
using Learning.Answers;

namespace Dialogs.Understanding.Scopes;

/// <summary>Answers what is asked of every bot: its name, its maker, the time, the date, the next holiday.</summary>
sealed class SmallTalk(HelpLines help) : IAnswers
{
    /// <summary>Days ahead in which a holiday is looked for.</summary>
    const int Ahead = 366;

    static readonly (string Zh, string En)[] holidays =
        [("元旦", "New Year's Day"), ("春节", "Chinese New Year"), ("清明节", "Qingming"), ("劳动节", "May Day"), ("端午节", "Dragon Boat Festival"), ("中秋节", "Mid-Autumn Festival"), ("国庆节", "National Day")];

    /// <summary>True when what was said is answered here.</summary>
    public static bool Knows(string? intent) =>
        intent is "name" or "maker" or "robot" or "abilities" or "speed" or "time" or "date" or "holiday" or "reminder" or "calendar" or "meeting";

    public Line? To(Heard heard, string? about)
    {
        var intent = Intent.In(heard.Plain, heard.Language)?.Id;
        // "What time?" before a lecture asks when the lecture is.
        return about is not null && intent is "time" or "date" && !heard.Has("ask.now") ? null : To(intent, heard);
    }

    /// <summary>What is said to an intent; null when it needs no answer of this kind.</summary>
    internal Line? To(string? intent, Heard heard) => intent switch
    {
        "name" => new("scope.name"),
        "maker" => new("scope.maker"),
        "robot" => help.Welcome,
        "abilities" => TalkingLines.Menu,
        "speed" => new("scope.speed"),
        "time" => new("scope.time", ("time", TimeOnly.FromDateTime(heard.Now.DateTime)), ("day", DateOnly.FromDateTime(heard.Now.DateTime))),
        "date" => new("scope.date", ("day", Day(heard))),
        "holiday" => Holiday(heard),
        "reminder" or "calendar" or "meeting" => new("scope.calendar"),
        _ => null,
    };

    static DateOnly Day(Heard heard) =>
        DateOnly.FromDateTime(heard.Dates.FirstOrDefault(date => date.Kind == DateKind.Date)?.First.From ?? heard.Now.DateTime);

    static Line Holiday(Heard heard)
    {
        var today = DateOnly.FromDateTime(heard.Now.DateTime);
        var next = holidays.Select(each => (Name: new Bilingual(each.Zh, each.En), Day: Next(each.Zh, heard)))
            .Where(each => each.Day >= today && each.Day.DayNumber - today.DayNumber <= Ahead).MinBy(each => each.Day);
        return new("scope.holiday", ("name", next.Name), ("day", next.Day), ("days", next.Day.DayNumber - today.DayNumber));
    }

    /// <summary>The next time a festival comes, by the same almanac that reads festivals in messages.</summary>
    static DateOnly Next(string festival, Heard heard) =>
        DateReader.Read(festival, Language.Chinese, heard.Now).SelectMany(reading => reading.Meanings).Select(meaning => meaning.From).OfType<DateTime>()
            .Select(DateOnly.FromDateTime).Where(day => day >= DateOnly.FromDateTime(heard.Now.DateTime)).DefaultIfEmpty(DateOnly.MaxValue).Min();
}

/// <summary>Declines, in one kind sentence, what is other people's business, and says what can be done here.</summary>
sealed class Elsewhere(AnswerIndex answers) : IAnswers
{
    public bool Declines => true;

    public Line? To(Heard heard, string? about) =>
        ScopeJudge.Of(heard, catalogue: 0) is { Elsewhere: true } && answers.Find(heard.Text, heard.Language, 1) is not [{ Score: >= AnswerIndex.Maybe }]
            ? new("scope.elsewhere") : null;
}
