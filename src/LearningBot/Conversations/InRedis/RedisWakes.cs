using StackExchange.Redis;

namespace LearningBot.Conversations.InRedis;

/// <summary>
/// Wakes this instance's watchers when any instance appends. One subscription for all conversations, only while somebody
/// watches: an open conversation that says nothing costs the connection nothing.
/// </summary>
sealed class RedisWakes(RedisLink link)
{
    static readonly RedisChannel Channel = RedisChannel.Literal("lb:wake");

    readonly Watchers watchers = new();
    readonly Lock changing = new();
    Task subscription = Task.CompletedTask;
    int watching;

    /// <summary>Adds a watcher until the answer is disposed. Until the subscription is made wakes are missed.</summary>
    public IDisposable Watch(string conversation, Action wake)
    {
        lock (changing)
        {
            if (++watching == 1)
                subscription = Next(subscription, subscriber => subscriber.SubscribeAsync(Channel, (_, name) => watchers.Wake(name.ToString())));
        }
        return new Watched(this, watchers.Add(conversation, wake));
    }

    void Leave()
    {
        lock (changing)
        {
            if (--watching == 0)
                subscription = Next(subscription, subscriber => subscriber.UnsubscribeAsync(Channel));
        }
    }

    /// <summary>One change after the other; one that fails is made good by the client when it connects again, or by the next reading.</summary>
    async Task Next(Task before, Func<ISubscriber, Task> change)
    {
        await before;
        try
        {
            await change((await link.Connection).GetSubscriber());
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
        }
    }

    sealed class Watched(RedisWakes wakes, IDisposable watcher) : IDisposable
    {
        bool disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, true))
                return;
            watcher.Dispose();
            wakes.Leave();
        }
    }
}
