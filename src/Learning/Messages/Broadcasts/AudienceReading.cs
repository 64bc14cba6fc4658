using Learning.People;
using Learning.Preferences;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>
/// Goes through the audience of a broadcast, as it is now, person by person. A rehearsal and the sending read it the same way, so that what is foretold is
/// what happens.
/// </summary>
sealed class AudienceReading(LearningDb db, Broadcast broadcast, DateTime now)
{
    /// <summary>So many news in a week one person gets at most.</summary>
    public const int NewsInWeek = 2;

    readonly string? list = Audience.Read(broadcast.Audience).List;
    readonly MessageTopic topic = broadcast.Topic;

    /// <summary>The next people after one, by their ids.</summary>
    /// <param name="after">Their ids are greater than this; null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The people; none at the end.</returns>
    public async Task<IReadOnlyList<Recipient>> Next(long? after, int most, CancellationToken cancel)
    {
        var ids = await db.ReadPlainly(AudienceQuery.Of(db, broadcast, after ?? 0).OrderBy(it => it.Id).Take(most).Select(it => it.Id), row => row.GetInt64(0), cancel);
        var to = await NewestAddresses.Of(db, ids, cancel);
        var choices = await db.MessageChoices.AsNoTracking().Where(it => ids.Contains(it.PersonId)).ToDictionaryAsync(it => it.PersonId, cancel);
        var elders = (await db.Preferences.Where(it => ids.Contains(it.PersonId) && it.Elder).Select(it => it.PersonId).ToListAsync(cancel)).ToHashSet();
        var enough = await Enough(ids, cancel);
        var unproven = await Unproven(ids, cancel);
        return ids.ConvertAll(id => Of(id, to.GetValueOrDefault(id), choices.GetValueOrDefault(id), elders.Contains(id), unproven.Contains(id), enough.Contains(id)));
    }

    Recipient Of(long id, Address? to, MessageChoices? choices, bool elder, bool unproven, bool enough)
    {
        var (state, reason) = choices?.Allows(topic, now) == false ? (DeliveryState.OptedOut, null)
            : unproven ? (DeliveryState.OptedOut, "no proof of consent")
            : to is null ? (DeliveryState.Failed, "no address")
            : enough ? (DeliveryState.Cancelled, "enough news this week")
            : (DeliveryState.Due, (string?)null);
        return new(id, to, new(elder, choices?.QuietFrom, choices?.QuietTo), state, reason);
    }

    async Task<HashSet<long>> Enough(List<long> ids, CancellationToken cancel)
    {
        // Who was told something wrong is told what is right.
        if (topic != MessageTopic.News || broadcast.Corrects is not null) return [];
        var week = now.AddDays(-7);
        var cause = Broadcast.Cause(broadcast.Id);
        // By their causes, which lie beside each other for each person: by what it belongs to PostgreSQL would rather read all that was ever sent.
        return [.. await db.Deliveries
            .Where(it => ids.Contains(it.PersonId) && it.Cause.StartsWith(Broadcast.Causes) && it.Cause != cause && it.Topic == MessageTopic.News && it.ChangedAt > week
                && (it.State <= DeliveryState.Delivered || it.State == DeliveryState.Read || it.State == DeliveryState.Uncertain))
            .GroupBy(it => it.PersonId).Where(of => of.Count() >= NewsInWeek).Select(of => of.Key).ToListAsync(cancel)];
    }

    async Task<HashSet<long>> Unproven(List<long> ids, CancellationToken cancel) => list is null ? [] :
        [.. await db.ListedPeople.Where(it => it.List == list && ids.Contains(it.PersonId) && it.Proof == "").Select(it => it.PersonId).ToListAsync(cancel)];
}
