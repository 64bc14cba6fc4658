using Learning.City;
using Learning.Places;

namespace Learning.Lectures;

/// <summary>What the index knows, and the shelf it shows. Changes come one at a time; reading the shelf waits for nothing.</summary>
sealed class Shelves(CityClock clock)
{
    readonly Lock changing = new();
    readonly Dictionary<string, Lecture> lectures = new(StringComparer.Ordinal);
    readonly Dictionary<string, Venue> venues = new(StringComparer.Ordinal);
    readonly Dictionary<string, Session> sessions = new(StringComparer.Ordinal);
    volatile Shelf shelf = new([], []);

    public Shelf Shelf => shelf;

    public bool KnowsLecture(string id)
    {
        lock (changing) return lectures.ContainsKey(id);
    }

    public bool KnowsPlace(string id)
    {
        lock (changing) return venues.ContainsKey(id);
    }

    public Offer Draw(Session session)
    {
        lock (changing) return Drawn(session);
    }

    public void Learn(IEnumerable<Lecture> found)
    {
        lock (changing)
        {
            foreach (var lecture in found) lectures.TryAdd(lecture.Id, lecture);
        }
    }

    public void Learn(IEnumerable<Place> found)
    {
        lock (changing)
        {
            foreach (var place in found) venues.TryAdd(place.Id, Picture.Of(place));
        }
    }

    /// <summary>Takes over rows read from the store; with <paramref name="afresh"/> they are all there is.</summary>
    public void Take(List<Lecture> newLectures, List<Place> newPlaces, List<Session> newSessions, bool afresh)
    {
        lock (changing)
        {
            if (afresh) Clear();
            foreach (var lecture in newLectures) lectures[lecture.Id] = lecture;
            foreach (var place in newPlaces) venues[place.Id] = Picture.Of(place);
            var moved = false;
            foreach (var session in newSessions) moved |= !PutCounters(session);
            if (afresh || moved || newLectures.Count > 0 || newPlaces.Count > 0) Arrange();
        }
    }

    /// <summary>Takes over sessions whose counters changed.</summary>
    public void Put(IEnumerable<Session> changed)
    {
        lock (changing)
        {
            foreach (var session in changed)
                if (sessions.ContainsKey(session.Id)) PutCounters(session);
        }
    }

    // True when the shelf is right again; false when it must be arranged anew.
    bool PutCounters(Session session)
    {
        var known = sessions.GetValueOrDefault(session.Id);
        if (known is not null && known.Revision >= session.Revision) return true;
        sessions[session.Id] = session;
        if (known?.StartsAt != session.StartsAt) return false;
        if (!lectures.ContainsKey(session.LectureId)) return false;
        shelf.Replace(Drawn(session));
        return true;
    }

    void Arrange()
    {
        var over = clock.Now.AddDays(-1);
        foreach (var session in sessions.Values.Where(session => session.EndsAt <= over).ToList()) sessions.Remove(session.Id);
        shelf = new Shelf(
            sessions.Values.Where(session => lectures.ContainsKey(session.LectureId)).Select(Drawn),
            lectures.Values.OrderByDescending(lecture => lecture.RecordedAt).ThenBy(lecture => lecture.Id, StringComparer.Ordinal)
                .Select(Picture.Recording).OfType<Recording>());
    }

    Offer Drawn(Session session) => Picture.Of(
        session, lectures[session.LectureId], session.PlaceId is { } place ? venues.GetValueOrDefault(place) : null, clock);

    void Clear()
    {
        lectures.Clear();
        venues.Clear();
        sessions.Clear();
    }
}
