using Learning.People;
using Learning.Questions;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.People;

public abstract class Staff_opening_what_is_kept(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    By mayor = null!;

    OpenPerson Open => town.Get<OpenPerson>();

    [Fact]
    public async Task is_done_for_a_reason_and_stands_in_the_trail()
    {
        var person = await Somebody("li");
        Assert.Equal(new WhyIsMissing(), (await Open.Reveal(person, mayor)).Refusal);
        var why = mayor with { Reason = "called us" };
        Assert.Equal("能带狗吗", Assert.Single((await Open.Reveal(person, why)).Result!.Questions).Text);
        Assert.Equal("li", Assert.Single((await Open.Export(person, why)).Result!.Addresses).UserId);
        Assert.True((await Open.Forget(person, why)).Result!.WasKnown);
        Assert.Equal(new NoSuchPerson(), (await Open.Forget(person, why)).Refusal);
        Assert.Equal(["person-revealed", "person-exported", "person-forgotten"], (await town.Trail()).Where(it => it.Kind == "person").Select(it => it.Act));
        await using var db = town.Store.Open();
        Assert.False(await db.People.AnyAsync(it => it.Id == person));
    }

    [Fact]
    public async Task is_not_for_another_branch_nor_for_who_only_looks()
    {
        var person = await Somebody("li");
        foreach (var (name, role, scope) in ((string, StaffRole, string)[])[("wuchang", StaffRole.District, "wuchang"), ("auditor", StaffRole.Auditor, "city")])
        {
            var by = (await town.Account(mayor, name, role, scope)).Acts() with { Reason = "curious" };
            Assert.Equal(new NoSuchPerson(), (await Open.Reveal(person, by)).Refusal);
            Assert.Equal(new NoSuchPerson(), (await Open.Forget(person, by)).Refusal);
        }
        Assert.DoesNotContain(await town.Trail(), it => it.Kind == "person");
    }

    [Fact]
    public async Task begins_with_a_list_that_is_paged_by_key()
    {
        for (var n = 0; n < PeopleList.Size + 3; n++) await Somebody($"p{n}");
        var account = (await town.Get<StaffList>().Find("mayor"))!;
        var list = town.Get<PeopleList>();
        var (first, more) = await list.Of(account, null, null);
        var (second, end) = await list.Of(account, null, more);
        Assert.Equal((PeopleList.Size, 3, null), (first.Count, second.Count, end));
        Assert.Equal(PeopleList.Size + 3, first.Concat(second).Select(it => it.Id).Distinct().Count());
        Assert.Empty((await list.Of(account, "wuchang", null)).Rows);
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<long> Somebody(string name)
    {
        var asked = (await town.Get<AskStaff>().Decide("能带狗吗", null, Town.Person(name), Town.Key())).Result!;
        await using var db = town.Store.Open();
        return await db.Questions.Where(it => it.Id == asked.Id).Select(it => it.PersonId).SingleAsync();
    }

    public sealed class On_sqlite() : Staff_opening_what_is_kept(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Staff_opening_what_is_kept(new PostgresTowns(server));
}
