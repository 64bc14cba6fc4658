using Learning.City;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures;

/// <summary>What a new lecture is about.</summary>
/// <param name="Title">Its title, in both languages.</param>
/// <param name="Speaker">Who speaks, in both languages.</param>
/// <param name="Theme">Id of its theme.</param>
/// <param name="Bands">Ids of the age bands it suits; empty for all.</param>
public sealed record LecturePlan(Bilingual Title, Bilingual Speaker, string Theme, IReadOnlyList<string> Bands);

/// <summary>Makes a lecture with its first session.</summary>
public sealed class CreateLecture
{
    /// <summary>So many characters a title or a name has at most.</summary>
    public const int Longest = 200;

    readonly StaffActs acts;
    readonly CityPack city;

    internal CreateLecture(StaffActs acts, CityPack city) => (this.acts, this.city) = (acts, city);

    /// <summary>Makes it.</summary>
    /// <param name="plan">What it is about.</param>
    /// <param name="session">How its first session is held; its length is the lecture's.</param>
    /// <param name="starts">When that begins, UTC.</param>
    /// <param name="key">The effect's key, at most 40 letters and digits: the same key makes nothing a second time.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>The lecture and its session; or <see cref="WordsAreMissing"/>, <see cref="NoSuchSubject"/>, or a refusal of <see cref="AddSessions.Decide"/>.</returns>
    public Task<Decided<AddedSessions>> Decide(LecturePlan plan, SessionPlan session, DateTime starts, string key, By by, CancellationToken cancel = default) =>
        acts.Do<AddedSessions>(by, async act =>
        {
            if (!Said(plan.Title) || !Said(plan.Speaker)) return new WordsAreMissing(Longest);
            if (city.Themes.All(it => it.Id != plan.Theme) || plan.Bands.Any(band => city.Bands.All(it => it.Id != band))) return new NoSuchSubject();
            var id = $"l-{key}";
            if (await act.Db.Lectures.SingleOrDefaultAsync(it => it.Id == id, cancel) is { } there) return await NewSessions.Add(act, there, session, [starts], key, city, cancel);
            var sample = await act.Db.Places.AnyAsync(it => it.Id == session.PlaceId && it.Sample, cancel);
            var lecture = new Lecture { Id = id, Title = plan.Title, Speaker = plan.Speaker, Theme = plan.Theme, Bands = plan.Bands, Minutes = session.Minutes, Sample = sample };
            act.Db.Add(lecture);
            var added = await NewSessions.Add(act, lecture, session, [starts], key, city, cancel);
            if (added.Done) act.Pen.Write("lecture-created", "lecture", id, null, new { plan.Theme, session.Minutes });
            return added;
        }, cancel);

    static bool Said(Bilingual text) => text.Zh.Length is > 0 and <= Longest && text.En.Length is > 0 and <= Longest;
}
