using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages.Broadcasts;

public abstract class The_way_of_a_broadcast(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Audience district = new() { Districts = ["wuchang"] };

    Newsroom room = null!;

    [Fact]
    public async Task leads_from_a_draft_through_a_test_and_anothers_approval_to_its_sending()
    {
        await room.Resident("li");
        var id = await room.Draft(district, room.Wuchang.Acts());
        Assert.Equal(new NotNow(BroadcastStep.Schedule, BroadcastState.Draft), (await room.Running.Schedule(id, null, room.Mayor)).Refusal);
        Assert.Equal(new NotTested(), (await room.Approving.Submit(id, room.Wuchang.Acts())).Refusal);
        await room.Test(id, room.Wuchang.Acts());
        var submitted = Newsroom.Done(await room.Approving.Submit(id, room.Wuchang.Acts()));
        Assert.Equal((1, 0, 1), (submitted.People, submitted.Approvals, submitted.Needed));
        Assert.Equal(new ApprovedByAuthor(), (await room.Approving.Approve(id, room.Wuchang.Acts())).Refusal);
        Assert.Equal(new NoSuchBroadcast(id), (await room.Approving.Approve(id, room.Hankou.Acts())).Refusal);
        Newsroom.Done(await room.Approving.Approve(id, room.Mayor));
        Newsroom.Done(await room.Running.Schedule(id, room.Town.Clock.GetUtcNow().UtcDateTime.AddHours(2), room.Wuchang.Acts()));
        await room.Sweep();
        Assert.Equal(BroadcastState.Scheduled, await room.State(id));
        room.Town.Clock.Advance(TimeSpan.FromHours(2));
        await room.Sweep();
        Assert.Equal(BroadcastState.Sending, await room.State(id));
        Assert.Equal(["li"], await room.Send(id));
        await room.Sweep();
        Assert.Equal(BroadcastState.Done, await room.State(id));
        Assert.Equal(
            ["broadcast-written", "broadcast-test-asked", "broadcast-submit", "broadcast-approve", "broadcast-schedule"],
            (await room.Town.Trail()).Where(it => it.Act.StartsWith("broadcast", StringComparison.Ordinal)).Select(it => it.Act));
    }

    [Fact]
    public async Task needs_a_test_that_has_arrived_and_is_of_the_same_words()
    {
        var id = await room.Draft(district);
        var code = Newsroom.Done(await room.Town.Get<TestBroadcast>().Code(id, room.Mayor)).Code;
        Assert.Equal(new NoSuchTest(), (await room.Town.Get<TestBroadcast>().Send("00000000", Town.Person("li"))).Refusal);
        Newsroom.Done(await room.Town.Get<TestBroadcast>().Send(code, Town.Person("li")));
        Assert.Equal(new NotTested(), (await room.Approving.Submit(id, room.Mayor)).Refusal);
        var due = Assert.Single(await room.Town.Claim());
        Assert.Equal(("li", "yes"), (due.To.UserId, due.Answers["test"]));
        await room.Town.Settle(due);
        Newsroom.Done(await room.Writing.Edit(id, new() { Chinese = "改了" }, room.Mayor));
        Assert.Equal(new NoSuchTest(), (await room.Town.Get<TestBroadcast>().Send(code, Town.Person("li"))).Refusal);
        Assert.Equal(new NotTested(), (await room.Approving.Submit(id, room.Mayor)).Refusal);
    }

    [Fact]
    public async Task has_a_code_that_runs_out()
    {
        var code = Newsroom.Done(await room.Town.Get<TestBroadcast>().Code(await room.Draft(district), room.Mayor)).Code;
        room.Town.Clock.Advance(Broadcast.TestLasts);
        Assert.Equal(new NoSuchTest(), (await room.Town.Get<TestBroadcast>().Send(code, Town.Person("li"))).Refusal);
    }

    [Fact]
    public async Task goes_back_to_a_draft_when_it_is_edited_or_returned_after_approval()
    {
        var id = await room.Draft(district);
        await room.Approved(id);
        Newsroom.Done(await room.Running.Schedule(id, null, room.Mayor));
        var edited = Newsroom.Done(await room.Writing.Edit(id, new() { Chinese = "改了" }, room.Deputy));
        Assert.Equal((BroadcastState.Draft, 2, null), (edited.State, edited.Edition, edited.SendAt));
        await room.Sweep();
        Assert.Equal(BroadcastState.Draft, await room.State(id));
        await room.Test(id, room.Deputy);
        Assert.Equal(0, Newsroom.Done(await room.Approving.Submit(id, room.Deputy)).Approvals);
        Assert.Equal(new ApprovedByAuthor(), (await room.Approving.Approve(id, room.Deputy)).Refusal);
        Newsroom.Done(await room.Approving.Return(id, room.Mayor));
        Assert.Equal(BroadcastState.Draft, await room.State(id));
    }

    [Fact]
    public async Task needs_two_others_for_the_whole_city()
    {
        var id = await room.Draft(new());
        await room.Test(id);
        Newsroom.Done(await room.Approving.Submit(id, room.Mayor));
        Assert.Equal(BroadcastState.Submitted, Newsroom.Done(await room.Approving.Approve(id, room.Deputy)).Broadcast.State);
        Assert.Equal(new ApprovedAlready(), (await room.Approving.Approve(id, room.Deputy)).Refusal);
        Assert.Equal(BroadcastState.Approved, Newsroom.Done(await room.Approving.Approve(id, room.Third)).Broadcast.State);
    }

    [Fact]
    public async Task needs_two_others_for_more_than_ten_thousand_also_when_they_grew_so_many_later()
    {
        var id = await room.Draft(district);
        await room.Approved(id);
        await using (var db = room.Town.Store.Open())
        {
            var now = room.Town.Clock.GetUtcNow().UtcDateTime;
            db.AddRange(Enumerable.Range(0, ApproveBroadcast.Many + 1).Select(_ => new Learning.People.Person { CreatedAt = now, District = "wuchang" }));
            await db.SaveChangesAsync();
        }
        Newsroom.Done(await room.Running.Schedule(id, null, room.Mayor));
        await room.Sweep();
        Assert.Equal(BroadcastState.Submitted, await room.State(id));
        Assert.Equal(BroadcastState.Approved, Newsroom.Done(await room.Approving.Approve(id, room.Third)).Broadcast.State);
    }

    [Fact]
    public async Task is_closed_to_who_may_not_reach_its_audience()
    {
        var wuchang = room.Wuchang.Acts();
        Assert.Equal(new AudienceIsTooWide(), (await room.Writing.New(new() { Chinese = "好", Audience = new() }, wuchang)).Refusal);
        Assert.Equal(new AudienceIsTooWide(), (await room.Writing.New(new() { Chinese = "好", Audience = new() { Districts = ["wuchang", "hankou"] } }, wuchang)).Refusal);
        Assert.Equal(new AudienceIsTooWide(), (await room.Writing.New(new() { Chinese = "好", Audience = new() { Places = ["far-point"] } }, wuchang)).Refusal);
        var id = await room.Draft(new() { Places = ["point"] }, wuchang);
        Assert.Equal(new NoSuchBroadcast(id), (await room.Writing.Edit(id, new() { Chinese = "改" }, room.Hankou.Acts())).Refusal);
        Assert.Equal(new AudienceIsTooWide(), (await room.Writing.Edit(id, new() { Audience = new() }, wuchang)).Refusal);
        var auditor = await room.Town.Account(room.Mayor, "auditor", StaffRole.Auditor, "city");
        Assert.Equal(new NotAllowed(), (await room.Writing.Edit(id, new() { Chinese = "改" }, auditor.Acts())).Refusal);
        var reports = room.Town.Get<BroadcastReports>();
        Assert.Equal((1, 0, 1), ((await reports.Newest(room.Wuchang, 9)).Count, (await reports.Newest(room.Hankou, 9)).Count, (await reports.Newest(auditor, 9)).Count));
        Assert.Null(await reports.Of(id, room.Hankou));
    }

    [Fact]
    public async Task is_refused_when_its_words_or_its_audience_are_wrong()
    {
        await room.Town.Session(seats: 10);
        await Refuses(new SaysNothing(), new() { Chinese = " " });
        await Refuses(new TextIsTooLong(1000, 1001), new() { English = new('a', 1001) });
        await Refuses(new NoSuchField("name"), new() { Chinese = "{name}您好", SessionId = "s" });
        await Refuses(new FieldNeedsSession("when"), new() { Chinese = "{when}开讲" });
        await Refuses(new LinkLeadsElsewhere("evil.example"), new() { Chinese = "看http://evil.example/x" });
        await Refuses(new LinkLeadsElsewhere("evil.com"), new() { English = "see evil.com now" });
        await Refuses(new LinkLeadsElsewhere("10.0.0.1"), new() { English = "see 10.0.0.1:80/x" });
        await Refuses(new LinkLeadsElsewhere("坏.中国"), new() { Chinese = "看https://坏.中国/x" });
        await Refuses(new LinkLeadsElsewhere("learn.example.evil.com"), new() { English = "see learn.example.evil.com" });
        await Refuses(new NoSuchPart("session", "none"), new() { Chinese = "好", SessionId = "none" });
        await Refuses(new TimeIsWrong(), new() { Chinese = "好", UselessAfter = room.Town.Clock.GetUtcNow().UtcDateTime });
        foreach (var (part, audience) in new (NoSuchPart, Audience)[]
        {
            (new("district", "none"), new() { Districts = ["none"] }), (new("place", "none"), new() { Places = ["none"] }), (new("band", "none"), new() { Bands = ["none"] }),
            (new("interest", "none"), new() { Interests = ["none"] }), (new("session", "none"), new() { Sessions = ["none"] }), (new("lecture", "none"), new() { Lectures = ["none"] }), (new("list", "none"), new() { List = "none" }),
        })
        {
            Assert.Equal(part, (await room.Writing.New(new() { Chinese = "好", Audience = audience }, room.Mayor)).Refusal);
        }
        await room.Draft(district, with: new() { Chinese = "{title}{when}在{where}，看 https://live.learn.example/x", SessionId = "s" });
        Assert.Single(await room.Town.Get<BroadcastReports>().Newest(room.Wuchang, 9));
    }

    async Task Refuses(Refusal refusal, BroadcastWish wish) => Assert.Equal(refusal, (await room.Writing.New(wish with { Audience = district }, room.Mayor)).Refusal);

    public async Task InitializeAsync() => room = await Newsroom.Opened(towns);

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : The_way_of_a_broadcast(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_way_of_a_broadcast(new PostgresTowns(server));
}
