using System.Globalization;
using System.Security.Cryptography;
using Learning.City;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>A code with which the author of a broadcast reads it in their own chat.</summary>
/// <param name="Code">Eight digits.</param>
/// <param name="Until">When it runs out, UTC.</param>
public sealed record TestCode(string Code, DateTime Until);

/// <summary>A test that is on its way to whoever said the code.</summary>
/// <param name="Broadcast">The broadcast's id.</param>
public sealed record TestOnItsWay(long Broadcast);

/// <summary>
/// Sends a broadcast to its author, and to nobody else, by the way that it will take: they say a code in their own chat, so no account of theirs must be
/// known beforehand and every channel can be tried.
/// </summary>
public sealed class TestBroadcast
{
    readonly StaffActs acts;
    readonly PersonRecords people;
    readonly CityClock clock;

    internal TestBroadcast(StaffActs acts, PersonRecords people, CityClock clock) => (this.acts, this.people, this.clock) = (acts, people, clock);

    /// <summary>Makes a code for the present edition; an earlier one ends.</summary>
    /// <returns>The code, good for <see cref="Broadcast.TestLasts"/>; or <see cref="NoSuchBroadcast"/>, <see cref="NotNow"/>, <see cref="NotAllowed"/>, <see cref="SomebodyMustAct"/>.</returns>
    public Task<Decided<TestCode>> Code(long id, By by, CancellationToken cancel = default) => acts.Do<TestCode>(by, async act =>
    {
        var found = await BroadcastInHand.Of(act, id, BroadcastStep.Test, cancel);
        if (found.Result is not { } broadcast) return found.Refusal!;
        broadcast.TestCode = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        broadcast.TestUntil = act.Now + Broadcast.TestLasts;
        act.Pen.Note("test-asked", broadcast, null, new { broadcast.Edition });
        return new TestCode(broadcast.TestCode, broadcast.TestUntil.Value);
    }, cancel);

    /// <summary>Sends it to whoever says the code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="who">Where it was said.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>That it comes; or <see cref="NoSuchTest"/>.</returns>
    public Task<Decided<TestOnItsWay>> Send(string code, Address who, CancellationToken cancel = default) => people.Change<Decided<TestOnItsWay>>(who, async (db, person) =>
    {
        var now = clock.Now;
        var found = await db.Broadcasts.SingleOrDefaultAsync(it => it.TestCode == code && it.TestUntil > now, cancel);
        if (found is not { } broadcast || !BroadcastStep.Test.From().Contains(broadcast.State)) return new NoSuchTest();
        broadcast.State = BroadcastState.Tested;
        var cause = Cause(broadcast);
        if (!await db.Deliveries.AnyAsync(it => it.PersonId == person && it.Cause == cause, cancel)) db.Add(Test(broadcast, person, cause, now));
        await db.SaveChangesAsync(cancel);
        return new TestOnItsWay(broadcast.Id);
    }, cancel);

    /// <summary>True when a test of the present edition has arrived.</summary>
    internal static Task<bool> Arrived(LearningDb db, Broadcast broadcast, CancellationToken cancel)
    {
        var cause = Cause(broadcast);
        return db.Deliveries.AnyAsync(it => it.Cause == cause && (it.State == DeliveryState.Sent || it.State == DeliveryState.Delivered || it.State == DeliveryState.Read), cancel);
    }

    static string Cause(Broadcast broadcast) => string.Create(CultureInfo.InvariantCulture, $"broadcast-test:{broadcast.Id}:{broadcast.Edition}");

    static Delivery Test(Broadcast broadcast, long person, string cause, DateTime now) => new()
    {
        PersonId = person,
        Cause = cause,
        Kind = Broadcast.Dialog,
        Topic = MessageTopic.Help,
        Urgent = true,
        Answers = Delivery.Told(("broadcast", broadcast.Id), ("test", "yes")),
        DueAt = now,
        CreatedAt = now,
        ChangedAt = now,
    };
}
