using Learning.Tests.Towns;

namespace Learning.Tests.Ratings;

public abstract class Asking_about_several_lectures(Towns.Towns towns) : Asking(towns)
{
    [Fact]
    public async Task asks_of_several_on_one_day_only_about_the_last()
    {
        await Booked("li", inHours: 1); // until 13:00
        var later = await Booked("li", inHours: 5, id: "t"); // until 17:00
        await Booked("wang", inHours: 1, id: "u");
        Assert.NotEqual($"{later}", Assert.Single(await Due(hours: 4)).Answers["booking"]); // the control: who has one is asked about it
        Assert.Equal($"{later}", Assert.Single(await Due(hours: 8)).Answers["booking"]);
        Assert.Empty(await Due(hours: 22));
        Assert.Empty(await Due(hours: 46));
    }

    [Fact]
    public async Task asks_about_the_first_when_the_last_is_not_held()
    {
        var first = await Booked("li", inHours: 1);
        await Booked("li", inHours: 5, id: "t");
        Assert.Empty(await Due(hours: 4));
        await town.Change("t", session => session.Cancelled = true);
        Assert.Equal($"{first}", Assert.Single(await Due(hours: 4.5)).Answers["booking"]);
    }

    [Fact]
    public async Task asks_not_again_when_another_of_the_same_day_is_booked_afterwards()
    {
        await Booked("li", inHours: 1);
        await town.Session(seats: 10, inHours: 6, id: "t");
        Assert.Single(await Due(hours: 4));
        await town.Booking("li", 1, "t");
        foreach (var hours in (double[])[9, 22, 30, 46]) Assert.Empty(await Due(hours));
    }

    [Fact]
    public async Task asks_once_a_day_about_the_lectures_of_two_days()
    {
        var evening = await Booked("li", inHours: 9.5); // until 21:30 of Monday
        var morning = await Booked("li", inHours: 23, id: "t"); // until 11:00 of Tuesday
        Assert.Equal($"{evening}", Assert.Single(await Due(hours: 22)).Answers["booking"]);
        Assert.Empty(await Due(hours: 26));
        Assert.Empty(await Due(hours: 39)); // 01:00 of Wednesday
        Assert.Equal($"{morning}", Assert.Single(await Due(hours: 46)).Answers["booking"]); // 08:00
    }

    public sealed class On_sqlite() : Asking_about_several_lectures(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Asking_about_several_lectures(new PostgresTowns(server));
}
