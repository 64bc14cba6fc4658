using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;

namespace Learning.Tests.Messages.Broadcasts;

public abstract class Saving_an_audience(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Audience district = new() { Districts = ["wuchang"] };

    Newsroom room = null!;

    By Wuchang => room.Wuchang.Acts();

    [Fact]
    public async Task lets_a_later_broadcast_reach_also_those_who_joined_since()
    {
        await room.Resident("li");
        var saved = await Saved(await room.Draft(district));
        await room.Resident("wang");
        await room.Resident("far", district: "hankou");
        Assert.Equal(2, Assert.Single(await Seen(room.Wuchang)).People);

        var id = Newsroom.Done(await room.Writing.New(new() { Chinese = "周六有讲座", Saved = saved.Id }, Wuchang)).Id;
        await room.Resident("zhou");
        await room.Approved(id, Wuchang);
        Newsroom.Done(await room.Running.Schedule(id, null, Wuchang));
        await room.Sweep();
        Assert.Equal(["li", "wang", "zhou"], await room.Send(id));
    }

    [Fact]
    public async Task takes_its_place_when_a_draft_is_edited()
    {
        var saved = await Saved(await room.Draft(new() { Places = ["point"] }));
        var id = await room.Draft(district, Wuchang);
        var edited = Newsroom.Done(await room.Writing.Edit(id, new() { Saved = saved.Id }, Wuchang));
        Assert.Equal((saved.Audience, "wuchang/school/point", 2), (edited.Audience, edited.Scope, edited.Edition));
    }

    [Fact]
    public async Task is_seen_used_and_dropped_by_who_may_write_to_it_and_is_not_there_for_others()
    {
        var (mine, far) = (await Saved(await room.Draft(district)), await Saved(await room.Draft(new() { Districts = ["hankou"] })));
        var city = await Saved(await room.Draft(new()));
        Assert.Equal([city.Id, far.Id, mine.Id], (await Seen(await room.Account("mayor"))).Select(it => it.Saved.Id));
        Assert.Equal([mine.Id], (await Seen(room.Wuchang)).Select(it => it.Saved.Id));
        foreach (var id in new[] { far.Id, city.Id, 99 })
        {
            Assert.Equal(new NoSuchAudience(id), (await room.Writing.New(new() { Chinese = "好", Saved = id }, Wuchang)).Refusal);
            Assert.Equal(new NoSuchAudience(id), (await Drop(id, Wuchang)).Refusal);
        }
        Newsroom.Done(await Drop(mine.Id, Wuchang));
        Assert.Equal([city.Id, far.Id], (await Seen(await room.Account("mayor"))).Select(it => it.Saved.Id));
    }

    [Fact]
    public async Task is_not_for_who_may_only_look()
    {
        var draft = await room.Draft(district);
        var saved = await Saved(draft);
        var auditor = await room.Town.Account(room.Mayor, "auditor", StaffRole.Auditor, "city");
        Assert.Single(await Seen(auditor));
        Assert.Equal(new NotAllowed(), (await Save(draft, "mine", auditor.Acts())).Refusal);
        Assert.Equal(new NotAllowed(), (await Drop(saved.Id, auditor.Acts())).Refusal);
        var volunteer = await room.Town.Account(room.Mayor, "volunteer", StaffRole.Volunteer, "point");
        Assert.Empty(await Seen(volunteer));
        Assert.Equal(new NoSuchBroadcast(draft), (await Save(draft, "mine", volunteer.Acts())).Refusal);
        Assert.Equal(new NoSuchBroadcast(draft), (await Save(draft, "mine", room.Hankou.Acts())).Refusal);
        Assert.Equal(new SomebodyMustAct(), (await Save(draft, "mine", StaffTown.Nobody)).Refusal);
        Assert.Equal(new SomebodyMustAct(), (await Drop(saved.Id, StaffTown.Nobody)).Refusal);
    }

    [Fact]
    public async Task leaves_a_broadcast_as_it_was_approved_when_it_is_dropped()
    {
        await room.Resident("li");
        var saved = await Saved(await room.Draft(district));
        var id = Newsroom.Done(await room.Writing.New(new() { Chinese = "好", Saved = saved.Id }, room.Mayor)).Id;
        await room.Approved(id);
        Newsroom.Done(await Drop(saved.Id, room.Mayor));
        Newsroom.Done(await room.Running.Schedule(id, null, room.Mayor));
        await room.Sweep();
        Assert.Equal(["li"], await room.Send(id));
    }

    [Fact]
    public async Task needs_a_name_that_is_free_in_its_branch()
    {
        var draft = await room.Draft(district);
        var saved = await Saved(draft);
        Assert.Equal(new AudienceNameIsTaken(saved.Id), (await Save(draft, " families ", Wuchang)).Refusal);
        Assert.Equal(new AudienceNameIsWrong(64), (await Save(draft, " ", Wuchang)).Refusal);
        Assert.Equal(new AudienceNameIsWrong(64), (await Save(draft, new('a', 65), Wuchang)).Refusal);
        Newsroom.Done(await Save(await room.Draft(new() { Districts = ["hankou"] }), "families", room.Hankou.Acts()));
    }

    [Fact]
    public async Task is_not_for_a_correction_which_goes_to_those_who_got_the_wrong_one()
    {
        var draft = await room.Draft(district);
        var correction = Newsroom.Done(await room.Writing.Correct(draft, new() { Chinese = "改到周日" }, room.Mayor));
        Assert.Equal(new HasNoAudienceOfItsOwn(), (await Save(correction.Id, "families", room.Mayor)).Refusal);
    }

    [Fact]
    public async Task follows_what_it_is_said_by_into_another_branch()
    {
        await room.Town.Session(seats: 10, mode: Learning.Lectures.Mode.Live, with: it => it.District = "wuchang");
        var saved = await Saved(await room.Draft(new() { Sessions = ["s"] }, Wuchang));
        await room.Town.Change("s", it => it.District = "hankou");
        Assert.Equal(new AudienceIsTooWide(), (await room.Writing.New(new() { Chinese = "好", Saved = saved.Id }, Wuchang)).Refusal);
    }

    [Fact]
    public async Task stands_in_the_trail()
    {
        var saved = await Saved(await room.Draft(district));
        Newsroom.Done(await Drop(saved.Id, Wuchang));
        var trail = (await room.Town.Trail()).Where(it => it.Kind == "audience").ToList();
        Assert.Equal([("audience-saved", false, true), ("audience-dropped", true, false)], trail.Select(it => (it.Act, it.Before is not null, it.After is not null)));
        Assert.Equal(Wuchang.Staff, trail[1].StaffId);
    }

    public async Task InitializeAsync() => room = await Newsroom.Opened(towns);

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<SavedAudience> Saved(long broadcast) => Newsroom.Done(await Save(broadcast, "families", room.Mayor));

    Task<Decided<SavedAudience>> Save(long broadcast, string name, By by) => room.Town.Get<SaveAudience>().Decide(broadcast, name, by);

    Task<Decided<SavedAudience>> Drop(long id, By by) => room.Town.Get<DropAudience>().Decide(id, by);

    Task<IReadOnlyList<AudienceNow>> Seen(StaffAccount who) => room.Town.Get<SavedAudiences>().Of(who);

    public sealed class On_sqlite() : Saving_an_audience(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Saving_an_audience(new PostgresTowns(server));
}
