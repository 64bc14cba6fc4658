using System.Collections.Concurrent;
using LearningBot.Conversations.InRedis;
using Microsoft.Extensions.Logging;

namespace LearningBot.Tests.Conversations;

/// <summary>Settings under which Redis loses what it acknowledged.</summary>
public sealed class A_forgetful_redis : IAsyncLifetime
{
    readonly RedisServer server = new();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task is_warned_of_when_the_service_starts()
    {
        Assert.Empty(await Warnings());
        await using var admin = RedisServer.Open(server.Address);
        var db = (await admin.Connection).GetDatabase();
        await db.ExecuteAsync("CONFIG", "SET", "appendonly", "no");
        Assert.Contains("append-only file", Assert.Single(await Warnings()), StringComparison.Ordinal);
        await db.ExecuteAsync("CONFIG", "SET", "maxmemory", "100mb", "maxmemory-policy", "allkeys-lru");
        Assert.Equal(2, (await Warnings()).Count);
    }

    [Fact]
    public async Task stops_no_start_when_it_does_not_answer()
    {
        await server.Kill();
        Assert.NotEmpty(await Warnings());
    }

    async Task<IReadOnlyCollection<string>> Warnings()
    {
        await using var store = RedisServer.Open(server.Address);
        var log = new LogLines();
        using var service = new WarnOfForgetfulRedis(store, log);
        await service.StartAsync(default);
        await service.ExecuteTask!;
        return log.Lines;
    }

    sealed class LogLines : ILogger<WarnOfForgetfulRedis>
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));
    }
}
