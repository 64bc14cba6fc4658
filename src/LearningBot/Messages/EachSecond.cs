namespace LearningBot.Messages;

/// <summary>Work that every instance looks for each second. A failure is logged once, and the work goes on with the next second.</summary>
abstract class EachSecond(TimeProvider time, ILogger log) : BackgroundService
{
    bool failing;

    /// <summary>Told when it fails.</summary>
    protected ILogger Log => log;

    /// <summary>Does what is to be done now.</summary>
    protected abstract Task Tick(CancellationToken cancel);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Try(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    async Task Try(CancellationToken cancel)
    {
        try
        {
            await Tick(cancel);
            failing = false;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            if (!failing)
                log.LogError("It fails until further notice: {Error}", e.GetType().FullName);
            failing = true;
        }
    }
}
