using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Tests.Towns;

namespace Learning.Tests.Messages.Broadcasts;

public abstract class Looking_back_at_what_was_sent(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Audience district = new() { Districts = ["wuchang"] };

    Newsroom room = null!;

    Town Town => room.Town;

    [Fact]
    public async Task by_district_adds_up_to_all_that_was_planned()
    {
        await room.Resident("li");
        await room.Resident("wang", "hankou");
        await room.Resident("zhao", null, reached: false);
        var id = await room.Sending(new());
        await room.Send(id);
        var parts = (await Town.Get<BroadcastReports>().Parts(id, await room.Account("mayor")))!.All;
        var progress = (await Town.Get<BroadcastReports>().Progress(id, await room.Account("mayor")))!;
        Assert.Equal(progress.Counts.Planned, parts.Sum(it => it.Count));
        Assert.Contains(new BroadcastPart("hankou", DeliveryState.Sent, null, 1), parts);
        Assert.Contains(new BroadcastPart(null, DeliveryState.Failed, "no address", 1), parts);
        Assert.Null(await Town.Get<BroadcastReports>().Parts(id, room.Wuchang));
        Assert.Null(await Town.Get<BroadcastReports>().Progress(id, room.Wuchang));
        Assert.Null(await Town.Get<BroadcastReports>().Standing(id, room.Wuchang));
    }

    [Fact]
    public async Task goes_on_in_a_list_where_the_page_before_ended()
    {
        var ids = new List<long>();
        for (var i = 0; i < 5; i++) ids.Add(await room.Draft(district));
        await room.Draft(new() { Districts = ["hankou"] });
        var reports = Town.Get<BroadcastReports>();
        var first = await reports.Newest(room.Wuchang, 2);
        var second = await reports.Newest(room.Wuchang, 10, first[^1].Id);
        Assert.Equal(ids.AsEnumerable().Reverse(), first.Concat(second).Select(it => it.Id));
    }

    [Fact]
    public async Task of_what_failed_says_how_many_are_then_sent_again()
    {
        var (mine, other) = (await room.Resident("li"), await room.Resident("wang", "hankou"));
        var now = Town.Clock.GetUtcNow().UtcDateTime;
        await using (var db = Town.Store.Open())
        {
            foreach (var (person, cause, useless) in new (long, string, DateTime?)[] { (mine, "a", null), (mine, "b", now.AddDays(-1)), (other, "c", null) })
                db.Add(new Delivery { PersonId = person, Cause = cause, Kind = "columns", Answers = "{}", State = DeliveryState.Dead, UselessAfter = useless, DueAt = now, CreatedAt = now, ChangedAt = now });
            await db.SaveChangesAsync();
        }
        var again = Town.Get<SendAgain>();
        Assert.Equal((1, 2), (await again.Count(DeliveryState.Dead, "columns", room.Wuchang), await again.Count(DeliveryState.Dead, null, await room.Account("mayor"))));
        Assert.Equal(1, (await again.Decide(DeliveryState.Dead, "columns", new(room.Wuchang.Id, ActWay.Console))).Result!.Count);
        Assert.Equal(0, await again.Count(DeliveryState.Dead, "columns", room.Wuchang));
    }

    [Fact]
    public async Task of_a_sessions_messages_shows_only_what_one_may_see()
    {
        await Town.Session(seats: 20, id: "s1");
        var booking = await Town.Booking("li", 1, "s1");
        var now = Town.Clock.GetUtcNow().UtcDateTime;
        await using (var db = Town.Store.Open())
        {
            var person = db.Bookings.Single(it => it.Id == booking.Id).PersonId;
            foreach (var cause in (string[])["a", "b"])
                db.Add(new Delivery { PersonId = person, Cause = cause, Kind = "reminder", Answers = "{}", BookingId = booking.Id, DueAt = now, CreatedAt = now, ChangedAt = now });
            await db.SaveChangesAsync();
        }
        var (sent, mayor) = (Town.Get<SentMessages>(), await room.Account("mayor"));
        var all = (await sent.OfSession(mayor, "s1", null, null, 50))!;
        Assert.Equal((2, "s1"), (all.Count, await sent.SessionOf(mayor, booking.Id)));
        Assert.Equal(all[1], Assert.Single((await sent.OfSession(mayor, "s1", booking.Id, all[0].Id, 50))!));
        Assert.Null(await sent.OfSession(room.Hankou, "s1", null, null, 50));
        Assert.Null(await sent.SessionOf(room.Hankou, booking.Id));
    }

    public async Task InitializeAsync() => room = await Newsroom.Opened(towns);

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : Looking_back_at_what_was_sent(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Looking_back_at_what_was_sent(new PostgresTowns(server));
}
