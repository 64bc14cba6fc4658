using Dialogs.Understanding.Models;
using Dialogs.Understanding.Privacy;
using Learning;
using Learning.City;
using Learning.Models;
using Learning.Store;
using LearningBot.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LearningBot.Tests.Models;

/// <summary>The door to a language model over real records and a stand-in on the wire, without the rest of the service; its clock stands unless it is moved.</summary>
sealed class ModelHouse : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("learningbot-models").FullName;
    readonly ServiceProvider services;

    ModelHouse(IEnumerable<string> settings, string? postgres, string? file, TimeProvider? time)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine([.. settings]).Build();
        var city = new CityPack { Name = new("示例市", "Sample City"), TimeZone = "Asia/Shanghai", Country = "CN", Districts = [], Themes = [], Bands = [] };
        var add = new ServiceCollection().AddSingleton<TimeProvider>(time ?? Time);
        add.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        add.AddLearning(new() { City = city, Postgres = postgres, SqliteFile = file ?? Path.Combine(folder, "learning.db") });
        add.AddModels(configuration, city);
        services = add.BuildServiceProvider();
    }

    /// <summary>The clock.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 28, 2, 0, 0, TimeSpan.Zero));

    /// <summary>All that was logged, at every level.</summary>
    public KeptLog Log { get; } = new();

    public ILanguageModel Model => services.GetRequiredService<ILanguageModel>();

    public ModelBreaker Breaker => services.GetRequiredService<ModelBreaker>();

    /// <summary>Opens one.</summary>
    /// <param name="settings">Settings; those of a stand-in lead to it.</param>
    /// <param name="postgres">The records' database; null for a file.</param>
    /// <param name="file">The records' file; null for one of its own.</param>
    /// <param name="time">Another clock than its own.</param>
    public static async Task<ModelHouse> Open(IEnumerable<string> settings, string? postgres = null, string? file = null, TimeProvider? time = null)
    {
        ModelHouse house = new(settings, postgres, file, time);
        await house.Get<LearningStore>().Prepare();
        foreach (var part in house.services.GetServices<IHostedService>()) await part.StartAsync(CancellationToken.None);
        return house;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Asks it.</summary>
    public Task<ModelReply?> Ask(string words, ModelPurpose purpose = ModelPurpose.Reading, CancellationToken cancel = default) => Model.Ask(Request(words, purpose), cancel);

    /// <summary>A request.</summary>
    public static ModelRequest Request(string words, ModelPurpose purpose = ModelPurpose.Reading) => new(
        purpose, "Say what the words ask for.", Redactor.Redact(words, Language.English)!,
        """{"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}""");

    /// <summary>Today, once so many calls are written down.</summary>
    public async Task<ModelDay> Today(int calls)
    {
        ModelDay day = null!;
        await Patience.Until(async () => (day = await Get<ModelRecords>().Today()).Calls >= calls && day.HeldTokens == 0);
        return day;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in services.GetServices<IHostedService>()) await part.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Keeps all that is logged.</summary>
sealed class KeptLog : ILoggerProvider, ILogger
{
    readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = [];

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");
}
