using StackExchange.Redis;

namespace LearningBot.Conversations.InRedis;

/// <summary>
/// Wakes this instance's watchers when any instance appends. One subscription for all conversations, only while somebody
/// watches: an open conversation that says nothing costs the connection nothing.
/// </summary>
sealed class RedisWakes(RedisLink link, TimeProvider time)
{
    static readonly RedisChannel channel = RedisChannel.Literal("lb:wake");
    static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    readonly Watchers watchers = new();
    readonly Lock changing = new();
    int watching;
    bool changes;
    bool subscribed;

    /// <summary>Adds a watcher until the answer is disposed. Until the subscription is made wakes are missed.</summary>
    public IDisposable Watch(string conversation, Action wake)
    {
        Count(1);
        return new Watched(this, watchers.Add(conversation, wake));
    }

    void Count(int change)
    {
        lock (changing)
        {
            watching += change;
            if (changes || watching > 0 == subscribed)
                return;
            changes = true;
        }
        _ = Change();
    }

    /// <summary>Subscribes and unsubscribes until that fits those who watch; also when Redis is away at first.</summary>
    async Task Change()
    {
        while (Wanted() is { } wanted)
        {
            try
            {
                var subscriber = (await link.Connection).GetSubscriber();
                await (wanted ? subscriber.SubscribeAsync(channel, Woken) : subscriber.UnsubscribeAsync(channel));
                subscribed = wanted;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (Exception e) when (RedisLink.IsAway(e))
            {
                await Task.Delay(pause, time);
            }
        }
    }

    bool? Wanted()
    {
        lock (changing)
        {
            var wanted = watching > 0;
            changes = wanted != subscribed;
            return changes ? wanted : null;
        }
    }

    void Woken(RedisChannel _, RedisValue conversation) => watchers.Wake(conversation.ToString());

    sealed class Watched(RedisWakes wakes, IDisposable watcher) : IDisposable
    {
        bool disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, true))
                return;
            watcher.Dispose();
            wakes.Count(-1);
        }
    }
}
