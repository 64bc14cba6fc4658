using LearningBot.Conversations.InRedis;
using StackExchange.Redis;

namespace LearningBot.Commands.Checks;

/// <summary>Looks at where conversations are kept.</summary>
static class CheckConversations
{
    /// <summary>What was found.</summary>
    public static async Task<IReadOnlyList<Finding>> Of(IConfiguration configuration)
    {
        if (configuration["Redis:Configuration"] is not { Length: > 0 } redis)
        {
            var folder = Path.GetFullPath(Settings.DataDirectory(configuration));
            return [new(Standing.Well, "conversations", $"Kept in {folder} by one instance. For several instances set Redis:Configuration.")];
        }
        try
        {
            return await Redis(redis);
        }
        catch (Exception e) when (e is RedisException or ArgumentException)
        {
            return [new(Standing.Broken, "conversations", $"Redis cannot be reached: {Kind(e)}. Redis:Configuration must name a server that answers.")];
        }
    }

    static async Task<IReadOnlyList<Finding>> Redis(string redis)
    {
        var options = ConfigurationOptions.Parse(redis);
        (options.AbortOnConnectFail, options.ConnectRetry, options.ConnectTimeout, options.AllowAdmin) = (true, 1, 3000, true);
        await using var link = await ConnectionMultiplexer.ConnectAsync(options);
        var server = link.GetServers().First(each => each.IsConnected);
        var took = await link.GetDatabase().PingAsync();
        var faults = WarnOfForgetfulRedis.Faults(await server.InfoRawAsync() ?? "");
        return
        [
            new(Standing.Well, "conversations", $"Redis {server.Version} answers in {took.TotalMilliseconds:F1} ms."),
            .. faults.Select(fault => new Finding(Standing.Note, "redis", fault)),
        ];
    }

    static string Kind(Exception e) => e is RedisConnectionException lost ? lost.FailureType.ToString() : e.GetType().Name;
}
