using System.Text;
using Learning.Catalogue.Importing;
using Learning.People;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Catalogue;

public abstract class Uploading_a_table(Towns.Towns towns) : IAsyncLifetime
{
    static readonly ImportRequest courses = new("", "course") { Language = Language.Chinese };

    Town town = null!;
    By mayor = null!;
    StaffAccount city = null!;

    [Fact]
    public async Task changes_nothing_until_it_is_made_current_and_notes_who_did_that()
    {
        var id = await Kept("id,title\na,A\nb,B\n");
        var seen = (await Uploads.Preview(id, city)).Result!;
        Assert.Equal((2, 0, 0), (seen.Added.Count, seen.Changed.Count, seen.Retired.Count));
        Assert.Equal((0, 0), await Counts());

        Assert.True((await Apply(id, 0, "spring term")).Done);
        Assert.Equal((2, 1), await Counts());
        var entry = (await town.Trail())[^1];
        Assert.Equal(("table-imported", "import", city.Id, "spring term"), (entry.Act, entry.Kind, entry.StaffId, entry.Reason));
        Assert.Contains("\"added\":2", entry.After, StringComparison.Ordinal);
        Assert.Empty((await town.Get<AuditTrail>().Check()).Faults);
        Assert.Equal(("course", city.Name), (await town.Get<ImportList>().Of(city)).Rows.Select(it => (it.Import.Kind, it.Who!)).Single());
        Assert.IsType<NoSuchUpload>((await Apply(id, 0)).Refusal);
    }

    [Fact]
    public async Task of_records_notes_it_in_the_same_way()
    {
        var decided = await Uploads.Keep(Encoding.UTF8.GetBytes("id,question,answer\na,几点开门,九点。\n"), "a.csv", new("", "answer") { Language = Language.Chinese }, city);
        Assert.True((await Apply(decided.Result!.Id, 0)).Done);
        await using var db = town.Store.Open();
        Assert.Equal("a", (await db.Answers.SingleAsync()).Id);
        Assert.Equal("table-imported", (await town.Trail())[^1].Act);
    }

    [Fact]
    public async Task retires_only_as_many_rows_as_was_agreed_to()
    {
        Assert.True((await Apply(await Kept("id,title\na,A\nb,B\nc,C\n"), 0)).Done);
        var id = await Kept("id,title\na,A\n");
        Assert.Equal(new RetiresAnother(2), (await Apply(id, 0)).Refusal);
        Assert.Equal((3, 1), await Counts());
        var trail = (await town.Trail()).Count;
        Assert.Equal(2, (await Apply(id, 2)).Result!.Retired.Count);
        Assert.Equal(trail + 1, (await town.Trail()).Count);
    }

    [Fact]
    public async Task is_for_the_city_only_where_a_colleague_may_look_too()
    {
        var id = await Kept("id,title\na,A\n");
        var other = await town.Account(mayor, "other", StaffRole.City, "city");
        Assert.Equal(city.Name, (await Uploads.Find(id, other))!.Who);
        StaffAccount[] others = [await Account(StaffRole.District, "wuchang"), await Account(StaffRole.Auditor, "city"), await Account(StaffRole.Street, "school")];
        foreach (var account in others) Assert.IsType<NotAllowed>((await Uploads.Keep([1], "a.csv", courses, account)).Refusal);
        foreach (var account in others)
        {
            Assert.Null(await Uploads.Find(id, account));
            Assert.IsType<NoSuchUpload>((await Uploads.Apply(id, 0, account, account.Acts())).Refusal);
            await Uploads.Drop(id, account);
        }
        Assert.True((await Uploads.Apply(id, 0, other, other.Acts())).Done);
        var seen = await Task.WhenAll(others.Select(async it => (await town.Get<ImportList>().Of(it)).Rows.Count));
        Assert.Equal("0 1 0", string.Join(' ', seen));
    }

    [Fact]
    public async Task is_no_help_to_an_account_that_was_disabled_meanwhile()
    {
        var id = await Kept("id,title\na,A\n");
        await town.Get<DisableStaff>().Decide(city.SignIn, mayor);
        Assert.IsType<NotAllowed>((await Apply(id, 0)).Refusal);
        Assert.Equal((0, 0), await Counts());
    }

    [Fact]
    public async Task is_kept_for_a_day_and_no_longer()
    {
        var id = await Kept("id,title\na,A\n");
        town.Clock.Advance(TimeSpan.FromHours(23));
        await town.Get<Retention>().Sweep();
        Assert.NotNull(await Uploads.Find(id, city));
        town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Uploads.Find(id, city));
        await town.Get<Retention>().Sweep();
        await using var db = town.Store.Open();
        Assert.Equal(0, await db.Uploads.CountAsync());
    }

    [Fact]
    public async Task is_refused_when_it_is_large_or_nobody_says_what_it_holds()
    {
        Assert.Equal(new TableIsLarge(20), (await Uploads.Keep(new byte[Upload.Largest + 1], "a.csv", courses, city)).Refusal);
        Assert.IsType<KindOfTableIsMissing>((await Uploads.Keep([1], "a.csv", new("", "course"), city)).Refusal);
        Assert.IsType<KindOfTableIsMissing>((await Uploads.Keep([1], "a.csv", new("", "nonsense"), city)).Refusal);
        Assert.IsType<SourceIsNone>((await Uploads.Keep([1], "a.csv", courses with { Source = ImportRequest.SampleSource }, city)).Refusal);
        Assert.True((await Uploads.Keep(new byte[Upload.Largest], "../../a.csv", courses, city)).Done);
        Assert.Equal("a.csv", (await Uploads.Of(city)).Single().FileName);
    }

    [Fact]
    public async Task with_faults_tells_them_with_their_lines()
    {
        var id = await Kept("id,title,minutes\na,A,long\n");
        Assert.Equal(2, Assert.IsType<TableHasFaults>((await Uploads.Preview(id, city)).Refusal).Faults.Single().Line);
        Assert.IsType<TableHasFaults>((await Apply(id, 0)).Refusal);
        Assert.Equal((0, 0), await Counts());
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        city = await town.Account(mayor, "city1", StaffRole.City, "city");
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    Uploads Uploads => town.Get<Uploads>();

    async Task<long> Kept(string text) => (await Uploads.Keep(Encoding.UTF8.GetBytes(text), "table.csv", courses, city)).Result!.Id;

    Task<Decided<ImportReport>> Apply(long id, int retires, string? why = null) => Uploads.Apply(id, retires, city, city.Acts() with { Reason = why });

    Task<StaffAccount> Account(StaffRole role, string scope) => town.Account(mayor, $"some-{role}", role, scope);

    // Items that stand, and imports.
    async Task<(int Items, int Imports)> Counts()
    {
        await using var db = town.Store.Open();
        return (await db.Items.CountAsync(it => it.UntilImport == null), await db.Imports.CountAsync());
    }

    public sealed class On_sqlite() : Uploading_a_table(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Uploading_a_table(new PostgresTowns(server));
}
