using Learning.Guides;
using Learning.Messages;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Guides;

public abstract class A_helping_hand(Towns.Towns towns) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("guides").FullName;

    Town town = null!;
    Guide tea = null!;

    HelpGuide Help => town.Get<HelpGuide>();

    [Fact]
    public async Task sees_the_step_that_is_before_the_person()
    {
        var session = await Joined();
        Assert.Equal((2, "放茶叶", GuideStatus.InStep, true), (session.View.Step, session.View.Guide.Step(2)!.Title, session.View.Status, session.View.MayHint));
        await town.Get<MoveGuide>().Decide(Town.Person("li"), tea, GuideAct.Next, 3, Town.Key());
        Assert.Equal(3, (await Help.Look(session.Key))!.Step);
    }

    [Fact]
    public async Task is_given_only_where_somebody_agreed_and_is_in_the_guide()
    {
        Assert.IsType<NotInGuide>((await town.Get<InviteHelper>().Decide(Town.Person("wang"), "tea", "好的", "k")).Refusal);
        await Assert.ThrowsAsync<ArgumentException>(() => town.Get<InviteHelper>().Decide(Town.Person("li"), "tea", " ", "k"));
        Assert.IsType<NoSuchCode>((await Help.Join("12345678", "k")).Refusal);
        Assert.IsType<NoSuchCode>((await Help.Join("", "k")).Refusal);
        Assert.Null(await Help.Look("nothing"));
        await Invited();
        await using var db = town.Store.Open();
        var kept = await db.HelpingHands.SingleAsync();
        Assert.Equal(("让家人看这一步，好的", town.Clock.GetUtcNow().UtcDateTime), (kept.Consent, kept.ConsentAt));
    }

    [Fact]
    public async Task takes_one_helper_for_a_code_also_when_several_come_at_once()
    {
        var code = await Invited();
        Assert.Matches("^[0-9]{8}$", code);
        var joined = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Help.Join(code, $"door {n}")));
        Assert.Single(joined, each => each.Done);
        Assert.All(joined.Where(each => !each.Done), each => Assert.IsType<NoSuchCode>(each.Refusal));
        Assert.IsType<NoSuchCode>((await Help.Join(code, "later")).Refusal);
    }

    [Fact]
    public async Task is_the_same_session_when_the_same_press_comes_twice()
    {
        var code = await Invited();
        var first = await Help.Join($"{code[..4]} {code[4..]}", "press");
        Assert.Equal(first.Result!.Key, (await Help.Join(code, "press")).Result!.Key);
        Assert.Single(await Told(GuideMessages.Joined));
    }

    [Fact]
    public async Task does_not_begin_after_thirty_minutes_nor_last_longer()
    {
        var code = await Invited();
        town.Clock.Advance(InviteHelper.Lasts);
        Assert.IsType<CodeHasRunOut>((await Help.Join(code, "k")).Refusal);
        var session = await Joined();
        town.Clock.Advance(InviteHelper.Lasts - TimeSpan.FromSeconds(1));
        Assert.NotNull(await Help.Look(session.Key));
        Assert.Equal(new OpenHelp("tea", true, session.View.Until), await town.Get<MyHelper>().Of(Town.Person("li")));
        town.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Help.Look(session.Key));
        Assert.IsType<HelpHasEnded>((await Help.Move(session.Key, 1, "m")).Refusal);
        Assert.IsType<HelpHasEnded>((await Help.Hint(session.Key, "看左边", "h")).Refusal);
        Assert.Null(await town.Get<MyHelper>().Of(Town.Person("li")));
    }

    [Fact]
    public async Task moves_the_person_and_tells_them_once()
    {
        var session = await Joined();
        Assert.Equal(1, (await Help.Move(session.Key, 1, "m1")).Result!.Step);
        Assert.Equal(1, (await Help.Move(session.Key, 3, "m1")).Result!.Step);
        Assert.Equal(1, (await town.Get<MyGuides>().Of(Town.Person("li"), "tea"))!.Step);
        var told = Assert.Single(await Told(GuideMessages.Moved));
        Assert.Equal(("tea", "1"), (told.Answers["guide"], told.Answers["step"]));
        await using var db = town.Store.Open();
        Assert.Equal((2, 1), (await db.GuideEvents.Where(it => it.ByHelper).Select(it => it.Step).SingleAsync(), (await db.GuideEvents.SingleAsync(it => it.ByHelper)).To));
        Assert.Equal(new NoSuchStep(3), (await Help.Move(session.Key, 4, "m2")).Refusal);
    }

    [Fact]
    public async Task sends_one_hint_for_a_step()
    {
        var session = await Joined();
        Assert.False((await Help.Hint(session.Key, " 看左边 ", "h1")).Result!.MayHint);
        Assert.True((await Help.Hint(session.Key, "看左边", "h1")).Done);
        Assert.IsType<HintWasSent>((await Help.Hint(session.Key, "看右边", "h2")).Refusal);
        Assert.Equal("看左边", Assert.Single(await Told(GuideMessages.Hint)).Answers["hint"]);
        Assert.True((await Help.Move(session.Key, 3, "m")).Result!.MayHint);
        Assert.True((await Help.Hint(session.Key, "看右边", "h3")).Done);
        Assert.Equal(new NoSuchHint(100), (await Help.Hint(session.Key, new string('长', 101), "h4")).Refusal);
    }

    [Fact]
    public async Task ends_when_the_person_says_so()
    {
        var session = await Joined();
        Assert.True((await town.Get<EndHelp>().Decide(Town.Person("li"), "end")).Result!.WasOpen);
        Assert.True((await town.Get<EndHelp>().Decide(Town.Person("li"), "end")).Result!.WasOpen);
        Assert.Null(await Help.Look(session.Key));
        Assert.IsType<HelpHasEnded>((await Help.Move(session.Key, 1, "m")).Refusal);
        Assert.False((await town.Get<EndHelp>().Decide(Town.Person("li"), "once more")).Result!.WasOpen);
    }

    [Fact]
    public async Task ends_when_the_helper_leaves_and_the_person_is_told()
    {
        var session = await Joined();
        await Help.Leave(session.Key);
        await Help.Leave(session.Key);
        Assert.Null(await Help.Look(session.Key));
        Assert.Single(await Told(GuideMessages.Left));
    }

    [Fact]
    public async Task is_replaced_by_a_new_invitation()
    {
        var earlier = await Joined();
        var waiting = await Invited();
        var code = await Invited();
        Assert.Null(await Help.Look(earlier.Key));
        Assert.IsType<NoSuchCode>((await Help.Join(waiting, "k")).Refusal);
        Assert.True((await Help.Join(code, "k")).Done);
    }

    [Fact]
    public async Task leaves_a_record_of_every_act()
    {
        var session = await Joined();
        await Help.Move(session.Key, 3, "m");
        await Help.Hint(session.Key, "看左边", "h");
        await Help.Leave(session.Key);
        await Invited();
        await town.Get<EndHelp>().Decide(Town.Person("li"), "end");
        await using var db = town.Store.Open();
        Assert.Equal(
            [HelpActKind.Invited, HelpActKind.Joined, HelpActKind.Moved, HelpActKind.Hinted, HelpActKind.Left, HelpActKind.Invited, HelpActKind.Ended],
            await db.HelpActs.OrderBy(it => it.Id).Select(it => it.Kind).ToListAsync());
        Assert.Equal([2, 2, 3, 3, 3, 3, 3], await db.HelpActs.OrderBy(it => it.Id).Select(it => it.Step).ToListAsync());
    }

    [Fact]
    public async Task may_do_only_so_much()
    {
        var session = await Joined();
        var done = 0;
        while ((await Help.Move(session.Key, 1 + (done % 3), $"m{done}")).Done) done++;
        Assert.InRange(done, 90, HelpGuide.Most);
        Assert.Equal(new TooManyActs(HelpGuide.Most), (await Help.Move(session.Key, 1, "more")).Refusal);
    }

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "tea.zh.md"), GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));
        town = towns.Found(await towns.NewStore() with { GuidesFolder = folder });
        tea = town.Get<GuideShelf>().Find("tea", Language.Chinese)!;
        await town.Get<MoveGuide>().Decide(Town.Person("li"), tea, GuideAct.Start, 2, Town.Key());
    }

    public async Task DisposeAsync()
    {
        await towns.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<string> Invited()
    {
        var key = Town.Key();
        var code = await town.Get<InviteHelper>().Decide(Town.Person("li"), "tea", "让家人看这一步，好的", key);
        Assert.Equal(code.Result, (await town.Get<InviteHelper>().Decide(Town.Person("li"), "tea", "让家人看这一步，好的", key)).Result);
        return code.Result!.Code;
    }

    async Task<HelpSession> Joined() => (await Help.Join(await Invited(), Town.Key())).Result!;

    async Task<List<DueDelivery>> Told(string kind) =>
        [.. (await town.Claim()).Where(due => due.Kind == kind)];

    public sealed class On_sqlite() : A_helping_hand(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_helping_hand(new PostgresTowns(server));
}
