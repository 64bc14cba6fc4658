using Learning.Bookings;
using Learning.Indicators;
using Learning.Lectures.Attending;
using Learning.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Indicators;

public abstract class The_figures_of_who_came(Towns.Towns towns) : TownInNovember(towns)
{
    [Fact]
    public async Task count_who_did_not_come_where_parties_were_checked_in()
    {
        await Session("listed", "point", seats: 60, booked: 40, inHours: -5);
        await Session("without a list", "point", seats: 60, booked: 30, inHours: -5);
        Assert.Equal(new NoShowFigures(0, 0, 0, 0), (await Of(City)).NoShows);
        await using var db = Town.Store.Open();
        foreach (var booking in (await db.Bookings.Where(it => it.SessionId == "listed").Select(it => it.Id).ToListAsync()).Take(28))
            Assert.True((await Town.Get<CheckIn>().Decide("listed", BookingNumber.Of(booking), null, new By(City.Id, ActWay.Console))).Done);
        Assert.True((await Town.Get<CountWalkIns>().Decide("listed", 11, new By(City.Id, ActWay.Console))).Done);
        var noShows = (await Of(City)).NoShows;
        Assert.Equal(new NoShowFigures(1, 40, 12, 11), noShows);
        Assert.Equal(30, noShows.Percent);
    }

    [Fact]
    public async Task hide_few_who_did_not_come()
    {
        await Session("listed", "point", seats: 60, booked: 20, inHours: -5);
        await using var db = Town.Store.Open();
        foreach (var booking in (await db.Bookings.Where(it => it.SessionId == "listed").Select(it => it.Id).ToListAsync()).Take(15))
            await Town.Get<CheckIn>().Decide("listed", BookingNumber.Of(booking), null, new By(City.Id, ActWay.Console));
        Assert.Equal(new NoShowFigures(1, 20, null, 0), (await Of(City)).NoShows);
    }

    public sealed class On_sqlite() : The_figures_of_who_came(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_figures_of_who_came(new PostgresTowns(server));
}
