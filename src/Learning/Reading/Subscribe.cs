using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Reading;

/// <summary>The topics somebody is subscribed to after a change.</summary>
/// <param name="Topics">The topics, oldest first.</param>
public sealed record Subscribed(IReadOnlyList<string> Topics);

/// <summary>Subscribes people to topics and ends it. The topic is its own key: subscribed to twice, it is there once.</summary>
public sealed class Subscribe
{
    /// <summary>Topics of one person at most.</summary>
    public const int Most = 50;

    /// <summary>Longest topic, in characters.</summary>
    public const int LongestTopic = 128;

    readonly PersonRecords people;
    readonly CityClock clock;

    internal Subscribe(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Subscribes to a topic; it may be subscribed to already.</summary>
    /// <param name="topic">A column's id, or words; cut after <see cref="LongestTopic"/>.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>Or <see cref="TooManyTopics"/>.</returns>
    public Task<Decided<Subscribed>> Begin(string topic, Address who, CancellationToken cancel = default) =>
        people.Change<Decided<Subscribed>>(who, async (db, person) =>
        {
            var kept = topic.Length <= LongestTopic ? topic : topic[..LongestTopic];
            var topics = await MyReading.Topics(db, person, cancel);
            if (topics.Contains(kept)) return new Subscribed(topics);
            if (topics.Count >= Most) return new TooManyTopics(Most);
            db.Add(new Subscription { PersonId = person, Topic = kept, SubscribedAt = clock.Now });
            await db.SaveChangesAsync(cancel);
            return new Subscribed([.. topics, kept]);
        }, cancel);

    /// <summary>Ends a subscription; it may have ended already.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public Task<Decided<Subscribed>> End(string topic, Address who, CancellationToken cancel = default) =>
        people.Change<Decided<Subscribed>>(who, async (db, person) =>
        {
            await db.Subscriptions.Where(subscription => subscription.PersonId == person && subscription.Topic == topic).ExecuteDeleteAsync(cancel);
            return new Subscribed(await MyReading.Topics(db, person, cancel));
        }, cancel);
}
