using System.Text;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Catalogue;

public abstract class Importing_a_table(Towns.Towns towns) : IAsyncLifetime
{
    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("learning-import").FullName, "table.csv");
    Town town = null!;

    public async Task InitializeAsync() => town = await towns.Found();

    public async Task DisposeAsync()
    {
        await towns.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task keeps_every_column_word_for_word()
    {
        await Import("id,title,老师,minutes,valid_until\nc1,太极拳入门,\"王, 老师\",45分钟,2026年12月31日\n");

        var item = await town.Get<ItemFeed>().Find(ItemKind.Course, "c1", Language.Chinese);
        Assert.Equal(("太极拳入门", 45, new DateOnly(2026, 12, 31)), (item!.Title, item.Minutes, item.ValidUntil));
        Assert.Equal(new Field[] { new("id", "c1"), new("title", "太极拳入门"), new("老师", "王, 老师"), new("minutes", "45分钟"), new("valid_until", "2026年12月31日") }, item.Fields);
    }

    [Fact]
    public async Task again_changes_only_what_differs()
    {
        await Import("id,title,price\na,A,1\nb,B,2\nc,C,3\n");
        var before = await Rows();
        var report = await Import("id,title,price\na,A,1\nb,B,20\nd,D,4\n");

        Assert.Equal((1, 1, 1, 1), (report.Added.Count, report.Changed.Count, report.Retired.Count, report.Unchanged));
        Assert.Equal(["d D"], report.Added.First);
        var after = await Rows();
        Assert.Equal(before["a"], after["a"]);
        Assert.NotEqual(before["b"], after["b"]);
        Assert.Equal(["a", "b", "d"], after.Keys.Order());
    }

    [Fact]
    public async Task keeps_what_it_retired()
    {
        await Import("id,title\na,A\nb,B\n");
        await Import("id,title\na,A\n");
        await using (var db = town.Store.Open()) Assert.Equal(2, await db.Items.CountAsync());
        Assert.Equal(1, (await Import("id,title\na,A\nb,B\n")).Added.Count);
    }

    [Fact]
    public async Task retires_only_what_came_from_the_same_source_kind_and_language()
    {
        await Import("id,title\na,A\n");
        await Import("id,title\nb,B\n", it => it with { Source = "college" });
        await Import("id,title\na,A\n", it => it with { Kind = "ebook" });
        await Import("id,title\nz,Z\n", it => it with { Language = Language.English });

        var items = await All();
        Assert.Equal(["a", "a", "b", "z"], items.Select(item => item.Id).Order());
    }

    [Fact]
    public async Task that_is_only_tried_changes_nothing()
    {
        var report = await Import("id,title\na,A\n", it => it with { DryRun = true });
        Assert.Equal(1, report.Added.Count);
        Assert.Empty(await All());
        await using var db = town.Store.Open();
        Assert.Equal((0, 0), (await db.Imports.CountAsync(), await db.Headings.CountAsync()));
    }

    [Fact]
    public async Task with_a_fault_changes_nothing_and_tells_every_fault()
    {
        await Import("id,title\na,A\n");
        var rows = string.Concat(Enumerable.Range(1, 70).Select(i => $"x{i},T,none\n"));
        var faults = Assert.IsType<TableHasFaults>((await Try("id,title,minutes\n" + rows)).Refusal);

        Assert.Equal((50, 70), (faults.Faults.Count, faults.All));
        Assert.Equal("line 2, column minutes: “none” is no length. Write whole minutes, such as 45.", faults.Faults[0].ToString());
        Assert.Equal(["a"], (await All()).Select(item => item.Id));
    }

    [Fact]
    public async Task with_another_sources_id_is_refused_and_leaves_nothing()
    {
        await Import("id,title\na,A\n");
        var refused = await Try("id,title\nb,B\na,A\n", it => it with { Source = "college" });
        Assert.Contains("source “city”", Assert.IsType<TableHasFaults>(refused.Refusal).Faults[0].Says.En, StringComparison.Ordinal);
        await using var db = town.Store.Open();
        Assert.Equal((1, 1), (await db.Items.CountAsync(), await db.Imports.CountAsync()));
    }

    [Fact]
    public async Task that_would_retire_most_is_refused_unless_it_is_meant()
    {
        await Import("id,title\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"x{i},T\n")));
        var refused = await Try("id,title\nx1,T\n");
        Assert.Equal(new RetiresTooMany(49, 50), refused.Refusal);
        Assert.Equal(50, (await All()).Count);
        await Import("id,title\nx1,T\n", it => it with { Sure = true });
        Assert.Single(await All());
    }

    [Fact]
    public async Task is_followed_by_its_changes()
    {
        var feed = town.Get<ItemFeed>();
        await Import("id,title\na,A\nb,B\nc,C\n");
        var mark = await feed.Mark();
        await Import("id,title\na,A\nb,Bb\nd,D\n");

        var changes = await feed.Since(mark).ToDictionaryAsync(change => change.Id, change => change.Item?.Title);
        Assert.Equal(new Dictionary<string, string?> { ["b"] = "Bb", ["c"] = null, ["d"] = "D" }, changes);
        Assert.True(await feed.Knows(mark));
        Assert.False(await feed.Knows(mark with { DoneAt = mark.DoneAt.AddSeconds(1) }));
        Assert.Empty(await feed.Since(await feed.Mark()).ToListAsync());
    }

    [Fact]
    public async Task waits_for_another_one_and_sweeps_what_a_dead_one_left()
    {
        await Import("id,title\na,A\n");
        await using (var db = town.Store.Open())
        {
            var dead = new Import { Kind = "course", Source = "city", BeganAt = town.Clock.GetUtcNow().UtcDateTime, AliveUntil = town.Clock.GetUtcNow().UtcDateTime.AddSeconds(60) };
            db.Add(dead);
            await db.SaveChangesAsync();
            (await db.Items.SingleAsync()).UntilImport = dead.Id;
            db.Add(new ItemRow { Kind = ItemKind.Course, Language = Language.Chinese, Code = "half", HeadingId = 1, Values = "[]", SinceImport = dead.Id });
            await db.SaveChangesAsync();
        }
        Assert.IsType<OtherImportUnderWay>((await Try("id,title\na,A\nb,B\n")).Refusal);
        Assert.Equal(["a"], (await All()).Select(item => item.Id));

        town.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(1, (await Import("id,title\na,A\nb,B\n")).Unchanged);
        await using var after = town.Store.Open();
        Assert.Equal(["a", "b"], await after.Items.Select(row => row.Code).Order().ToListAsync());
    }

    [Fact]
    public async Task of_answers_takes_phrasings_line_by_line()
    {
        await Import("id,language,question,answer,phrasings\nopen,zh,几点开门？,九点。,\"什么时候开门\n开门时间\"\n", it => it with { Kind = "answer", Language = null });
        await using var db = town.Store.Open();
        Assert.Equal(["什么时候开门", "开门时间"], (await db.Answers.SingleAsync()).Phrasings);

        var report = await Import("id,language,question,answer\nlift,zh,有电梯吗？,有。\n", it => it with { Kind = "answer" });
        Assert.Equal((1, 1), (report.Added.Count, report.Retired.Count));
        Assert.NotNull((await db.Answers.AsNoTracking().SingleAsync(answer => answer.Id == "open")).RetiredAt);
    }

    Task<Decided<ImportReport>> Try(string text, Func<ImportRequest, ImportRequest>? with = null)
    {
        File.WriteAllText(file, text, Encoding.UTF8);
        var request = new ImportRequest(file, "course") { Language = Language.Chinese };
        return town.Get<ImportTable>().Decide(with?.Invoke(request) ?? request);
    }

    async Task<ImportReport> Import(string text, Func<ImportRequest, ImportRequest>? with = null)
    {
        var decided = await Try(text, with);
        Assert.True(decided.Done, (decided.Refusal as TableHasFaults)?.Faults[0].ToString() ?? decided.Refusal?.ToString());
        return decided.Result;
    }

    async Task<List<Item>> All() => await town.Get<ItemFeed>().All().ToListAsync();

    async Task<Dictionary<string, long>> Rows()
    {
        await using var db = town.Store.Open();
        return await ItemFeed.Current(db).ToDictionaryAsync(row => row.Code, row => row.Id);
    }

    public sealed class On_sqlite() : Importing_a_table(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Importing_a_table(new PostgresTowns(server));
}
