using System.Globalization;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages.Broadcasts;

/// <summary>A town whose people are told something, by a lane of the channel <c>test</c>.</summary>
public abstract class Told_many(Towns.Towns towns) : IAsyncLifetime
{
    private protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private protected Towns.Towns Towns => towns;

    private protected Town Town { get; private set; } = null!;

    private protected DateTime Now => Town.Clock.GetUtcNow().UtcDateTime;

    private protected static string Lane(long id) => string.Create(CultureInfo.InvariantCulture, $"test:{id}");

    private protected Task<IReadOnlyList<DueDelivery>?> Claim(long id) => Town.Get<Planning>().Claim(Lane(id), 10, Lease, default);

    private protected Task<IReadOnlyList<DueDelivery>?> Due(long id) => Town.Get<Deliveries>().ClaimDue(1_000, Lease, Lane(id));

    private protected async Task<(int Planned, int Claimed)> Counted() =>
        (await Town.Get<CountDeliveries>().ByKind(null)).GetValueOrDefault(Broadcast.Dialog) is { } counts ? (counts.Planned, counts.In(DeliveryState.Claimed)) : (0, 0);

    private protected async Task<List<Delivery>> Rows(long id)
    {
        await using var db = Town.Store.Open();
        return await db.Deliveries.AsNoTracking().Where(it => it.BroadcastId == id).OrderBy(it => it.PersonId).ToListAsync();
    }

    private protected async Task Reached(int people)
    {
        await using var db = Town.Store.Open();
        var crowd = Enumerable.Range(0, people).Select(_ => new Person { CreatedAt = Now }).ToList();
        db.AddRange(crowd);
        await db.SaveChangesAsync();
        db.AddRange(crowd.Select((person, n) =>
            new PersonAddress { PersonId = person.Id, Channel = "test", UserId = $"u{n}", ConversationId = $"u{n}", Language = Language.Chinese, SeenAt = Now }));
        await db.SaveChangesAsync();
    }

    private protected async Task<long> Begin(BroadcastState state = BroadcastState.Sending)
    {
        await using var db = Town.Store.Open();
        var broadcast = new Broadcast { Name = "", Chinese = "好", Audience = new Audience().Kept(), Scope = "", Author = 1, State = state, StartedAt = Now, CreatedAt = Now };
        db.Add(broadcast);
        await db.SaveChangesAsync();
        return broadcast.Id;
    }

    public async Task InitializeAsync() => Town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();
}
