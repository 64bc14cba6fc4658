using Learning.Messages;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages;

/// <summary>A town with three dead letters: about a session at a point of Wuchang, about one of Hankou, and about nothing to a resident of Wuchang.</summary>
public abstract class Counting_deliveries(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Theory]
    [InlineData("mayor", 3, "everyone far near")]
    [InlineData("auditor", 3, "everyone far near")]
    [InlineData("wuchang", 2, "everyone near")]
    [InlineData("hankou", 1, "far")]
    [InlineData("community", 1, "near")]
    [InlineData("volunteer", 0, "")]
    public async Task counts_for_an_account_what_it_may_see(string name, int planned, string reasons)
    {
        var who = await town.Get<StaffList>().Find(name);
        Assert.Equal((planned, reasons), await Counted(who));
    }

    [Fact]
    public async Task counts_all_for_the_machine_itself() => Assert.Equal((3, "everyone far near"), await Counted(null));

    [Fact]
    public async Task counts_nothing_for_an_account_that_was_disabled()
    {
        await town.Get<DisableStaff>().Decide("wuchang", (await town.Get<StaffList>().Find("mayor"))!.Acts());
        Assert.Equal((0, ""), await Counted(await town.Get<StaffList>().Find("wuchang")));
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        var mayor = await town.First();
        await town.Account(mayor, "auditor", StaffRole.Auditor, "city");
        await town.Account(mayor, "wuchang", StaffRole.District, "wuchang");
        await town.Account(mayor, "hankou", StaffRole.District, "hankou");
        await town.Account(mayor, "community", StaffRole.Community, "point");
        await town.Account(mayor, "volunteer", StaffRole.Volunteer, "point");
        await town.Session(seats: 9, id: "near", with: it => it.PlaceId = "point");
        await town.Session(seats: 9, id: "far", with: it => it.PlaceId = "far-point");
        var (near, far) = (await town.Booking("li", 1, "near"), await town.Booking("li", 1, "far"));
        await using var db = town.Store.Open();
        var person = await db.People.SingleAsync();
        person.District = "wuchang";
        db.AddRange(Dead("near", person.Id, near.Id), Dead("far", person.Id, far.Id), Dead("everyone", person.Id, null));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<(int Planned, string Reasons)> Counted(StaffAccount? who)
    {
        var counts = town.Get<CountDeliveries>();
        var reasons = (await counts.Reasons(who)).Select(it => it.Reason).Order(StringComparer.Ordinal);
        return ((await counts.ByKind(who)).Values.Sum(it => it.Planned), string.Join(' ', reasons));
    }

    Delivery Dead(string why, long person, long? booking) => new()
    {
        PersonId = person,
        Cause = why,
        Kind = "told",
        Topic = MessageTopic.Help,
        State = DeliveryState.Dead,
        Reason = why,
        BookingId = booking,
        Answers = "{}",
        DueAt = town.Clock.GetUtcNow().UtcDateTime,
        CreatedAt = town.Clock.GetUtcNow().UtcDateTime,
        ChangedAt = town.Clock.GetUtcNow().UtcDateTime,
    };

    public sealed class On_sqlite() : Counting_deliveries(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Counting_deliveries(new PostgresTowns(server));
}
