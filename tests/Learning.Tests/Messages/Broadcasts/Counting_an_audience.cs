using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Preferences;
using Learning.Tests.Towns;

namespace Learning.Tests.Messages.Broadcasts;

public abstract class Counting_an_audience(Towns.Towns towns) : IAsyncLifetime
{
    static readonly Audience district = new() { Districts = ["wuchang"] };

    Newsroom room = null!;

    Town Town => room.Town;

    [Fact]
    public async Task finds_what_a_rehearsal_finds_and_counts_everybody_once()
    {
        for (var i = 0; i < 4; i++) await room.Resident($"well {i}");
        var (stopped, paused, over, noNews) = (await room.Resident("stopped"), await room.Resident("paused"), await room.Resident("over"), await room.Resident("no news", reached: false));
        var (sated, still) = (await room.Resident("sated"), await room.Resident("still"));
        await room.Resident("nowhere", reached: false);
        await room.Resident("elsewhere", "hankou");
        var now = Town.Clock.GetUtcNow().UtcDateTime;
        await Chose(new() { PersonId = stopped, StoppedAt = now }, new() { PersonId = paused, PausedUntil = now.AddDays(1) }, new() { PersonId = over, PausedUntil = now.AddDays(-1) }, new() { PersonId = noNews, NoNews = true });
        var (first, second) = (await room.Draft(district), await room.Draft(district));
        await Had(sated, MessageTopic.News, now, first, second);
        await Had(still, MessageTopic.News, now.AddDays(-8), first, second);

        var counted = await Count(district);
        Assert.Equal((11, 6), (counted.People, counted.Reached));
        Assert.Equal([(DeliveryState.OptedOut, null, 3), (DeliveryState.Failed, "no address", 1), (DeliveryState.Cancelled, "enough news this week", 1)], counted.Out.Select(it => (it.State, it.Reason, it.Count)));
        var forecast = (await Town.Get<Rehearse>().Of(await room.Draft(district), await room.Account("mayor"), _ => 100))!;
        Assert.Equal(forecast.Counts.Planned, counted.People);
        Assert.All(counted.Out.GroupBy(it => it.State), of => Assert.Equal(forecast.Counts.In(of.Key), of.Sum(it => it.Count)));
    }

    [Fact]
    public async Task of_a_list_leaves_out_who_has_no_proof()
    {
        var (proven, unproven) = (await room.Resident("li"), await room.Resident("wang"));
        var now = Town.Clock.GetUtcNow().UtcDateTime;
        await using (var db = Town.Store.Open())
        {
            db.AddRange(new ListedPerson { List = "club", PersonId = proven, Proof = "form 1", Scope = "", At = now }, new ListedPerson { List = "club", PersonId = unproven, Proof = "", Scope = "", At = now });
            await db.SaveChangesAsync();
        }
        var counted = await Count(new() { List = "club" });
        Assert.Equal((2, 1, "no proof of consent"), (counted.People, counted.Reached, Assert.Single(counted.Out).Reason));
    }

    [Fact]
    public async Task tells_nothing_of_another_part_of_the_city()
    {
        await room.Resident("li");
        Assert.IsType<AudienceIsTooWide>((await Town.Get<CountAudience>().Of(district, room.Hankou)).Refusal);
        Assert.IsType<AudienceIsTooWide>((await Town.Get<CountAudience>().Of(new(), room.Wuchang)).Refusal);
        Assert.IsType<NoSuchPart>((await Town.Get<CountAudience>().Of(new() { List = "none" }, room.Wuchang)).Refusal);
        Assert.Equal(1, (await Town.Get<CountAudience>().Of(district, room.Wuchang)).Result!.People);
    }

    public async Task InitializeAsync() => room = await Newsroom.Opened(towns);

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<AudienceCount> Count(Audience audience) => (await Town.Get<CountAudience>().Of(audience, await room.Account("mayor"))).Result!;

    async Task Chose(params MessageChoices[] choices)
    {
        await using var db = Town.Store.Open();
        db.AddRange(choices);
        await db.SaveChangesAsync();
    }

    async Task Had(long person, MessageTopic topic, DateTime at, params long[] broadcasts)
    {
        await using var db = Town.Store.Open();
        foreach (var id in broadcasts)
        {
            db.Add(new Delivery
            {
                PersonId = person,
                Cause = $"broadcast:{id}",
                Kind = Broadcast.Dialog,
                Topic = topic,
                Answers = "{}",
                BroadcastId = id,
                State = DeliveryState.Sent,
                DueAt = at,
                CreatedAt = at,
                ChangedAt = at,
            });
        }
        await db.SaveChangesAsync();
    }

    public sealed class On_sqlite() : Counting_an_audience(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Counting_an_audience(new PostgresTowns(server));
}
