using System.Text;
using Learning.Answers;
using Learning.Catalogue.Exporting;
using Learning.Catalogue.Importing;
using Learning.Lectures;
using Learning.Messages;
using Learning.Sample;
using Learning.Tests.Sample;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Catalogue;

public abstract class Importing_records(Towns.Towns towns) : IAsyncLifetime
{
    const string places = "id,kind,name_zh,name_en,district,address_zh,longitude,latitude,hours_zh\np1,street-school,一校,First School,武昌区,一路1号,114.3,30.5,每天\n";

    const string lectures = "id,title_zh,speaker_zh,theme,bands,minutes,session,mode,starts_at,place_id,live_url,capacity,cancelled\n";
    readonly string folder = Directory.CreateTempSubdirectory("learning-records").FullName;
    Town town = null!;

    public async Task InitializeAsync() => town = towns.Found((await towns.NewStore()) with { City = Wuhan.Pack });

    public async Task DisposeAsync()
    {
        await towns.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task of_lectures_makes_sessions_that_can_be_booked_and_leaves_bookings_alone()
    {
        await Import("place", places);
        await Import("lecture", lectures + "l1,情绪,王老师,emotions,\"3-6,6-12\",90,s1,in-person,2026-11-28 14:30,p1,,30,\nl1,,,emotions,,90,s2,live,2026-11-29 19:00,,https://live.example/2,,\n".Replace("l1,,,emotions,,90", "l1,情绪,王老师,emotions,\"3-6,6-12\",90", StringComparison.Ordinal));
        await town.Index.Refresh();
        Assert.Equal(["s1", "s2"], town.Index.Find(new LectureWish()).Select(offer => offer.SessionId));
        await town.Booking("li", 4, "s1");

        var report = await Import("lecture", lectures + "l1,情绪管理,王老师,emotions,\"3-6,6-12\",90,s1,in-person,2026-11-28 15:00,p1,,20,\n");
        Assert.Equal((2, 1), (report.Changed.Count, report.Retired.Count)); // the title and the session; the session that is missing
        var session = await town.Row("s1");
        Assert.Equal((4, 20, new DateTime(2026, 11, 28, 7, 0, 0, DateTimeKind.Utc)), (session.Booked, session.Capacity, session.StartsAt));
        Assert.True((await town.Row("s2")).Cancelled);
        Assert.Equal(SessionNotices.Dialog, Assert.Single(await town.Claim()).Kind);
        await town.Index.Refresh();
        Assert.Equal(["情绪管理"], town.Index.Find(new LectureWish()).Select(offer => offer.Title.Zh));
        await town.CountersEqualRows();
    }

    [Fact]
    public async Task of_lectures_never_takes_booked_seats_away()
    {
        await Import("place", places);
        await Import("lecture", lectures + "l1,情绪,王老师,emotions,,90,s1,in-person,2026-11-28 14:30,p1,,30,\n");
        await town.Booking("li", 4, "s1");

        Assert.Contains("4 seats are booked", await Refused("lecture", lectures + "l1,情绪,王老师,emotions,,90,s1,in-person,2026-11-28 14:30,p1,,3,\n"), StringComparison.Ordinal);
        Assert.Contains("1 parties have booked it", await Refused("lecture", lectures + "l1,情绪,王老师,emotions,,90,,,,,,,\n"), StringComparison.Ordinal);
        Assert.Contains("sessions will be held there", await Refused("place", places.Replace("p1", "p2", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("l1,情绪,王老师,singing,,90,,,,,,,", "column theme: “singing” is not known")]
    [InlineData("l1,情绪,王老师,emotions,100,90,,,,,,,", "column bands: “100” is not known")]
    [InlineData("l1,情绪,王老师,emotions,,90,s1,in-person,2026-11-28 14:30,,,,", "a session in person needs a place")]
    [InlineData("l1,情绪,王老师,emotions,,90,s1,live,2026-11-28 14:30,,,,", "a live session needs an address")]
    [InlineData("l1,情绪,王老师,emotions,,90,s1,live,tomorrow,,https://x.example,,", "column starts_at: “tomorrow” is no day with an hour")]
    [InlineData("l1,,王老师,emotions,,90,,,,,,,", "column title_zh: It is empty")]
    public async Task of_lectures_says_what_is_wrong(string line, string says) =>
        Assert.Contains(says, await Refused("lecture", lectures + line + "\n"), StringComparison.Ordinal);

    [Fact]
    public async Task of_answers_leaves_those_that_staff_gave_to_people()
    {
        await using (var db = town.Store.Open())
        {
            db.Answers.Add(new() { Id = Answer.ToQuestion + "7", Language = Language.Chinese, Question = "能带狗吗", Text = "能。", Source = Answer.Staff });
            db.Answers.Add(new() { Id = "old", Language = Language.Chinese, Question = "几点开门", Text = "九点。" });
            await db.SaveChangesAsync();
        }
        await Import("answer", "id,language,question,answer\nnew,zh,几点关门,五点。\n");
        await using (var db = town.Store.Open())
            Assert.Equal(["new", "question-7"], await db.Answers.Where(answer => answer.RetiredAt == null).OrderBy(answer => answer.Id).Select(answer => answer.Id).ToListAsync());
    }

    [Fact]
    public async Task of_places_puts_a_community_under_its_street()
    {
        const string under = "id,kind,name_zh,district,address_zh,longitude,latitude,under\np1,street-school,一校,wuchang,路1号,114.3,30.5,\np2,teaching-point,二点,wuchang,路2号,114.3,30.5,p1\n";
        await Import("place", under);
        await using (var db = town.Store.Open()) Assert.Equal([null, "p1"], await db.Places.OrderBy(place => place.Id).Select(place => place.Under).ToListAsync());
        Assert.Contains("column under: “p9” is no street school of this table", await Refused("place", under.Replace(",p1\n", ",p9\n", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_places_reads_both_ways_to_count_degrees()
    {
        await Import("place", "id,kind,name_zh,district,address_zh,longitude,latitude,datum\na,teaching-point,甲,wuchang,路1号,114.3,30.5,wgs84\nb,teaching-point,乙,wuchang,路2号,114.3,30.5,gcj02\n");
        await using var db = town.Store.Open();
        var (a, b) = (await db.Places.SingleAsync(it => it.Id == "a"), await db.Places.SingleAsync(it => it.Id == "b"));
        Assert.Equal((114.3, 30.5), (b.Longitude, b.Latitude));
        Assert.InRange(a.Longitude - b.Longitude, 0.003, 0.01);
        Assert.Contains("column longitude: “30.5” is no number from 73 to 136", await Refused("place", "id,kind,name_zh,district,address_zh,longitude,latitude\na,teaching-point,甲,wuchang,路1号,30.5,114.3\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_people_adds_and_changes_but_removes_nobody()
    {
        await town.Session(seats: 4);
        await town.Booking("li", 2);
        const string head = "id,channel,user,language,district\n";
        Assert.Equal(2, (await Import("person", head + "h1,directline,li,en,武昌区\nh2,wechat,o-1,zh,\n")).Added.Count);
        Assert.Equal((1, 0), (await Import("person", head + "h2,wechat,o-1,en,\n")) is var again ? (again.Changed.Count, again.Retired.Count) : default);

        await using var db = town.Store.Open();
        Assert.Equal(2, await db.People.CountAsync());
        Assert.Equal("wuchang", (await db.People.SingleAsync(person => person.Code == "h1")).District);
        Assert.Equal(Language.English, (await db.Addresses.SingleAsync(address => address.UserId == "o-1")).Language);
        Assert.Contains("belongs to another id", await Refused("person", head + "h3,wechat,o-1,en,\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".csv"), InlineData(".xlsx"), InlineData(".json")]
    public async Task back_from_an_export_changes_nothing(string ending)
    {
        await town.Get<SampleCity>().LoadIfEmpty();
        await using (var db = town.Store.Open())
        {
            await db.Lectures.ExecuteUpdateAsync(set => set.SetProperty(it => it.Sample, false));
            await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(it => it.Sample, false));
            await db.Places.ExecuteUpdateAsync(set => set.SetProperty(it => it.Sample, false));
            await db.Answers.ExecuteUpdateAsync(set => set.SetProperty(it => it.Sample, false));
        }
        await Import("person", "id,channel,user,language,district\nh1,wechat,-o1,en,武昌区\n");
        foreach (var kind in new[] { "place", "lecture", "answer", "person" })
        {
            var file = Path.Combine(folder, kind + ending);
            var rows = await town.Get<ExportTable>().Write(file, kind, language: null);
            var back = await town.Get<ImportTable>().Decide(new(file, kind) { DryRun = true });
            Assert.True(back.Done, (back.Refusal as TableHasFaults)?.Faults[0].ToString());
            Assert.True(rows > 0, kind);
            Assert.Equal((rows, 0, 0, 0), (back.Result.Rows, back.Result.Added.Count, back.Result.Changed.Count, back.Result.Retired.Count));
        }
    }

    [Theory]
    [InlineData(".csv"), InlineData(".xlsx"), InlineData(".json")]
    public async Task of_items_back_from_an_export_changes_nothing_and_runs_nothing(string ending)
    {
        string[] titles = ["'=1+1", "-5", "+86 27", "@home", "a,\"b\"", "two\nlines", "'quoted'", "''=x", "plain"];
        var rows = titles.Select((title, i) => $"{i},\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{(i % 2 == 0 ? "x" : "")}\n");
        await Import("course", "id,title,老师\n" + string.Concat(rows), Language.English);
        var file = Path.Combine(folder, "courses" + ending);
        Assert.Equal(titles.Length, await town.Get<ExportTable>().Write(file, "course", Language.English));

        var back = await town.Get<ImportTable>().Decide(new(file, "course") { Language = Language.English });
        Assert.True(back.Done, (back.Refusal as TableHasFaults)?.Faults[0].ToString());
        Assert.Equal(titles.Length, back.Result.Unchanged);
        if (ending != ".csv") return;
        var cells = (await File.ReadAllTextAsync(file)).Split('\n').Skip(1).Where(line => line.Contains(',')).Select(line => line.Split(',')[1].TrimStart('"'));
        Assert.DoesNotContain(cells, cell => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@');
    }

    async Task<ImportReport> Import(string kind, string text, Language? language = null)
    {
        var decided = await Try(kind, text, language);
        Assert.True(decided.Done, (decided.Refusal as TableHasFaults)?.Faults[0].ToString() ?? decided.Refusal?.ToString());
        return decided.Result;
    }

    async Task<string> Refused(string kind, string text)
    {
        var fault = Assert.IsType<TableHasFaults>((await Try(kind, text, null)).Refusal).Faults[0];
        Assert.Matches("[\u4e00-\u9fff]{2}", fault.Says.Zh);
        return fault.ToString();
    }

    async Task<Decided<ImportReport>> Try(string kind, string text, Language? language)
    {
        var file = Path.Combine(folder, "table.csv");
        await File.WriteAllTextAsync(file, text, Encoding.UTF8);
        return await town.Get<ImportTable>().Decide(new(file, kind) { Language = language });
    }

    public sealed class On_sqlite() : Importing_records(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Importing_records(new PostgresTowns(server));
}
