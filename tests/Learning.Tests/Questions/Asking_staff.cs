using Learning.Questions;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Questions;

public abstract class Asking_staff(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    AskStaff Ask => town.Get<AskStaff>();

    [Fact]
    public async Task passes_a_question_on_once_however_often_its_key_comes()
    {
        var first = await Ask.Decide("能带狗吗？", "ask-question", Town.Person("li"), "k1");
        var again = await Ask.Decide("能带狗吗？", "ask-question", Town.Person("li"), "k1");
        var other = await Ask.Decide("能带猫吗？", null, Town.Person("li"), "k2");
        Assert.Equal(first.Result, again.Result);
        Assert.NotEqual(first.Result, other.Result);
        await using var db = town.Store.Open();
        Assert.Equal(["能带狗吗？", "能带猫吗？"], await db.Questions.OrderBy(it => it.Id).Select(it => it.Text).ToListAsync());
        Assert.All(await db.Questions.ToListAsync(), it => Assert.Equal((QuestionState.Open, Language.Chinese), (it.State, it.Language)));
    }

    [Fact]
    public async Task passes_it_on_once_when_it_comes_twice_at_once()
    {
        var passed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Ask.Decide("几点关门？", null, Town.Person("li"), "same")));
        Assert.Single(passed.Select(each => each.Result!.Id).Distinct());
    }

    [Fact]
    public async Task takes_no_more_than_a_person_may_have_open()
    {
        for (var i = 0; i < AskStaff.Most; i++) Assert.True((await Ask.Decide($"{i}?", null, Town.Person("li"), $"k{i}")).Done);
        Assert.Equal(new TooManyQuestions(AskStaff.Most), (await Ask.Decide("one more?", null, Town.Person("li"), "more")).Refusal);
        Assert.True((await Ask.Decide("mine?", null, Town.Person("wang"), "wang")).Done);
        Assert.True((await Ask.Decide("0?", null, Town.Person("li"), "k0")).Done);
    }

    [Fact]
    public async Task cuts_what_is_too_long_to_keep()
    {
        await Ask.Decide(new string('长', AskStaff.Longest + 5), null, Town.Person("li"), "long");
        await using var db = town.Store.Open();
        Assert.Equal(AskStaff.Longest, (await db.Questions.SingleAsync()).Text.Length);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : Asking_staff(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Asking_staff(new PostgresTowns(server));
}
