using Learning.Messages;
using Learning.People;
using Learning.Preferences;
using Learning.Questions;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.People;

public abstract class When_the_time_is_over(Towns.Towns towns) : IAsyncLifetime
{
    static readonly RetentionOptions usual = new();

    Town town = null!;

    [Fact]
    public async Task a_question_that_was_answered_loses_its_words_and_one_that_waits_keeps_them()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        await town.Lead("wang");
        await using var db = town.Store.Open();
        var ended = town.Clock.GetUtcNow().UtcDateTime;
        await db.Questions.Where(it => it.Key == "q-li").ExecuteUpdateAsync(set => set.SetProperty(it => it.State, QuestionState.Closed).SetProperty(it => it.EndedAt, ended));
        Assert.Equal(0, (await After(usual.Questions)).Questions);
        Assert.Equal(1, (await After(0.1)).Questions);
        Assert.Equal(0, (await After(0)).Questions);
        Assert.Equal([("q-li", "", null), ("q-wang", "the question of wang", "said by wang")],
            (await db.Questions.OrderBy(it => it.Key).ToListAsync()).Select(it => (it.Key, it.Text, it.LastTurns)));
    }

    [Fact]
    public async Task messages_are_deleted_dead_letters_long_before_and_what_is_due_never()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        foreach (var state in Enum.GetValues<DeliveryState>()) await Delivery(state);
        var all = Enum.GetValues<DeliveryState>().Length;
        Assert.Equal(0, (await After(usual.DeadLetters)).Deliveries);
        Assert.Equal(1, (await After(0.1)).Deliveries);
        Assert.Equal(0, (await After(usual.Deliveries - usual.DeadLetters - 0.2)).Deliveries);
        Assert.Equal(all - 3, (await After(0.2)).Deliveries); // with dead letters gone, due and claimed stay
        Assert.Equal([DeliveryState.Due, DeliveryState.Due, DeliveryState.Claimed], (await town.Deliveries()).Select(it => it.State).Order());
    }

    [Fact]
    public async Task more_messages_than_go_at_once_are_deleted_in_one_sweep()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        for (var n = 0; n < 2100; n++) await Delivery(DeliveryState.Sent, n);
        Assert.Equal(2100, (await After(usual.Deliveries + 1)).Deliveries);
    }

    [Fact]
    public async Task consents_are_deleted_three_years_after_they_were_withdrawn_and_the_choice_stays()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        await town.Lead("wang");
        await town.Get<SetMessages>().Decide(MessageChoice.StopAll, null, "stopped", Town.Person("li"), "stop");
        foreach (var year in (int[])[1, 2])
        {
            town.Clock.Advance(TimeSpan.FromDays(365));
            await See("li", "wang");
            Assert.Equal(0, (await After(0)).Consents);
        }
        Assert.Equal(0, (await After(365)).Consents);
        Assert.Equal(2, (await After(0.1)).Consents);
        Assert.Empty((await town.Get<MyData>().Of(Town.Person("li")))!.Consents);
        Assert.True((await town.Get<MessagesOf>().Choices(Town.Person("li"))).Stopped);
        Assert.Single((await town.Get<MyData>().Of(Town.Person("wang")))!.Consents);
    }

    [Fact]
    public async Task people_of_whom_nothing_is_kept_are_forgotten_after_thirty_days()
    {
        await town.Session(seats: 8);
        await town.Lead("li");
        await See("visitor", "again");
        town.Clock.Advance(TimeSpan.FromDays(20));
        await See("again");
        Assert.Equal(0, (await After(usual.Visitors - 20)).Visitors);
        Assert.Equal(1, (await After(0.1)).Visitors);
        Assert.Null(await town.Id("visitor"));
        Assert.NotNull(await town.Id("again"));
        Assert.Equal(1, (await After(20)).Visitors);
        Assert.NotNull(await town.Id("li"));
    }

    [Fact]
    public async Task bookings_go_with_the_same_sweep()
    {
        await town.Session(seats: 8, inHours: 24);
        await town.Lead("li");
        Assert.Equal(0, (await After(usual.Bookings)).Bookings);
        Assert.Equal(1, (await town.Counts())["Ratings"]);
        Assert.Equal(1, (await After(2)).Bookings);
        Assert.Equal(0, (await town.Counts())["Ratings"]);
    }

    [Fact]
    public async Task a_city_may_set_other_times()
    {
        await using var other = new Town(town.Options with { Retention = new() { DeadLetters = 2 } }, town.Clock);
        await town.Session(seats: 8);
        await town.Lead("li");
        await Delivery(DeliveryState.Dead);
        town.Clock.Advance(TimeSpan.FromDays(2.1));
        Assert.Equal(0, (await After(0)).Deliveries);
        Assert.Equal(1, (await other.Get<Retention>().Sweep()).Deliveries);
    }

    async Task<Swept> After(double days)
    {
        town.Clock.Advance(TimeSpan.FromDays(days));
        return await town.Get<Retention>().Sweep();
    }

    async Task See(params string[] names)
    {
        foreach (var name in names) await town.Get<PersonRecords>().Change(Town.Person(name), (_, _) => Task.FromResult(0), default);
    }

    async Task Delivery(DeliveryState state, int number = 0)
    {
        var at = town.Clock.GetUtcNow().UtcDateTime;
        await using var db = town.Store.Open();
        db.Add(new Delivery { PersonId = (await town.Id("li"))!.Value, Cause = $"{state}:{number}", Kind = "k", Answers = "{}", State = state, DueAt = at, CreatedAt = at, ChangedAt = at });
        await db.SaveChangesAsync();
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : When_the_time_is_over(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : When_the_time_is_over(new PostgresTowns(server));
}
