using System.Globalization;
using StackExchange.Redis;

namespace LearningBot.Conversations.InRedis;

/// <summary>The store for any number of instances: Redis 7 or newer, alone or as a cluster, under keys that begin with <c>lb:</c>.</summary>
sealed class RedisConversations : IConversationStore, IAsyncDisposable
{
    static readonly RedisValue DoneSeconds = (long)Keeping.DoneMarks.TotalSeconds;

    readonly RedisLink link;
    readonly RedisWakes wakes;
    readonly TimeProvider time;

    /// <summary>Begins to connect; Redis need not be there yet.</summary>
    /// <param name="options">How to connect: <see cref="RedisLink.Impatient"/>.</param>
    /// <param name="time">Stamps the entries of transcripts.</param>
    /// <param name="log">Told when Redis goes and comes.</param>
    public RedisConversations(ConfigurationOptions options, TimeProvider time, ILogger<RedisConversations> log)
    {
        this.time = time;
        link = new RedisLink(options, time, log);
        wakes = new RedisWakes(link, time);
    }

    /// <summary>The connection, for whoever checks it.</summary>
    public Task<ConnectionMultiplexer> Connection => link.Connection;

    /// <inheritdoc/>
    public async Task<Claim> Claim(string conversation, string message, string owner, TimeSpan lease, CancellationToken cancel)
    {
        var keys = new RedisKeys(conversation);
        try
        {
            var answer = await link.Run(
                RedisScript.Claim,
                [keys.Conversation, keys.Done(message), keys.Claim],
                [message, owner, (long)lease.TotalMilliseconds]);
            return Conversations.Claim.Of((ClaimOutcome)(int)answer[0], (byte[]?)answer[1]);
        }
        catch (StoreIsAwayException e) when (e.InnerException is not null)
        {
            // It was asked: a hung server may still take the claim when it wakes, and nobody would end it before its lease.
            link.RunLater(RedisScript.Release, [keys.Conversation, keys.Claim], [message, owner, "0"]);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Complete(Completion completion, CancellationToken cancel)
    {
        var keys = new RedisKeys(completion.Conversation);
        var values = new RedisValue[8 + completion.Transcript.Count];
        values[0] = completion.Message;
        values[1] = completion.Owner;
        values[2] = completion.State;
        values[3] = completion.Replies;
        values[4] = DoneSeconds;
        values[5] = Now();
        values[6] = completion.Conversation;
        values[7] = completion.Forgets ? "1" : "0";
        for (var i = 0; i < completion.Transcript.Count; i++)
            values[8 + i] = completion.Transcript[i];
        RedisKey[] all = [keys.Conversation, keys.Done(completion.Message), keys.Claim, keys.Transcript, keys.Waiting];
        return (bool)await link.Run(RedisScript.Complete, all, values);
    }

    /// <inheritdoc/>
    public void Release(string conversation, string message, string owner, bool sent)
    {
        var keys = new RedisKeys(conversation);
        link.RunSoon(RedisScript.Release, [keys.Conversation, keys.Claim], [message, owner, sent ? "1" : "0"]);
    }

    /// <inheritdoc/>
    public async Task<long> Append(string conversation, string activity, bool unfinished, CancellationToken cancel)
    {
        var keys = new RedisKeys(conversation);
        var now = Now();
        // First, and apart because it lies on another node of a cluster: a name too many on this list does no harm.
        if (unfinished)
            await link.Ask(db => db.SortedSetAddAsync(RedisKeys.Unfinished, conversation, (double)now));
        return (long)await link.Run(
            RedisScript.Append, [keys.Conversation, keys.Transcript, keys.Waiting],
            [unfinished ? "1" : "0", now, conversation, activity]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranscriptEntry>> Read(string conversation, long after, CancellationToken cancel)
    {
        var keys = new RedisKeys(conversation);
        var answer = await link.Run(RedisScript.Read, [keys.Conversation, keys.Transcript], [after]);
        var first = (long)answer[0];
        var oldest = time.GetUtcNow() - Keeping.Conversations;
        var entries = ((string[])answer[1]!).Select((entry, i) => ReadEntry(first + i, entry));
        return [.. entries.SkipWhile(entry => entry.At <= oldest)];
    }

    /// <inheritdoc/>
    public async Task<long?> Last(string conversation, CancellationToken cancel)
    {
        var key = new RedisKeys(conversation).Conversation;
        return (long?)await link.Ask(db => db.HashGetAsync(key, "number"));
    }

    /// <inheritdoc/>
    public Task Open(string conversation, CancellationToken cancel) =>
        link.Run(RedisScript.Open, [new RedisKeys(conversation).Conversation], []);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Unfinished>> Unfinished(DateTimeOffset before, int most, CancellationToken cancel)
    {
        var until = before.ToUnixTimeMilliseconds();
        var names = await link.Ask(db => db.SortedSetRangeByScoreWithScoresAsync(
            RedisKeys.Unfinished, stop: until, exclude: Exclude.Stop, take: most));
        var found = await Task.WhenAll(names.Select(name => OfConversation(name, until)));
        return [.. found.SelectMany(entries => entries).OrderBy(entry => entry.At).Take(most).Select(entry => entry.Activity)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> Waiting(string conversation, long number, CancellationToken cancel)
    {
        var key = new RedisKeys(conversation).Waiting;
        var waiting = await link.Ask(db => db.SortedSetRangeByRankAsync(key));
        return [.. waiting.Select(entry => (long)entry).Where(entry => entry < number).Order()];
    }

    /// <inheritdoc/>
    public void Finish(string conversation, long number) =>
        link.RunSoon(RedisScript.Finish, [new RedisKeys(conversation).Waiting], [number]);

    /// <inheritdoc/>
    public IDisposable Watch(string conversation, Action wake) => wakes.Watch(conversation, wake);

    /// <summary>Closes the connection.</summary>
    public ValueTask DisposeAsync() => link.DisposeAsync();

    RedisValue Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    static TranscriptEntry ReadEntry(long number, string entry)
    {
        var space = entry.IndexOf(' ');
        var at = long.Parse(entry.AsSpan(0, space), CultureInfo.InvariantCulture);
        return new(number, DateTimeOffset.FromUnixTimeMilliseconds(at), entry[(space + 1)..]);
    }

    async Task<IEnumerable<(double At, Unfinished Activity)>> OfConversation(SortedSetEntry name, long until)
    {
        var conversation = (string)name.Element!;
        var key = new RedisKeys(conversation).Waiting;
        var waiting = await link.Ask(db => db.SortedSetRangeByRankWithScoresAsync(key));
        if (waiting.Length == 0)
            await link.Run(RedisScript.Quiet, [RedisKeys.Unfinished], [conversation, name.Score]);
        return waiting.Where(entry => entry.Score < until)
            .Select(entry => (entry.Score, new Unfinished(conversation, (long)entry.Element)));
    }
}
