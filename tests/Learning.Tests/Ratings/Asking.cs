using Learning.Messages;
using Learning.Preferences;
using Learning.Ratings;
using Learning.Tests.Towns;

namespace Learning.Tests.Ratings;

/// <summary>A town whose sessions take two hours and begin so many hours after Monday, 10:00.</summary>
public abstract class Asking(Towns.Towns towns) : IAsyncLifetime
{
    private protected Town town = null!;

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    private protected async Task<long> Booked(string name, double inHours, string id = "s")
    {
        await town.Session(seats: 10, inHours: inHours - (town.Clock.GetUtcNow() - Town.Morning).TotalHours, id: id);
        if (await BeforeIts(id)) return (await town.Booking(name, 2, id)).Id;
        return await BookedBefore(name, id);
    }

    async Task<bool> BeforeIts(string id) => (await town.Row(id)).StartsAt > town.Clock.GetUtcNow().UtcDateTime;

    // Its time is over already: as if it had been booked in time.
    async Task<long> BookedBefore(string name, string id)
    {
        var (starts, ends) = await town.Row(id) is var row ? (row.StartsAt, row.EndsAt) : default;
        await town.Change(id, session => (session.StartsAt, session.EndsAt) = (starts.AddDays(30), ends.AddDays(30)));
        var booking = await town.Booking(name, 2, id);
        await town.Change(id, session => (session.StartsAt, session.EndsAt) = (starts, ends));
        return booking.Id;
    }

    private protected async Task Choose(MessageChoice choice) => Assert.True((await town.Get<SetMessages>().Decide(choice, null, "words", Town.Person("li"), Town.Key())).Done);

    private protected async Task Plan(double hours)
    {
        town.Clock.SetUtcNow(Town.Morning.AddHours(hours));
        await town.Get<AskRatings>().Sweep();
    }

    private protected async Task<IReadOnlyList<DueDelivery>> Claim()
    {
        var due = await town.Claim();
        foreach (var each in due) await town.Settle(each);
        return due;
    }

    private protected async Task<IReadOnlyList<DueDelivery>> Due(double hours, int minutes = 0)
    {
        await Plan(hours + (minutes / 60.0));
        return await Claim();
    }

    private protected async Task<int> Written() => (await town.Deliveries()).Count(it => it.Kind == AskRatings.Dialog);
}
