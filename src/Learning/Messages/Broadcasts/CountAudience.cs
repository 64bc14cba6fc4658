using Learning.City;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>Why some people of an audience would not be written to.</summary>
/// <param name="State">The end that the message to them would have at once.</param>
/// <param name="Reason">Why; null when the state says it.</param>
/// <param name="Count">How many they are; everybody is counted once.</param>
public sealed record LeftOut(DeliveryState State, string? Reason, int Count);

/// <summary>How many people are in an audience just now.</summary>
/// <param name="People">All of them.</param>
/// <param name="Out">Those of them who would not be written to.</param>
public sealed record AudienceCount(int People, IReadOnlyList<LeftOut> Out)
{
    /// <summary>Those who would be written to.</summary>
    public int Reached => People - Out.Sum(it => it.Count);
}

/// <summary>
/// Counts an audience while it is put together, without going through it person by person. What a rehearsal finds besides, such as quiet hours, is not
/// looked at.
/// </summary>
public sealed class CountAudience
{
    readonly LearningStore store;
    readonly AudienceScope scopes;
    readonly CityClock clock;

    internal CountAudience(LearningStore store, AudienceScope scopes, CityClock clock) => (this.store, this.scopes, this.clock) = (store, scopes, clock);

    /// <summary>Counts it.</summary>
    /// <returns>The numbers; or <see cref="NoSuchPart"/>, or <see cref="AudienceIsTooWide"/> for whoever may not write to it.</returns>
    public async Task<Decided<AudienceCount>> Of(Audience audience, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var found = await scopes.Of(db, audience, cancel);
        if (!found.Done) return found.Refusal;
        if (!Access.Of(who).Broadcasts(found.Result.Branch, Purpose.Change)) return new AudienceIsTooWide();
        var asked = new Broadcast { Name = "", Audience = audience.Kept(), Scope = found.Result.Branch.Path, Author = who.Id, CreatedAt = clock.Now };
        return await Counted(db, asked, audience.List, clock.Now, cancel);
    }

    // In the order in which AudienceReading says why, so that nobody is counted twice.
    static async Task<AudienceCount> Counted(LearningDb db, Broadcast asked, string? list, DateTime now, CancellationToken cancel)
    {
        var rest = AudienceQuery.Of(db, asked);
        var all = await rest.CountAsync(cancel);
        var left = new List<LeftOut>();
        await Take(DeliveryState.OptedOut, null, Unwilling(db, rest, asked.Topic, now));
        if (list is not null) await Take(DeliveryState.OptedOut, "no proof of consent", rest.Where(it => !db.ListedPeople.Any(on => on.List == list && on.PersonId == it.Id && on.Proof != "")));
        await Take(DeliveryState.Failed, "no address", rest.Where(it => !db.Addresses.Any(address => address.PersonId == it.Id)));
        if (asked.Topic == MessageTopic.News) await Take(DeliveryState.Cancelled, "enough news this week", Sated(db, rest, now));
        return new(all, left);

        async Task Take(DeliveryState state, string? reason, IQueryable<Person> those)
        {
            if (await those.CountAsync(cancel) is > 0 and var count) left.Add(new(state, reason, count));
            rest = rest.Where(it => !those.Any(one => one.Id == it.Id));
        }
    }

    static IQueryable<Person> Unwilling(LearningDb db, IQueryable<Person> people, MessageTopic topic, DateTime now) =>
        people.Where(it => db.MessageChoices.Any(choice => choice.PersonId == it.Id
            && (choice.StoppedAt != null || choice.PausedUntil > now || (topic == MessageTopic.News && choice.NoNews))));

    static IQueryable<Person> Sated(LearningDb db, IQueryable<Person> people, DateTime now)
    {
        var week = now.AddDays(-7);
        var enough = db.Deliveries
            .Where(it => it.BroadcastId != null && it.Topic == MessageTopic.News && it.ChangedAt > week
                && (it.State <= DeliveryState.Delivered || it.State == DeliveryState.Read || it.State == DeliveryState.Uncertain))
            .GroupBy(it => it.PersonId).Where(of => of.Count() >= AudienceReading.NewsInWeek).Select(of => of.Key);
        return people.Where(it => enough.Contains(it.Id));
    }
}
