using Learning;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

/// <summary>Messages to many for those who write them.</summary>
static class BroadcastsOfTheConsole
{
    static int made;

    /// <summary>A draft by an account of the city.</summary>
    public static async Task<Broadcast> NewBroadcast(this ConsoleService console, Audience audience, By? by = null, string chinese = "周六上午有讲座") =>
        (await console.Get<WriteBroadcast>().New(new() { Name = $"made {Interlocked.Increment(ref made)}", Chinese = chinese, English = "A talk on Saturday", Audience = audience }, by ?? await console.Mayor())).Result!;

    /// <summary>The address of a page about one to people of the role's own branch.</summary>
    public static async Task<string> OwnBroadcast(this ConsoleService console, string page, StaffRole role)
    {
        var scope = await console.Scope(role);
        Audience audience = role switch
        {
            StaffRole.City or StaffRole.Auditor => new(),
            StaffRole.District or StaffRole.Volunteer => new() { Districts = [scope] },
            _ => new() { Places = [scope] },
        };
        return $"/staff/messages/{page}/{(await console.NewBroadcast(audience)).Id}";
    }

    /// <summary>The address of a page about one to people of a branch that is not the role's.</summary>
    public static async Task<string> ForeignBroadcast(this ConsoleService console, string page) =>
        $"/staff/messages/{page}/{(await console.NewBroadcast(new() { Districts = [await console.Scope(StaffRole.District, 3)] })).Id}";

    /// <summary>A list of so many people that can be reached, with proofs; its name.</summary>
    public static async Task<string> Listed(this ConsoleService console, int people)
    {
        await using var db = console.Get<LearningStore>().Open();
        var (list, now) = ($"list {Interlocked.Increment(ref made)}", console.Time.GetUtcNow().UtcDateTime);
        for (var i = 0; i < people; i++)
        {
            var person = new Person { CreatedAt = now, District = "wuchang" };
            db.Add(person);
            await db.SaveChangesAsync();
            db.Add(new PersonAddress { PersonId = person.Id, Channel = "test", UserId = $"{list}/{i}", ConversationId = $"{list}/{i}", Language = Language.Chinese, SeenAt = now });
            db.Add(new ListedPerson { List = list, PersonId = person.Id, Proof = "form 1", Scope = "", At = now });
        }
        await db.SaveChangesAsync();
        return list;
    }

    /// <summary>Brings one into a state, past the pages.</summary>
    public static async Task Put(this ConsoleService console, long id, BroadcastState state)
    {
        await using var db = console.Get<LearningStore>().Open();
        await db.Broadcasts.Where(it => it.Id == id).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, state));
    }

    /// <summary>Brings one into the middle of its sending: all its messages are written, and the service writes no more of them.</summary>
    public static async Task Sends(this ConsoleService console, long id)
    {
        await using var db = console.Get<LearningStore>().Open();
        var now = console.Time.GetUtcNow().UtcDateTime;
        await db.Broadcasts.Where(it => it.Id == id).ExecuteUpdateAsync(set => set.SetProperty(it => it.State, BroadcastState.Sending).SetProperty(it => it.PlannedAt, now));
    }

    /// <summary>The test of one arrives.</summary>
    public static async Task TestArrives(this ConsoleService console, Broadcast broadcast)
    {
        var now = console.Time.GetUtcNow().UtcDateTime;
        await using var db = console.Get<LearningStore>().Open();
        var reader = new Person { CreatedAt = now };
        db.Add(reader);
        await db.SaveChangesAsync();
        db.Add(new Delivery
        {
            PersonId = reader.Id,
            Cause = FormattableString.Invariant($"broadcast-test:{broadcast.Id}:{broadcast.Edition}"),
            Kind = Broadcast.Dialog,
            Answers = "{}",
            State = DeliveryState.Sent,
            DueAt = now,
            CreatedAt = now,
            ChangedAt = now,
        });
        await db.SaveChangesAsync();
        await console.Put(broadcast.Id, BroadcastState.Tested);
    }

    /// <summary>Messages of one, so many in each state, to new people of a district.</summary>
    public static async Task Deliver(this ConsoleService console, long id, params (DeliveryState State, string? Reason, int Count)[] ends)
    {
        var now = console.Time.GetUtcNow().UtcDateTime;
        await using var db = console.Get<LearningStore>().Open();
        foreach (var (state, reason, count) in ends)
        {
            for (var i = 0; i < count; i++)
            {
                var person = new Person { CreatedAt = now, District = "wuchang" };
                db.Add(person);
                await db.SaveChangesAsync();
                db.Add(new Delivery
                {
                    PersonId = person.Id,
                    Cause = FormattableString.Invariant($"broadcast:{id}"),
                    Kind = Broadcast.Dialog,
                    Answers = "{}",
                    BroadcastId = id,
                    State = state,
                    Reason = reason,
                    Topic = MessageTopic.News,
                    Lane = FormattableString.Invariant($"test:{id}"),
                    DueAt = now.AddYears(1),
                    CreatedAt = now,
                    ChangedAt = now,
                });
            }
        }
        await db.SaveChangesAsync();
    }

    /// <summary>How one stands.</summary>
    public static async Task<Broadcast> Kept(this ConsoleService console, long id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Broadcasts.AsNoTracking().SingleAsync(it => it.Id == id);
    }
}
