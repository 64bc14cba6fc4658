using Learning;
using Learning.Lectures;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.Messages;

/// <summary>Reads the fields of an audience: finds the places and lectures that are meant by words.</summary>
sealed class AudienceReader(Venues venues, Timetable timetable, Said said)
{
    static readonly char[] commas = [',', '，', '、', ';', '；'];

    /// <summary>The audience; or what is the matter.</summary>
    public async Task<(Audience? Audience, string? Trouble)> Read(AudienceForm form, StaffAccount who, CancellationToken cancel)
    {
        if (form.IsEmpty) return (null, said["messages.for.nobody"]);
        var (places, noPlace) = await Places(form.Places, who, cancel);
        if (noPlace is not null) return (null, noPlace);
        var (sessions, lectures, noLecture) = await Booked(form.Booked, who, cancel);
        return noLecture is not null ? (null, noLecture) : (new()
        {
            Parents = form.Role == "parents" ? true : null,
            Elder = form.Role == "elder" ? true : null,
            Language = form.Language switch { "zh" => Language.Chinese, "en" => Language.English, _ => null },
            Districts = Some(form.Districts),
            Places = Some(places),
            Bands = Some(form.Bands),
            Interests = Some(form.Interests),
            Sessions = Some(sessions),
            Lectures = Some(lectures),
            List = string.IsNullOrWhiteSpace(form.List) ? null : form.List.Trim(),
        }, null);
    }

    async Task<(List<string> Ids, string? Trouble)> Places(string? written, StaffAccount who, CancellationToken cancel)
    {
        var ids = new List<string>();
        foreach (var word in Words(written))
        {
            var found = await venues.Find(who, word, cancel);
            if (found.Count == 0) return (ids, said["messages.place.none", word]);
            if (found.Count > 1) return (ids, said["messages.place.several", word, string.Join(said["messages.comma"], found.Take(5).Select(it => said.In(it.Name)))]);
            ids.Add(found[0].Id);
        }
        return (ids, null);
    }

    async Task<(List<string> Sessions, List<string> Lectures, string? Trouble)> Booked(string? written, StaffAccount who, CancellationToken cancel)
    {
        var (sessions, lectures) = (new List<string>(), new List<string>());
        foreach (var word in Words(written))
        {
            var coming = await timetable.Of(who, new() { Words = word }, cancel);
            var past = await timetable.Of(who, new() { Words = word, Past = true }, cancel);
            var rows = coming.Rows.Concat(past.Rows).ToList();
            var named = rows.Select(it => it.Lecture).DistinctBy(it => it.Id).ToList();
            if (rows.Any(it => it.Session.Id == word)) sessions.Add(word);
            else if (named.FirstOrDefault(it => it.Id == word) is { } lecture) lectures.Add(lecture.Id);
            else if (named.Count == 1) lectures.Add(named[0].Id);
            else return (sessions, lectures, named.Count == 0 ? said["messages.lecture.none", word] : said["messages.lecture.several", word, string.Join(said["messages.comma"], named.Take(5).Select(it => said.In(it.Title)))]);
        }
        // All of the conditions must be true of somebody, so that both kinds together would mean who booked both.
        return sessions.Count > 0 && lectures.Count > 0 ? (sessions, lectures, said["messages.booked.mixed"]) : (sessions, lectures, null);
    }

    static string[] Words(string? written) => (written ?? "").Split(commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static List<string>? Some(List<string> ids) => ids.Count == 0 ? null : ids;
}
