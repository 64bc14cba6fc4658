using Learning.Messages;
using Learning.Preferences;
using Learning.Ratings;
using Learning.Tests.Towns;

namespace Learning.Tests.Ratings;

public abstract class Asking_how_a_lecture_was(Towns.Towns towns) : Asking(towns)
{
    [Fact]
    public async Task is_done_an_hour_after_its_end_and_once()
    {
        var li = await Booked("li", inHours: 1); // 11:00 to 13:00
        Assert.Empty(await Due(hours: 4, minutes: -1));
        var asked = Assert.Single(await Due(hours: 4));
        Assert.Equal((AskRatings.Dialog, $"{li}"), (asked.Kind, asked.Answers["booking"]));
        Assert.Empty(await Due(hours: 5));
        Assert.Empty(await Due(hours: 30));
        Assert.Equal(1, await Written());
    }

    [Fact]
    public async Task waits_for_the_morning_and_for_the_end_of_an_elderly_persons_rest()
    {
        await Booked("wang", inHours: 9.5); // until 21:30
        Assert.Empty(await Due(hours: 13));
        Assert.Empty(await Due(hours: 22, minutes: -1));
        Assert.Single(await Due(hours: 22)); // 08:00
        await town.Get<SetView>().Decide(View.ForElders, Town.Person("li"));
        await Booked("li", inHours: 24.2, id: "t"); // until 12:12
        Assert.Empty(await Due(hours: 28, minutes: -1));
        Assert.Single(await Due(hours: 28)); // 14:00
    }

    [Fact]
    public async Task keeps_the_hours_that_somebody_chose()
    {
        await town.Get<SetMessages>().Rest(new(13, 0), new(17, 0), "quiet", Town.Person("li"), "k");
        await Booked("li", inHours: 1);
        Assert.Empty(await Due(hours: 7, minutes: -1));
        Assert.Equal(0, await Written()); // not planned ahead
        Assert.Single(await Due(hours: 7));
    }

    [Fact]
    public async Task is_done_of_who_had_seats_when_it_was_held()
    {
        await town.Session(seats: 3, inHours: 1);
        var li = await town.Booking("li", 2);
        await town.Booking("wang", 2); // waits
        var zhou = await town.Booking("zhou", 1);
        await town.Cancel.Decide(li.Id, Town.Person("li"), Town.Key());
        Assert.Equal([$"{zhou.Id}"], (await Due(hours: 4)).Where(it => it.Kind == AskRatings.Dialog).Select(it => it.Answers["booking"]));
    }

    [Fact]
    public async Task is_not_done_of_one_that_was_called_off()
    {
        await Booked("li", inHours: 1);
        await town.Change("s", session => session.Cancelled = true);
        Assert.Empty(await Due(hours: 4));
        Assert.Empty(await town.Deliveries());
    }

    [Fact]
    public async Task is_given_up_when_it_turns_out_in_the_last_moment_that_it_was_not_held()
    {
        await Booked("li", inHours: 1);
        await Booked("wang", inHours: 1, id: "t");
        await Plan(hours: 4);
        await town.Change("s", session => session.Cancelled = true);
        Assert.Single(await Claim()); // the control: the other one goes out
        Assert.Equal([DeliveryState.Cancelled, DeliveryState.Sent], (await town.Deliveries()).Select(it => it.State));
    }

    [Fact]
    public async Task is_put_off_when_it_is_held_later()
    {
        await Booked("li", inHours: 1);
        await Plan(hours: 4);
        await town.Change("s", session => (session.StartsAt, session.EndsAt) = (session.StartsAt.AddHours(24), session.EndsAt.AddHours(24)));
        Assert.Empty(await Claim());
        Assert.Empty(await Due(hours: 28, minutes: -1));
        Assert.Single(await Due(hours: 28));
        Assert.Equal(2, await Written());
    }

    [Fact]
    public async Task goes_on_when_only_the_end_is_mended_afterwards()
    {
        await Booked("li", inHours: 1);
        Assert.Single(await Due(hours: 4));
        await town.Change("s", session => session.EndsAt = session.EndsAt.AddHours(2));
        await Booked("wang", inHours: 1, id: "t");
        Assert.Single(await Due(hours: 6));
        Assert.Equal(2, await Written());
    }

    [Fact]
    public async Task is_not_done_two_days_later()
    {
        await Booked("li", inHours: 1);
        Assert.Empty(await Due(hours: 51));
        Assert.Equal(0, await Written());
        await Booked("wang", inHours: 1, id: "t");
        await Plan(hours: 53);
        town.Clock.SetUtcNow(Town.Morning.AddDays(5));
        Assert.Empty(await Claim());
    }

    [Fact]
    public async Task ends_unsent_when_it_waited_too_long()
    {
        await Booked("li", inHours: 1);
        await Plan(hours: 4);
        town.Clock.SetUtcNow(Town.Morning.AddHours(51));
        Assert.Empty(await Claim());
        Assert.Equal(DeliveryState.Expired, Assert.Single(await town.Deliveries()).State);
    }

    [Theory]
    [InlineData(MessageChoice.StopRatings)]
    [InlineData(MessageChoice.StopAll)]
    [InlineData(MessageChoice.Pause)]
    public async Task is_not_done_of_who_does_not_want_it(MessageChoice choice)
    {
        await Booked("li", inHours: 1);
        await Choose(choice);
        Assert.Empty(await Due(hours: 4));
        await Choose(MessageChoice.Start);
        await Plan(hours: 5);
        await Choose(choice);
        Assert.Empty(await Claim());
        Assert.Equal(DeliveryState.OptedOut, Assert.Single(await town.Deliveries()).State);
    }

    [Theory]
    [InlineData(MessageChoice.StopReminders)]
    [InlineData(MessageChoice.StopNews)]
    [InlineData(MessageChoice.StopOffers)]
    public async Task is_done_of_who_does_not_want_other_messages(MessageChoice choice)
    {
        await Booked("li", inHours: 1);
        await Choose(choice);
        Assert.Single(await Due(hours: 4));
    }

    [Fact]
    public async Task is_not_done_of_who_said_it_already()
    {
        var li = await Booked("li", inHours: 1);
        var wang = await Booked("wang", inHours: 1, id: "t");
        town.Clock.SetUtcNow(Town.Morning.AddHours(3.5));
        await town.Get<RateSession>().Decide(li, RatingValue.Good, Town.Person("li"));
        await Plan(hours: 4);
        await town.Get<RateSession>().Decide(wang, RatingValue.Good, Town.Person("wang"));
        Assert.Empty(await Claim());
        Assert.Equal(DeliveryState.Cancelled, Assert.Single(await town.Deliveries()).State);
        Assert.Empty(await Due(hours: 6));
    }

    [Fact]
    public async Task is_written_once_by_several_instances()
    {
        for (var n = 0; n < 5; n++) await Booked($"p{n}", inHours: 1, id: $"s{n}");
        await using var other = new Town(town.Options, town.Clock);
        town.Clock.SetUtcNow(Town.Morning.AddHours(4));
        for (var round = 0; round < 3; round++)
            await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => (n % 2 == 0 ? town : other).Get<AskRatings>().Sweep())));
        Assert.Equal(5, await Written());
    }

    public sealed class On_sqlite() : Asking_how_a_lecture_was(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Asking_how_a_lecture_was(new PostgresTowns(server));
}
