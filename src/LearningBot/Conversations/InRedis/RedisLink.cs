using StackExchange.Redis;

namespace LearningBot.Conversations.InRedis;

/// <summary>
/// The connection to Redis. When Redis is away calls fail at once, not each after its own wait: the first failure opens the
/// circuit, and a ping closes it as soon as it is answered.
/// </summary>
sealed class RedisLink : IAsyncDisposable
{
    static readonly TimeSpan BetweenPings = TimeSpan.FromMilliseconds(200);

    readonly TimeProvider time;
    readonly ILogger log;
    readonly Task<ConnectionMultiplexer> connecting;
    readonly OwedCalls owed = new();
    readonly CancellationTokenSource stopped = new();
    IDatabase? database;
    volatile bool open;
    int pinging;

    /// <summary>Begins to connect; Redis need not be there yet.</summary>
    /// <param name="options">How to connect.</param>
    /// <param name="time">Paces the pings.</param>
    /// <param name="log">Told when Redis goes and comes.</param>
    public RedisLink(ConfigurationOptions options, TimeProvider time, ILogger log)
    {
        this.time = time;
        this.log = log;
        connecting = ConnectionMultiplexer.ConnectAsync(options);
    }

    /// <summary>
    /// Options of a connection that says within about a second that Redis is away. With the client's own defaults a call
    /// waits for 5 seconds, and longer while the connection is being made again.
    /// </summary>
    public static ConfigurationOptions Impatient(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 1000;
        options.AsyncTimeout = 800;
        options.SyncTimeout = 800;
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(250);
        options.ReconnectRetryPolicy = new LinearRetry(250);
        // INFO, which tells whether the server keeps what it acknowledges, is among the client's commands for administrators.
        options.AllowAdmin = true;
        return options;
    }

    /// <summary>Runs a script.</summary>
    /// <exception cref="StoreIsAwayException">
    /// Redis did not do it, or may have done it but did not say so in time; without an inner exception it was not asked.
    /// </exception>
    public async Task<RedisResult> Run(RedisScript script, RedisKey[] keys, RedisValue[] values)
    {
        if (open)
            throw new StoreIsAwayException();
        try
        {
            return await Evaluate(database ?? await Connected(), script, keys, values);
        }
        catch (Exception e) when (IsAway(e))
        {
            Open(e);
            throw new StoreIsAwayException(e);
        }
    }

    /// <summary>Runs a plain command.</summary>
    /// <exception cref="StoreIsAwayException">As in <see cref="Run"/>.</exception>
    public async Task<T> Ask<T>(Func<IDatabase, Task<T>> command)
    {
        if (open)
            throw new StoreIsAwayException();
        try
        {
            return await command(database ?? await Connected());
        }
        catch (Exception e) when (IsAway(e))
        {
            Open(e);
            throw new StoreIsAwayException(e);
        }
    }

    /// <summary>Runs a script that nobody waits for: now, or once Redis is back.</summary>
    public void RunSoon(RedisScript script, RedisKey[] keys, RedisValue[] values) => _ = RunOrOwe(script, keys, values);

    /// <summary>Runs a script once Redis is back, because an answer that did not come may still be on its way to being true.</summary>
    public void RunLater(RedisScript script, RedisKey[] keys, RedisValue[] values) => owed.Add(db => Evaluate(db, script, keys, values));

    /// <summary>The connection, once it has been tried.</summary>
    public Task<ConnectionMultiplexer> Connection => connecting;

    /// <summary>True for whatever the client throws when Redis does not do what it is asked.</summary>
    public static bool IsAway(Exception e) => e
        is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException or OperationCanceledException;

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        await (await connecting).DisposeAsync();
        stopped.Dispose();
    }

    async Task RunOrOwe(RedisScript script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            await Run(script, keys, values);
        }
        catch (StoreIsAwayException)
        {
            RunLater(script, keys, values);
        }
    }

    static async Task<RedisResult> Evaluate(IDatabase db, RedisScript script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await db.ScriptEvaluateAsync(script.Hash, keys, values);
        }
        catch (RedisServerException e) when (e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return await db.ScriptEvaluateAsync(script.Text, keys, values);
        }
    }

    async Task<IDatabase> Connected() => database = (await connecting).GetDatabase();

    void Open(Exception cause)
    {
        open = true;
        if (Interlocked.Exchange(ref pinging, 1) == 0)
            _ = Ping(cause);
    }

    async Task Ping(Exception cause)
    {
        log.LogWarning("Redis is away: {Error}", cause.GetType().Name);
        while (!await IsBack())
        {
            if (stopped.IsCancellationRequested)
                return;
            await Task.Delay(BetweenPings, time, CancellationToken.None);
        }
        log.LogWarning("Redis is back.");
        pinging = 0;
        open = false;
    }

    async Task<bool> IsBack()
    {
        try
        {
            var db = database ?? await Connected();
            await db.PingAsync();
            await owed.Pay(db);
            return true;
        }
        catch (Exception e) when (IsAway(e))
        {
            return false;
        }
    }
}
