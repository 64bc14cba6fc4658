using Learning.City;
using Learning.Lectures;
using Learning.Places;
using Learning.Store;

namespace Dialogs.Tests;

/// <summary>The few lectures that transcripts speak of. It is Wednesday, 25 November 2026, ten in the morning.</summary>
static class SmallCity
{
    public static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(8));

    public static CityPack Pack { get; } = CityPack.Load(Path.Combine(AppContext.BaseDirectory, "content", "cities", "wuhan.json"));

    public static async Task Fill(LearningStore store)
    {
        await using var db = store.Open();
        db.Places.AddRange(
            Place("p1", "wuchang", "晴岚社区活动室", "Qinglan community room", "晴岚路1号", "1 Qinglan Road", 114.3440, 30.5915),
            Place("p2", "hanyang", "听涛图书馆", "Tingtao library", "听涛路2号", "2 Tingtao Road", 114.2120, 30.5570));
        SmallCityPlaces.Add(db);
        SmallCityAnswers.Add(db);
        Add(db, "calm", "emotions", "不吼不叫的家", "A home without shouting", ["3-6", "6-12"], ("calm-sat", Mode.InPerson, 3, "14:30", "p1", 30), ("calm-sun", Mode.InPerson, 4, "09:30", "p2", 12), ("calm-live", Mode.Live, 3, "19:00", null, null));
        Add(db, "temper", "emotions", "孩子发脾气怎么办", "When a child loses its temper", ["3-6"], ("temper-sat", Mode.InPerson, 3, "09:30", "p2", 20));
        Add(db, "focus", "attention", "专心写作业", "Homework with a clear head", ["6-12"], ("focus-sun", Mode.InPerson, 4, "14:30", "p1", 2));
        Add(db, "habits", "habits", "早睡早起", "Early to bed", ["6-12"], ("habits-live", Mode.Live, 1, "19:00", null, null), ("habits-next", Mode.InPerson, 10, "14:30", "p2", 25));
        Add(db, "teens", "adolescence", "和青春期做朋友", "Friends with your teenager", ["12-15"], ("teens-fri", Mode.InPerson, 9, "19:00", "p1", 40));
        Record(db, "reading-rec", "reading", "睡前一起读", "Reading at bedtime", ["3-6"], 45);
        Record(db, "emotions-rec", "emotions", "先处理心情", "First the feelings", ["6-12"], 30);
        await db.SaveChangesAsync();
    }

    static Place Place(string id, string district, string zh, string en, string addressZh, string addressEn, double longitude, double latitude) => new()
    {
        Id = id,
        Kind = PlaceKind.TeachingPoint,
        Name = new(zh, en),
        District = district,
        Address = new(addressZh, addressEn),
        Longitude = longitude,
        Latitude = latitude,
    };

    static void Add(
        LearningDb db, string id, string theme, string zh, string en, string[] bands,
        params (string Id, Mode Mode, int Days, string At, string? Place, int? Capacity)[] sessions)
    {
        db.Lectures.Add(Lecture(id, theme, zh, en, bands, 90));
        foreach (var s in sessions)
        {
            var starts = (Wednesday.Date + TimeOnly.Parse(s.At, null).ToTimeSpan()).AddDays(s.Days).AddHours(-8);
            db.Sessions.Add(new()
            {
                Id = s.Id,
                LectureId = id,
                Mode = s.Mode,
                StartsAt = DateTime.SpecifyKind(starts, DateTimeKind.Utc),
                EndsAt = DateTime.SpecifyKind(starts.AddMinutes(90), DateTimeKind.Utc),
                PlaceId = s.Place,
                District = s.Place is null ? null : s.Place == "p1" ? "wuchang" : "hanyang",
                Capacity = s.Capacity,
                LiveUrl = s.Mode == Mode.Live ? "https://live.example/" + s.Id : null,
            });
        }
    }

    static void Record(LearningDb db, string id, string theme, string zh, string en, string[] bands, int minutes)
    {
        var lecture = Lecture(id, theme, zh, en, bands, minutes);
        lecture.RecordingUrl = $"https://video.example/{id}";
        lecture.RecordedAt = Wednesday.UtcDateTime.AddDays(-20 + minutes);
        db.Lectures.Add(lecture);
    }

    static Lecture Lecture(string id, string theme, string zh, string en, string[] bands, int minutes) => new()
    {
        Id = id,
        Title = new(zh, en),
        Speaker = new("江老师", "Ms Jiang"),
        Theme = theme,
        Bands = bands,
        Minutes = minutes,
    };
}
