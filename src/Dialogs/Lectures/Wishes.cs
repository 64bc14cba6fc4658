using Dialogs.Talking;
using Learning.City;
using Learning.Lectures;

namespace Dialogs.Lectures;

/// <summary>What people wish of a lecture, and the words they use for it: themes, days, hours, districts, ages, the way it is held, its name.</summary>
public sealed class Wishes
{
    readonly CityTime time;

    /// <summary>The wishes of one city.</summary>
    public Wishes(CityPack city, LectureIndex lectures, CityTime time)
    {
        this.time = time;
        Topic = Named("topic", new(city.Themes.Select(t => (t.Id, t.Name, t.Words)), []));
        District = Named("district", new(city.Districts.Select(d => (d.Id, d.Name, d.Words)), city.Areas.Select(a => (a.Districts, a.Name, a.Words))));
        Band = new("band", Ages.HeardIn(city.Bands), b => b.Id, id => city.Bands.FirstOrDefault(b => b.Id == id), b => LectureLines.Text(b.Name));
        Day = new("day", (heard, _) => Days.HeardIn(heard), d => d.Keep(), kept => Days.Recall(kept) is { } d && d.Until > Today ? d : null, LectureLines.Days);
        Hours = new("hours", (heard, _) => DayHours.HeardIn(heard), h => h.Keep(), DayHours.Recall, LectureLines.Hours);
        Mode = new("mode", Held.HeardIn, m => m.Id, Held.Recall, m => LectureLines.Mode(m.Mode));
        Title = new("title", (heard, _) => Titles.HeardIn(heard, lectures), t => t.LectureId, id => Titles.Recall(id, lectures), t => LectureLines.Text(t.Name));
    }

    /// <summary>Themes, any of which will do.</summary>
    public Slot<Any> Topic { get; }

    /// <summary>Districts, any of which will do.</summary>
    public Slot<Any> District { get; }

    /// <summary>The child's age band.</summary>
    public Slot<AgeBand> Band { get; }

    /// <summary>A day, or several in a row; today or later.</summary>
    public Slot<Days> Day { get; }

    /// <summary>Hours of the day.</summary>
    public Slot<DayHours> Hours { get; }

    /// <summary>In person or live.</summary>
    public Slot<Held> Mode { get; }

    /// <summary>One lecture by its name.</summary>
    public Slot<Titles> Title { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Slot> All => [Topic, Day, Hours, District, Band, Mode, Title];

    DateOnly Today => DateOnly.FromDateTime(time.Now.DateTime);

    /// <summary>What has been wished so far in this talk.</summary>
    public async Task<LectureWish> Of(Talk talk)
    {
        var day = await talk.Wish(Day);
        var hours = await talk.Wish(Hours);
        // Who names one lecture wishes that one, whatever topics the words of its name are.
        var title = await talk.Wish(Title);
        var topics = await talk.Wish(Topic);
        var wish = new LectureWish
        {
            Themes = title is null ? topics?.Ids ?? [] : [],
            Districts = (await talk.Wish(District))?.Ids ?? [],
            Band = (await talk.Wish(Band))?.Id,
            Mode = (await talk.Wish(Mode))?.Mode,
            LectureId = title?.LectureId,
        };
        return wish with { From = Start(day?.From), Until = Start(day?.Until), Earliest = hours?.From, Latest = hours?.Until };
    }

    DateTimeOffset? Start(DateOnly? day) => day is { } d ? time.Local(d.ToDateTime(TimeOnly.MinValue)) : null;

    static Slot<Any> Named(string name, Vocabulary vocabulary) =>
        new(name, (heard, _) => vocabulary.HeardIn(heard) is { Count: > 0 } ids ? [new(ids)] : [], a => a.Keep(), vocabulary.Recall, vocabulary.Label);
}
