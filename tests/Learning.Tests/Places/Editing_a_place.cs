using System.Text;
using Learning.Catalogue.Exporting;
using Learning.Catalogue.Importing;
using Learning.Lectures;
using Learning.Places;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Places;

public abstract class Editing_a_place(Towns.Towns towns) : IAsyncLifetime
{
    static readonly PlaceEdit edit = new(new("每天 9:00—17:00", "daily 9:00–17:00"), new("有电梯", "there is a lift"));

    Town town = null!;
    By mayor = null!;

    [Theory]
    [InlineData(StaffRole.Community, "point", "point")]
    [InlineData(StaffRole.Street, "school", "school point")]
    [InlineData(StaffRole.District, "wuchang", "school point other-school other-point house")]
    [InlineData(StaffRole.City, "city", "school point other-school other-point house far-school far-point lone-point")]
    [InlineData(StaffRole.Auditor, "city", "")]
    public async Task is_for_those_whose_branch_it_lies_in(StaffRole role, string scope, string changed)
    {
        var account = await town.Account(mayor, "somebody", role, scope);
        foreach (var id in (string[])["school", "point", "other-school", "other-point", "house", "far-school", "far-point", "lone-point"])
        {
            var decided = await town.Get<EditPlace>().Decide(id, edit, account.Acts());
            Assert.Equal(changed.Split(' ').Contains(id), decided.Done);
            if (!decided.Done) Assert.Equal(new NoSuchPlace(id), decided.Refusal);
        }
    }

    [Fact]
    public async Task is_noted_and_shown_at_once()
    {
        Assert.Null(town.Get<PlaceIndex>().Place("point")?.Hours);
        await town.Get<EditPlace>().Decide("point", edit, mayor with { Reason = "winter" });
        var entry = (await town.Trail())[^1];
        Assert.Equal(("place-edited", "place", "point", "winter"), (entry.Act, entry.Kind, entry.Subject, entry.Reason));
        await town.Get<PlaceIndex>().Refresh();
        Assert.Equal(edit.Hours, town.Get<PlaceIndex>().Place("point")!.Hours);
        await town.Get<EditPlace>().Decide("point", edit, mayor); // as it is: no act
        Assert.Equal(entry.Id, (await town.Trail())[^1].Id);
    }

    [Fact]
    public async Task is_refused_in_one_language_or_when_it_is_long()
    {
        Assert.IsType<PlaceNeedsBoth>((await town.Get<EditPlace>().Decide("point", new(new("每天", ""), null), mayor)).Refusal);
        Assert.Equal(new PlaceHoursAreLong(200), (await town.Get<EditPlace>().Decide("point", new(new(new('天', 201), "daily"), null), mayor)).Refusal);
        Assert.Equal(new PlaceAccessIsLong(500), (await town.Get<EditPlace>().Decide("point", new(null, new("有", new('a', 501))), mayor)).Refusal);
        Assert.True((await town.Get<EditPlace>().Decide("point", new(null, null), mayor)).Done);
    }

    [Fact]
    public async Task stands_until_a_table_says_something_else_and_the_table_tells_that_first()
    {
        var table = await Exported();
        Assert.Equal(0, (await Import(table, dryRun: true)).Overwritten.Count);
        await town.Get<EditPlace>().Decide("point", edit, mayor);

        var seen = await Import(table, dryRun: true);
        Assert.Equal(["point"], seen.Overwritten.First);
        Assert.Equal(1, seen.Changed.Count);
        var same = await Import(await Exported(), dryRun: false);
        Assert.Equal((0, 0), (same.Changed.Count, same.Overwritten.Count));
        Assert.NotNull((await Point()).EditedAt);

        Assert.Equal(1, (await Import(table, dryRun: false)).Overwritten.Count);
        Assert.Equal((null, null), ((await Point()).Hours, (await Point()).EditedAt));
        Assert.Equal(0, (await Import(table, dryRun: true)).Overwritten.Count);
    }

    [Fact]
    public async Task leaves_what_the_table_changes_beside_it()
    {
        await town.Get<EditPlace>().Decide("point", edit, mayor);
        var report = await Import((await Exported()).Replace("一路1号,1 First Road", "二路2号,2 Second Road", StringComparison.Ordinal), dryRun: false);
        Assert.Equal((8, 0), (report.Changed.Count, report.Overwritten.Count));
        Assert.Equal((edit.Hours, "二路2号", true), ((await Point()).Hours, (await Point()).Address.Zh, (await Point()).EditedAt is not null));
    }

    [Fact]
    public async Task begins_with_finding_it_in_ones_own_branch()
    {
        var street = await town.Account(mayor, "street", StaffRole.Street, "school");
        var list = town.Get<PlaceList>();
        Assert.Equal(["point", "school"], (await list.Of(street, new())).Rows.Select(it => it.Id));
        Assert.Equal(["point"], (await list.Of(street, new() { Kind = PlaceKind.TeachingPoint })).Rows.Select(it => it.Id));
        Assert.Equal(["school"], (await list.Of(street, new() { After = "point" })).Rows.Select(it => it.Id));
        Assert.Empty((await list.Of(street, new() { Words = "far-point" })).Rows);
        Assert.Empty((await list.Of(street, new() { District = "hankou" })).Rows);
        Assert.Null(await list.Find("far-point", street));
        Assert.Equal(("school", true), ((await list.Find("point", street))!.Under!.Id, (await list.Find("point", street))!.MayChange));
        var auditor = await town.Account(mayor, "auditor", StaffRole.Auditor, "city");
        Assert.Equal(["far-point"], (await list.Of(auditor, new() { Words = "far-point" })).Rows.Select(it => it.Id));
        Assert.False((await list.Find("far-point", auditor))!.MayChange);
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<Place> Point()
    {
        await using var db = town.Store.Open();
        return await db.Places.AsNoTracking().SingleAsync(it => it.Id == "point");
    }

    async Task<string> Exported()
    {
        using var file = new Learning.Catalogue.PassingFile(".csv");
        await town.Get<ExportTable>().Write(file.Path, "place", language: null);
        return await File.ReadAllTextAsync(file.Path);
    }

    async Task<ImportReport> Import(string table, bool dryRun)
    {
        using var file = new Learning.Catalogue.PassingFile(".csv");
        await file.Write(Encoding.UTF8.GetBytes(table), default);
        var decided = await town.Get<ImportTable>().Decide(new(file.Path, "place") { DryRun = dryRun });
        Assert.True(decided.Done, (decided.Refusal as TableHasFaults)?.Faults[0].ToString());
        return decided.Result;
    }

    public sealed class On_sqlite() : Editing_a_place(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Editing_a_place(new PostgresTowns(server));
}
