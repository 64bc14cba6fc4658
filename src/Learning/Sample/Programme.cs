using Learning.City;
using Learning.Lectures;
using Learning.Places;

namespace Learning.Sample;

/// <summary>Invents lectures and puts their sessions on the calendar; no room holds two at once.</summary>
sealed class Programme(CityPack city, Words words)
{
    static readonly int[] lengths = [60, 60, 75, 90];
    readonly Dice dice = new("programme");
    readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone);
    readonly Bilingual[] speakers = new Dice("speakers").Shuffled(words.Speakers);
    readonly HashSet<(string Place, DateTime At)> taken = [];

    /// <summary>The lectures so far.</summary>
    public List<Lecture> Lectures { get; } = [];

    /// <summary>Their sessions so far.</summary>
    public List<Session> Sessions { get; } = [];

    /// <summary>A new lecture without sessions.</summary>
    /// <param name="theme">What it is about.</param>
    /// <param name="talk">Which of the theme's talks; counted round.</param>
    /// <param name="angle">How it is given; none for the talk's plain title.</param>
    public Lecture Add(Theme theme, int talk, Bilingual? angle = null)
    {
        var talks = words.Talks.GetValueOrDefault(theme.Id, [theme.Name]);
        var title = talks[talk % talks.Count];
        var lecture = new Lecture
        {
            Id = $"sample-lecture-{Lectures.Count + 1}",
            Title = Mark.Of(angle is null ? title : new Bilingual($"{title.Zh} · {angle.Zh}", $"{title.En} · {angle.En}")),
            Speaker = speakers[Lectures.Count % speakers.Length],
            Theme = theme.Id,
            Bands = theme.Bands.Contains(AgeBand.All) ? [] : theme.Bands,
            Minutes = dice.Of(lengths),
            Sample = true,
        };
        Lectures.Add(lecture);
        return lecture;
    }

    /// <summary>A lecture that is watched, published some days before the day.</summary>
    public void AddRecorded(Theme theme, int talk, Bilingual? angle, DateOnly published)
    {
        var lecture = Add(theme, talk, angle);
        lecture.RecordingUrl = $"https://example.org/sample/watch/{Lectures.Count}";
        lecture.RecordedAt = Utc(published, new TimeOnly(12, 0));
    }

    /// <summary>Holds the lecture in a room, unless the room is taken then.</summary>
    public bool Hold(Lecture lecture, DateOnly day, TimeOnly at, Place place, int capacity)
    {
        var startsAt = Utc(day, at);
        if (!taken.Add((place.Id, startsAt)))
            return false;
        Sessions.Add(Session(lecture, Mode.InPerson, startsAt, place.District, capacity, place.Id));
        return true;
    }

    /// <summary>Broadcasts the lecture; for a district, or for the whole city.</summary>
    public void Broadcast(Lecture lecture, DateOnly day, TimeOnly at, int? capacity, string? district = null) =>
        Sessions.Add(Session(lecture, Mode.Live, Utc(day, at), district, capacity, placeId: null));

    Session Session(Lecture lecture, Mode mode, DateTime startsAt, string? district, int? capacity, string? placeId) => new()
    {
        Id = $"sample-session-{Sessions.Count + 1}",
        LectureId = lecture.Id,
        Mode = mode,
        StartsAt = startsAt,
        EndsAt = startsAt.AddMinutes(lecture.Minutes),
        PlaceId = placeId,
        District = district,
        LiveUrl = mode == Mode.Live ? $"https://example.org/sample/live/{Sessions.Count + 1}" : null,
        Capacity = capacity,
        Sample = true,
    };

    DateTime Utc(DateOnly day, TimeOnly at) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(at), zone);
}
