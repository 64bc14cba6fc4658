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
        var findings = new List<Finding>
        {
            new(Standing.Well, "conversations", $"Redis {server.Version} answers in {took.TotalMilliseconds:F1} ms."),
        };
        findings.AddRange((await Keeping(server)).Select(says => new Finding(Standing.Note, "redis", says)));
        return findings;
    }

    // What a crash or a full memory would cost. A hosted Redis may not tell; then it is not mentioned.
    static async Task<IReadOnlyList<string>> Keeping(IServer server)
    {
        var says = new List<string>();
        try
        {
            if ((await server.ConfigGetAsync("appendonly")).Any(setting => setting.Value == "no"))
                says.Add("It keeps no append-only file: a crash may lose the last minutes of conversations. Set appendonly yes.");
            if ((await server.ConfigGetAsync("maxmemory-policy")).FirstOrDefault().Value is { } policy && policy != "noeviction")
                says.Add($"It may throw conversations away when memory is short ({policy}). Set maxmemory-policy noeviction.");
        }
        catch (RedisServerException)
        {
            return [];
        }

        return says;
    }

    static string Kind(Exception e) => e is RedisConnectionException lost ? lost.FailureType.ToString() : e.GetType().Name;
}
