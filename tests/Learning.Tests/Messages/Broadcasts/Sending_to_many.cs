using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Preferences;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages.Broadcasts;

public abstract class Sending_to_many(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Audience district = new() { Districts = ["wuchang"] };

    Newsroom room = null!;

    Town Town => room.Town;

    [Fact]
    public async Task reaches_exactly_the_audience()
    {
        await Town.Session(seats: 20, id: "s1");
        await Town.Session(seats: 20, id: "s2", lecture: "other", with: it => it.PlaceId = "point");
        var (li, wang, zhao) = (await room.Resident("li"), await room.Resident("wang", "hankou"), await room.Resident("zhao", null));
        await Town.Booking("li", 1, "s1");
        await Town.Booking("wang", 1, "s2");
        var gone = await Town.Booking("zhao", 1, "s1");
        await Town.Cancel.Decide(gone.Id, Town.Person("zhao"), Town.Key());
        await using (var db = Town.Store.Open())
        {
            await db.Addresses.Where(it => it.PersonId == wang).ExecuteUpdateAsync(set => set.SetProperty(it => it.Language, Language.English));
            db.Add(new Preference { PersonId = zhao, Elder = true, TextSize = 20, ChangedAt = Town.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        }
        foreach (var (audience, people) in new (Audience, long[])[]
        {
            (new(), [li, wang, zhao]), (district, [li]), (new() { Language = Language.English }, [wang]), (new() { Elder = true }, [zhao]), (new() { Parents = true }, [li, wang, zhao]),
            (new() { Sessions = ["s1"] }, [li]), (new() { Lectures = ["other"] }, [wang]), (new() { Places = ["school"] }, [wang]), (new() { Places = ["p"] }, [li, zhao]),
            (new() { Lectures = ["other"], Language = Language.Chinese }, []), (new() { Sessions = ["s1", "s2"], Parents = true }, [li, wang]),
        })
        {
            await using var db = Town.Store.Open();
            var broadcast = new Broadcast { Audience = audience.Kept(), Scope = "", Name = "", Author = 1, CreatedAt = default };
            Assert.Equal(people.Order(), await AudienceQuery.Of(db, broadcast).Select(it => it.Id).OrderBy(it => it).ToListAsync());
            Assert.Equal(people.Where(it => it > li).Order(), await AudienceQuery.Of(db, broadcast, after: li).Select(it => it.Id).OrderBy(it => it).ToListAsync());
        }
    }

    [Fact]
    public async Task ends_for_everybody_in_one_state_and_as_it_was_rehearsed()
    {
        var ids = new List<long>();
        for (var n = 0; n < 12; n++) ids.Add(await room.Resident($"r{n}", language: n % 2 == 0 ? Language.Chinese : Language.English, reached: n != 3));
        await Choose("r4", MessageChoice.StopAll);
        await Choose("r5", MessageChoice.StopNews);
        await Choose("r6", MessageChoice.StopReminders);
        var id = await room.Draft(district);
        var forecast = (await Town.Get<Rehearse>().Of(id, await room.Account("mayor"), _ => 10))!;
        await room.Approved(id);
        Newsroom.Done(await room.Running.Schedule(id, null, room.Mayor));
        await room.Sweep();
        var begun = Town.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(9, (await room.Send(id)).Count);
        await room.Sweep();

        var ends = await room.Ends(id);
        Assert.Equal(ids, ends.Keys.Order());
        Assert.Equal([(DeliveryState.Failed, "no address"), (DeliveryState.OptedOut, null), (DeliveryState.OptedOut, null)], ids[3..6].Select(it => ends[it]));
        Assert.All(ids.Except(ids[3..6]), it => Assert.Equal((DeliveryState.Sent, null), ends[it]));
        var report = await room.Report(id);
        Assert.Equal(forecast.Counts.States.OrderBy(it => it.Key), report.Counts.States.OrderBy(it => it.Key));
        Assert.Equal((12, 12), (report.Counts.Planned, report.Ended));
        Assert.Equal((0, 4, 9), (forecast.Held, forecast.OtherLanguage, forecast.Samples.Count));
        Assert.Equal(1, forecast.Reasons["no address"]);
        Assert.Equal(TimeSpan.FromSeconds(0.8), forecast.Finish!.Value - begun);
    }

    [Fact]
    public async Task goes_on_where_it_was_and_leaves_nobody_out_whoever_sweeps()
    {
        await using (var db = Town.Store.Open())
        {
            var now = Town.Clock.GetUtcNow().UtcDateTime;
            db.AddRange(Enumerable.Range(0, 5000).Select(_ => new Learning.People.Person { CreatedAt = now, District = "wuchang" }));
            await db.SaveChangesAsync();
        }
        var id = await room.Draft(district);
        await room.Approved(id);
        Newsroom.Done(await room.Running.Schedule(id, null, room.Mayor));
        await room.Sweep();
        Town.Clock.Advance(TimeSpan.FromSeconds(3)); // lanes begin by themselves, if there are any
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(room.Sweep)));
        await room.Sweep();
        Assert.Equal((5000, BroadcastState.Done), ((await room.Report(id)).Counts.Planned, await room.State(id)));
    }

    [Fact]
    public async Task is_held_and_goes_on_and_is_ended_for_good()
    {
        for (var n = 0; n < 6; n++) await room.Resident($"r{n}");
        var id = await room.Sending(district);
        Assert.Equal(2, (await room.Send(id, 2)).Count);
        var claimed = await room.Claim(id, 1);
        Newsroom.Done(await room.Running.Pause(id, room.Deputy));
        Assert.False(await Town.Get<Deliveries>().StillHolds(claimed[0]));
        Assert.Empty(await room.Claim(id));
        Assert.Equal(4, (await room.Report(id)).Counts.In(DeliveryState.Due));
        Newsroom.Done(await room.Running.Resume(id, room.Deputy));
        claimed = await room.Claim(id, 1);
        Newsroom.Done(await room.Running.Stop(id, room.Deputy));
        Assert.False(await Town.Get<Deliveries>().StillHolds(claimed[0]));
        await room.Sweep();
        var report = await room.Report(id);
        Assert.Equal((2, 4, 6), (report.Counts.In(DeliveryState.Sent), report.Counts.In(DeliveryState.Cancelled), report.Ended));
        Assert.NotNull(report.Approving.Broadcast.EndedAt);
        Assert.Equal(new NotNow(BroadcastStep.Resume, BroadcastState.Stopped), (await room.Running.Resume(id, room.Mayor)).Refusal);
    }

    [Fact]
    public async Task is_not_sent_to_who_stops_such_messages_while_it_runs()
    {
        await room.Resident("li");
        await room.Resident("wang");
        var id = await room.Sending(district);
        var claimed = await room.Claim(id);
        await Choose("wang", MessageChoice.StopNews);
        var holds = new List<bool>();
        foreach (var due in claimed) holds.Add(await Town.Get<Deliveries>().StillHolds(due));
        Assert.Equal(claimed.Select(it => it.To.UserId == "li"), holds);
    }

    [Fact]
    public async Task waits_for_the_morning_and_is_dropped_when_it_would_come_too_late()
    {
        await room.Resident("li");
        Town.Clock.Advance(TimeSpan.FromHours(10)); // 20:00
        var kept = await room.Draft(district);
        var late = await room.Draft(district, with: new() { Chinese = "今晚九点半", UselessAfter = Town.Clock.GetUtcNow().UtcDateTime.AddHours(6) });
        foreach (var id in new[] { kept, late }) await room.Approved(id);
        foreach (var id in new[] { kept, late }) Newsroom.Done(await room.Running.Schedule(id, Town.Clock.GetUtcNow().UtcDateTime.AddHours(2), room.Mayor));
        var forecasts = new[] { await Forecast(kept), await Forecast(late) };
        Assert.Equal([(1, 1, 0), (0, 0, 1)], forecasts.Select(it => (it.Counts.In(DeliveryState.Sent), it.Held, it.Counts.In(DeliveryState.Expired))));
        Town.Clock.Advance(TimeSpan.FromHours(2)); // 22:00
        await room.Sweep();
        Assert.Empty(await room.Send(kept));
        Assert.Empty(await room.Send(late));
        Assert.Equal("quiet hours", Assert.Single((await room.Report(late)).Reasons).Reason);
        Town.Clock.Advance(TimeSpan.FromHours(10)); // 08:00
        Assert.Equal(forecasts[0].Finish, Town.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(["li"], await room.Send(kept));
    }

    [Fact]
    public async Task of_a_session_is_of_no_use_once_it_has_begun()
    {
        await room.Resident("li");
        await Town.Session(seats: 5, inHours: 1);
        var id = await room.Sending(district, new() { Chinese = "{title}{when}开讲", SessionId = "s" });
        Town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await room.Send(id));
        Assert.Equal(1, (await room.Report(id)).Counts.In(DeliveryState.Expired));
    }

    [Fact]
    public async Task comes_at_most_twice_a_week_unless_it_is_of_what_they_booked_or_puts_right_what_they_got()
    {
        await Town.Session(seats: 5);
        await room.Resident("li");
        await Town.Booking("li", 1);
        var news = new List<long>();
        foreach (var expected in new[] { 1, 1, 0 })
        {
            news.Add(await room.Sending(district));
            Assert.Equal(expected, (await room.Send(news[^1])).Count);
        }
        Assert.Single(await room.Send(await Corrected(news[1])));
        Assert.Single(await room.Send(await room.Sending(new() { Sessions = ["s"] })));
        Town.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Single(await room.Send(await room.Sending(district)));
    }

    [Fact]
    public async Task to_a_list_needs_a_proof_of_consent()
    {
        await room.Resident("li", code: "A1");
        await room.Resident("wang", code: "A2");
        var imported = Newsroom.Done(await Town.Get<ListPeople>().Decide("春季", [new("A1", "form 17"), new("A2", " "), new("A2", ""), new("A9", "form 18")], room.Mayor));
        Assert.Equal((2, 1, 1, "A9"), (imported.People, imported.Unproven, imported.Twice, Assert.Single(imported.Unknown)));
        var id = await room.Sending(new() { List = "春季" });
        Assert.Equal(["li"], await room.Send(id));
        Assert.Equal((DeliveryState.OptedOut, "no proof of consent", 1), Assert.Single((await room.Report(id)).Reasons));
        Assert.Equal(new ListIsTaken(), (await Town.Get<ListPeople>().Decide("春季", [], new(room.Wuchang.Id, Learning.Staff.ActWay.Command))).Refusal);
    }

    [Fact]
    public async Task is_sent_again_to_the_failed_only_and_corrected_for_exactly_those_who_got_it()
    {
        for (var n = 0; n < 4; n++) await room.Resident($"r{n}");
        var id = await room.Sending(district);
        foreach (var due in await room.Claim(id)) await Town.Settle(due, due.To.UserId switch { "r0" => AttemptEnd.Refused, "r1" => AttemptEnd.Unsure, _ => AttemptEnd.Sent });
        await Choose("r1", MessageChoice.StopNews);
        Town.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Send(id);
        await room.Sweep();
        var ends = (await room.Report(id)).Counts;
        Assert.Equal((1, 1, 2), (ends.In(DeliveryState.Failed), ends.In(DeliveryState.Uncertain), ends.In(DeliveryState.Sent)));

        await Choose("r1", MessageChoice.Start);
        Assert.Equal(["r1", "r2", "r3"], (await room.Send(await Corrected(id))).Order());

        Assert.Equal(1, Newsroom.Done(await room.Running.Again(id, room.Mayor)).Count);
        Assert.Equal(["r0"], await room.Send(id));
        await room.Sweep();
        Assert.Equal(BroadcastState.Done, await room.State(id));
        Assert.Equal(0, Newsroom.Done(await Town.Get<SendAgain>().Decide(DeliveryState.Failed, null, room.Mayor)).Count);
    }

    async Task Choose(string name, MessageChoice choice) => Assert.True((await Town.Get<SetMessages>().Decide(choice, null, "好", Town.Person(name), Town.Key())).Done);

    async Task<long> Corrected(long id)
    {
        var correction = Newsroom.Done(await room.Writing.Correct(id, new() { Chinese = "改到周日" }, room.Mayor)).Id;
        await room.Approved(correction);
        Newsroom.Done(await room.Running.Schedule(correction, null, room.Mayor));
        await room.Sweep();
        return correction;
    }

    async Task<Forecast> Forecast(long id) => (await Town.Get<Rehearse>().Of(id, await room.Account("mayor"), _ => 10))!;

    public async Task InitializeAsync() => room = await Newsroom.Opened(towns);

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : Sending_to_many(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Sending_to_many(new PostgresTowns(server));
}
