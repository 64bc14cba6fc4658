using System.Globalization;
using Learning.Catalogue.Files;
using Learning.City;
using Learning.Lectures;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing.Records;

/// <summary>
/// Lectures with their sessions: a line for each session, and the lecture's own columns in its first line. Bookings are never touched: a session
/// that people have booked cannot be left out nor get fewer seats than are booked.
/// </summary>
sealed class LectureRows(CityPack city, CityClock clock) : IRecordKind
{
    static readonly RecordTable table = new("Lectures", Keys: 1,
    [
        new("Id", "text"), new("Title_Zh", "text"), new("Title_En", "text"), new("Speaker_Zh", "text"), new("Speaker_En", "text"), new("Theme", "text"), new("Bands", "text"),
        new("Minutes", "bigint"), new("RecordingUrl", "text"), new("RecordedAt", "moment"), new("RetiredAt", "moment"), new("Sample", "bool"),
    ])
    { Sample = 11 };

    const int retiredAt = 10;
    static readonly string[] own = ["title_zh", "title_en", "speaker_zh", "speaker_en", "theme", "bands", "minutes", "recording_url", "recorded_at"];

    public string Word => ImportKinds.Lecture;

    public string[] Columns => ["id", .. own, .. SessionRows.Columns];

    public async Task<IReadOnlyList<RecordChanges>> Compare(
        LearningDb db, ImportRequest request, Table file, Faults faults, Tallies tallies, CancellationToken cancel)
    {
        var places = await db.Places.AsNoTracking().Where(place => place.RetiredAt == null).ToDictionaryAsync(place => place.Id, place => place.District, cancel);
        var sessions = new SessionRows(city, clock, places);
        var rows = Read(file, sessions, faults, tallies);
        var there = (await db.Lectures.AsNoTracking().ToListAsync(cancel)).ConvertAll(Row);
        var changes = Comparison.Of(table, rows, there, tallies, retiredAt, clock.Now);
        return [new(table, changes), new(SessionRows.Table, await sessions.Compare(db, faults, tallies, cancel)) { After = sessions.Tell }];
    }

    public async Task<List<string[]>> Export(LearningDb db, Language? language, CancellationToken cancel)
    {
        var lectures = await db.Lectures.AsNoTracking().Where(lecture => lecture.RetiredAt == null).OrderBy(lecture => lecture.Id).ToListAsync(cancel);
        var sessions = (await db.Sessions.AsNoTracking().OrderBy(session => session.StartsAt).ThenBy(session => session.Id).ToListAsync(cancel)).ToLookup(session => session.LectureId);
        var rows = new List<string[]>();
        foreach (var lecture in lectures)
        {
            var first = Told(lecture);
            foreach (var session in sessions[lecture.Id].DefaultIfEmpty())
            {
                rows.Add([.. first, .. SessionRows.Told(session, clock)]);
                first = [lecture.Id, .. own.Select(_ => "")];
            }
        }
        return rows;
    }

    string[] Told(Lecture lecture) =>
    [
        lecture.Id, lecture.Title.Zh, lecture.Title.En, lecture.Speaker.Zh, lecture.Speaker.En, lecture.Theme, string.Join(',', lecture.Bands),
        lecture.Minutes.ToString(CultureInfo.InvariantCulture), lecture.RecordingUrl ?? "",
        lecture.RecordedAt is { } at ? SessionRows.Moment(at, clock) : "",
    ];

    List<RecordRow> Read(Table file, SessionRows sessions, Faults faults, Tallies tallies)
    {
        var cells = new Cells(file, faults, ["id", "theme", "minutes"], [.. Columns.Except(["id", "theme", "minutes"])], clock);
        var lectures = new Dictionary<string, (RecordRow Row, string[] Texts)>();
        foreach (var each in file.Rows())
        {
            tallies.Rows++;
            if (!cells.Look(each)) continue;
            var (id, texts) = (cells["id"], Array.ConvertAll(own, column => cells[column]));
            if (!lectures.TryGetValue(id, out var known)) lectures[id] = known = (Lecture(cells), texts);
            else if (Array.FindIndex(texts, text => text.Length > 0) >= 0 && !texts.SequenceEqual(known.Texts))
                cells.Wrong("id", new($"前面的行对讲座“{RowChecks.Short(id)}”写的不一样。请写成一样的，或把讲座的这些列空着。", $"An earlier line says something else of the lecture “{RowChecks.Short(id)}”. Repeat it, or leave the lecture's columns empty."));
            sessions.Read(cells, id, (int)((long?)known.Row.Values[7] ?? 0));
        }
        return [.. lectures.Values.Select(lecture => lecture.Row)];
    }

    RecordRow Lecture(Cells cells)
    {
        var id = cells.Needed("id", 64);
        var (title, speaker) = (cells.Both("title", 200, needed: true), cells.Both("speaker", 200, needed: true));
        var minutes = cells.Whole("minutes", 1, 1000);
        if (cells["minutes"].Length == 0) cells.Wrong("minutes", new("这里是空的。", "It is empty."));
        return new(id, title?.Zh ?? "",
        [
            id, title?.Zh, title?.En, speaker?.Zh, speaker?.En, Named.Themes(city).Read(cells, "theme", needed: true), Named.Bands(city).Several(cells, "bands"),
            (long?)minutes, cells.Link("recording_url"), cells.Moment("recorded_at"), null, false,
        ]);
    }

    static RecordRow Row(Lecture lecture) => new(lecture.Id, lecture.Title.Zh,
    [
        lecture.Id, lecture.Title.Zh, lecture.Title.En, lecture.Speaker.Zh, lecture.Speaker.En, lecture.Theme, string.Join(',', lecture.Bands), (long?)lecture.Minutes,
        lecture.RecordingUrl, lecture.RecordedAt, lecture.RetiredAt, lecture.Sample,
    ]);
}
