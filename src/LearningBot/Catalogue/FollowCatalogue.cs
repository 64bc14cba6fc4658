using Learning.Catalogue;
using LearningBot.Messages;

namespace LearningBot.Catalogue;

/// <summary>
/// Keeps this instance's index of the catalogue up to the records. What is ready within five seconds, or can be built in them, is there before the first
/// request is let in; a longer building goes on behind, and tells of its progress.
/// </summary>
sealed partial class FollowCatalogue(CatalogueIndex index, TimeProvider time, ILogger<FollowCatalogue> log) : EachSecond(time, log), IProgress<IndexProgress>
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(5);
    static readonly TimeSpan pause = TimeSpan.FromSeconds(10);

    readonly TimeProvider time = time;
    readonly CancellationTokenSource stopping = new();
    long told = time.GetTimestamp();

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var first = index.Refresh(this, stopping.Token);
        if (await Task.WhenAny(first, Task.Delay(patience, time, cancellationToken)) == first) await first;
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Report(IndexProgress value)
    {
        if (time.GetElapsedTime(Interlocked.Read(ref told)) < pause) return;
        Interlocked.Exchange(ref told, time.GetTimestamp());
        Building(log, value.Done, value.All);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        stopping.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task Tick(CancellationToken cancel) => index.Refresh(this, cancel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index is being built: {Done:N0} of {All:N0}.")]
    static partial void Building(ILogger log, int done, int all);
}
