namespace LearningBot.Conversations.InRedis;

/// <summary>Looks once, when the service starts, whether Redis keeps what it acknowledges, and warns when it does not.</summary>
sealed class WarnOfForgetfulRedis(IConversationStore store, ILogger<WarnOfForgetfulRedis> log) : BackgroundService
{
    /// <summary>What is the matter with a server's settings, in words for whoever runs it.</summary>
    /// <param name="info">What the server answers to <see href="https://redis.io/docs/latest/commands/info/">INFO</see>.</param>
    public static IEnumerable<string> Faults(string info)
    {
        if (info.Contains("aof_enabled:0", StringComparison.Ordinal))
            yield return "Redis writes no append-only file: a crash loses what people said since its last snapshot. Set appendonly yes.";
        if (!info.Contains("maxmemory:0", StringComparison.Ordinal) && !info.Contains("maxmemory_policy:noeviction", StringComparison.Ordinal))
            yield return "Redis may evict conversations when its memory is full. Set maxmemory-policy noeviction.";
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (store is not RedisConversations redis)
                return;
            foreach (var server in (await redis.Connection).GetServers())
            {
                foreach (var fault in Faults(await server.InfoRawAsync() ?? ""))
                    log.LogWarning("{Fault}", fault);
            }
        }
        catch (Exception e) when (RedisLink.IsAway(e))
        {
            log.LogWarning("Redis does not say whether it keeps what it acknowledges: {Error}", e.GetType().Name);
        }
    }
}
