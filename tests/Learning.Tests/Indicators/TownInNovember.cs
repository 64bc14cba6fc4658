using Learning.Indicators;
using Learning.Lectures;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Indicators;

/// <summary>A town with sessions in November of 2026, in two districts.</summary>
public abstract class TownInNovember(Towns.Towns towns) : IAsyncLifetime
{
    private protected static readonly Period November = new(PeriodKind.Month, new(2026, 11, 1));

    private protected Town Town { get; private set; } = null!;

    private protected StaffAccount City { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Town = await StaffTown.Found(towns);
        await Town.First();
        City = (await Town.Get<StaffList>().Find("mayor"))!;
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    private protected Task<CityFigures> Of(StaffAccount who) => Town.Get<CityIndicators>().Of(who, November);

    // Booked by so many people; the same ones each time at one place, unless they have other names. What is over was booked before.
    private protected async Task Session(string id, string place, int? seats, int booked, double inHours = 48, string names = "p", Action<Session>? with = null)
    {
        await Town.Session(seats, 48, id, mode: seats is null ? Mode.Live : Mode.InPerson, with: it =>
        {
            it.PlaceId = place.Length > 0 ? place : null;
            with?.Invoke(it);
        });
        var own = place is "far-point" or "" ? $"{names} of “{place}” " : names;
        for (var n = 0; n < booked; n++) await Town.Booking($"{own}{n}", 1, id);
        if (inHours >= 0) return;
        await using var db = Town.Store.Open();
        var session = await db.Sessions.SingleAsync(it => it.Id == id);
        (session.StartsAt, session.EndsAt) = (Towns.Town.Morning.UtcDateTime.AddHours(inHours), Towns.Town.Morning.UtcDateTime.AddHours(inHours + 1));
        await db.SaveChangesAsync();
    }
}
