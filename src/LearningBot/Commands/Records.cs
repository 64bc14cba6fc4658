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

    /// <summary>The records of a call, brought up to date; made when there are none, unless they must be there.</summary>
    /// <exception cref="FailedException">There are none; the message says what to do.</exception>
    public static async Task<Records> Opened(Call call, bool mustBeThere = false)
    {
        var records = new Records(call);
        if (mustBeThere) records.MustBeThere();
        await records.Store.Prepare(call.Cancel);
        return records;
    }

    /// <summary>Makes sure that there are records. Looking for a store must not make one: an empty backup would be a false comfort.</summary>
    /// <exception cref="FailedException">There are none; the message says what to do.</exception>
    public void MustBeThere()
    {
        var options = Settings.Learning(Configuration);
        if (options.Postgres is null && !File.Exists(options.SqliteFile))
            throw new FailedException($"There are no records in {Path.GetFullPath(options.SqliteFile)}. Name their folder: --Data:Directory=DIR.");
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
