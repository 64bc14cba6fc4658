using System.Globalization;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Staff;
using Learning.Tests.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Messages.Broadcasts;

/// <summary>A town whose staff write to many: the mayor and two more of the city, and one of each district.</summary>
sealed class Newsroom(Town town, By mayor, By deputy, By third, StaffAccount wuchang, StaffAccount hankou)
{
    public Town Town => town;

    public By Mayor => mayor;

    public By Deputy => deputy;

    public By Third => third;

    public StaffAccount Wuchang => wuchang;

    public StaffAccount Hankou => hankou;

    public static async Task<Newsroom> Opened(Towns.Towns towns)
    {
        var town = await StaffTown.Found(towns);
        var mayor = await town.First();
        return new(
            town, mayor, (await town.Account(mayor, "deputy", StaffRole.City, "city")).Acts(), (await town.Account(mayor, "third", StaffRole.City, "city")).Acts(),
            await town.Account(mayor, "wu", StaffRole.District, "wuchang"), await town.Account(mayor, "han", StaffRole.District, "hankou"));
    }

    public WriteBroadcast Writing => town.Get<WriteBroadcast>();

    public ApproveBroadcast Approving => town.Get<ApproveBroadcast>();

    public RunBroadcast Running => town.Get<RunBroadcast>();

    /// <summary>Somebody who can be reached.</summary>
    public async Task<long> Resident(string name, string? district = "wuchang", bool reached = true, Language language = Language.Chinese, string? code = null)
    {
        await using var db = town.Store.Open();
        var now = town.Clock.GetUtcNow().UtcDateTime;
        var person = new Person { CreatedAt = now, District = district, Code = code };
        db.Add(person);
        await db.SaveChangesAsync();
        if (reached) db.Add(new PersonAddress { PersonId = person.Id, Channel = "directline", UserId = name, ConversationId = "conversation of " + name, Language = language, SeenAt = now });
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>A draft; it must not be refused.</summary>
    public async Task<long> Draft(Audience audience, By? by = null, BroadcastWish? with = null) =>
        Done(await Writing.New((with ?? new() { Chinese = "周六有讲座" }) with { Audience = audience }, by ?? mayor)).Id;

    /// <summary>Tested by somebody, who reads it.</summary>
    public async Task Test(long id, By? by = null, string reader = "editor")
    {
        var code = Done(await town.Get<TestBroadcast>().Code(id, by ?? mayor)).Code;
        Done(await town.Get<TestBroadcast>().Send(code, Town.Person(reader)));
        foreach (var due in await town.Claim()) await town.Settle(due);
    }

    /// <summary>Tested, submitted and approved by as many as must.</summary>
    public async Task Approved(long id, By? by = null)
    {
        await Test(id, by);
        var now = Done(await Approving.Submit(id, by ?? mayor));
        foreach (var other in new[] { deputy, third }.Take(now.Needed)) now = Done(await Approving.Approve(id, other));
        Assert.Equal(now.Needed, now.Approvals);
    }

    /// <summary>A broadcast that is being sent, planned for everybody.</summary>
    public async Task<long> Sending(Audience audience, BroadcastWish? with = null)
    {
        var id = await Draft(audience, with: with);
        await Approved(id);
        Done(await Running.Schedule(id, null, mayor));
        await Sweep();
        return id;
    }

    public Task Sweep() => town.Get<PlanBroadcasts>().Sweep();

    /// <summary>Claims of it what may be sent now.</summary>
    public async Task<IReadOnlyList<DueDelivery>> Claim(long id, int most = 1000)
    {
        var lanes = await town.Get<RunningBroadcasts>().Lanes("directline");
        var lane = string.Create(CultureInfo.InvariantCulture, $"directline:{id}");
        return lanes.Contains(lane) ? await town.Get<Deliveries>().ClaimDue(most, TimeSpan.FromMinutes(1), lane) ?? [] : [];
    }

    /// <summary>Sends all that may be sent now; answers who got it.</summary>
    public async Task<List<string>> Send(long id, int most = 1000)
    {
        var got = new List<string>();
        foreach (var due in await Claim(id, most))
        {
            await town.Settle(due);
            got.Add(due.To.UserId);
        }
        return got;
    }

    public async Task<BroadcastReport> Report(long id) => (await town.Get<BroadcastReports>().Of(id, await Account("mayor")))!;

    public async Task<BroadcastState> State(long id) => (await Report(id)).Approving.Broadcast.State;

    public async Task<StaffAccount> Account(string name) => (await town.Get<StaffList>().Find(name))!;

    /// <summary>How its deliveries stand, by person.</summary>
    public async Task<Dictionary<long, (DeliveryState State, string? Reason)>> Ends(long id)
    {
        await using var db = town.Store.Open();
        return await db.Deliveries.Where(it => it.BroadcastId == id).ToDictionaryAsync(it => it.PersonId, it => (it.State, it.Reason));
    }

    public static T Done<T>(Decided<T> decided)
        where T : class
    {
        Assert.True(decided.Done, decided.Refusal?.ToString());
        return decided.Result;
    }
}
