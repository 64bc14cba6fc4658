using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages;

/// <summary>
/// Decides in the last moment what becomes of messages that are about to be sent: whatever their cause was, the records, the person's choices and the
/// hour decide.
/// </summary>
sealed class Judging(QuietHours quiet)
{
    public async Task<Judged> Of(LearningDb db, IReadOnlyCollection<long> ids, DateTime now, CancellationToken cancel)
    {
        // Only what is asked of them: there are hundreds at a time.
        var rows = await db.Deliveries.Claimed(ids).OrderBy(it => it.DueAt).ThenBy(it => it.Id)
            .Select(it => new InHand(it.Id, it.PersonId, it.Kind, it.Topic, it.Urgent, it.UselessAfter, it.Answers, it.BroadcastId, it.DueAt, it.Attempts)).ToListAsync(cancel);
        var people = await About.Read(db, [.. rows.Select(it => it.PersonId).Distinct()], cancel);
        var pointless = await Pointless.Among(db, rows, now, cancel);
        var held = await Held(db, rows, cancel);
        var (judged, rests, answers) = (new Judged(), new RestsAt(quiet, now), new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var broadcast = row.BroadcastId is { } id ? held.GetValueOrDefault(id, BroadcastState.Sending) : BroadcastState.Sending;
            if (broadcast == BroadcastState.Stopped) judged.End(row.Id, new(DeliveryState.Cancelled, "stopped"));
            else if (Over(row, people, pointless, now) is { } why) judged.End(row.Id, why);
            else if (broadcast != BroadcastState.Sending) judged.Wait(row.Id, row.DueAt);
            else if (!row.Urgent && rests.EndFor(people.RestOf(row)) is { } morning) Wait(judged, row, morning);
            else judged.ToSend.Add(new(row.Id, row.PersonId, row.Kind, Answers(row), people.Address(row)!, row.Attempts) { Broadcast = row.BroadcastId });
        }
        return judged;

        // All people of a broadcast are told the same.
        Dictionary<string, string> Answers(InHand row) => answers.TryGetValue(row.Answers, out var read) ? read : answers[row.Answers] = Delivery.Read(row.Answers);
    }

    // The broadcasts that are not being sent just now.
    static async Task<Dictionary<long, BroadcastState>> Held(LearningDb db, IReadOnlyCollection<InHand> rows, CancellationToken cancel)
    {
        var ids = rows.Select(it => it.BroadcastId).OfType<long>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Broadcasts.Where(it => ids.Contains(it.Id) && it.State != BroadcastState.Sending).ToDictionaryAsync(it => it.Id, it => it.State, cancel);
    }

    static Why? Over(InHand row, About people, HashSet<long> pointless, DateTime now) =>
        row.Attempts >= RetryTimes.Tries ? new(DeliveryState.Dead, "no try ended")
        : row.UselessAfter <= now ? new(DeliveryState.Expired)
        : pointless.Contains(row.Id) ? new(DeliveryState.Cancelled)
        : !people.Want(row, now) ? new(DeliveryState.OptedOut)
        : people.Address(row) is null ? new(DeliveryState.Failed, "no address")
        : null;

    static void Wait(Judged judged, InHand row, DateTime until)
    {
        if (row.UselessAfter <= until) judged.End(row.Id, new(DeliveryState.Expired, "quiet hours"));
        else judged.Wait(row.Id, until);
    }

    /// <summary>What is known of the people whom messages are for.</summary>
    sealed record About(Dictionary<long, Address> Addresses, Dictionary<long, Preferences.MessageChoices> Choices, HashSet<long> Elders)
    {
        public static async Task<About> Read(LearningDb db, IReadOnlyCollection<long> people, CancellationToken cancel) => new(
            await NewestAddresses.Of(db, people, cancel),
            await db.MessageChoices.AsNoTracking().Where(it => people.Contains(it.PersonId)).ToDictionaryAsync(it => it.PersonId, cancel),
            [.. await db.Preferences.Where(it => people.Contains(it.PersonId) && it.Elder).Select(it => it.PersonId).ToListAsync(cancel)]);

        public Rest RestOf(InHand row) => Choices.GetValueOrDefault(row.PersonId) is { } chosen
            ? new(Elders.Contains(row.PersonId), chosen.QuietFrom, chosen.QuietTo) : new(Elders.Contains(row.PersonId));

        public bool Want(InHand row, DateTime now) => Choices.GetValueOrDefault(row.PersonId)?.Allows(row.Topic, now) != false;

        public Address? Address(InHand row) => Addresses.GetValueOrDefault(row.PersonId);
    }
}

/// <summary>What decides over a claimed message, of its record.</summary>
sealed record InHand(
    long Id, long PersonId, string Kind, MessageTopic Topic, bool Urgent, DateTime? UselessAfter, string Answers, long? BroadcastId, DateTime DueAt, int Attempts);

/// <summary>Why a message is not sent.</summary>
sealed record Why(DeliveryState State, string? Reason = null);

/// <summary>What becomes of messages: sent, ended or put off.</summary>
sealed class Judged
{
    public List<DueDelivery> ToSend { get; } = [];

    public Dictionary<Why, List<long>> Ended { get; } = [];

    public Dictionary<DateTime, List<long>> Waiting { get; } = [];

    public void End(long id, Why why) => Of(Ended, why).Add(id);

    public void Wait(long id, DateTime until) => Of(Waiting, until).Add(id);

    static List<long> Of<T>(Dictionary<T, List<long>> lists, T key)
        where T : notnull => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
