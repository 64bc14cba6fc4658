using Learning;
using Learning.Store;

namespace LearningBot.Commands;

/// <summary>The records as commands use them: with the settings of the service, and nothing of it started.</summary>
sealed class Records : IAsyncDisposable
{
    readonly ServiceProvider services;

    /// <summary>Reads the settings; the store is touched when it is first used.</summary>
    /// <exception cref="InvalidDataException">The city pack is not sound.</exception>
    public Records(Call call)
    {
        Configuration = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = call.Settings }).Configuration;
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddLearning(Settings.Learning(Configuration))
            .BuildServiceProvider();
    }

    /// <summary>The settings, read as the service reads them.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>The store.</summary>
    public LearningStore Store => Get<LearningStore>();

    /// <summary>A part of Learning.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
