using System.Data.Common;
using System.Threading.Channels;
using Learning.Models;

namespace LearningBot.Models;

/// <summary>
/// Writes down what calls cost, after they were answered: nobody waits for it. What is lost with the process stays put by, so that the day's budget is
/// never overrun.
/// </summary>
sealed class ModelAccounts(ModelBudget budget, ILogger<ModelAccounts> log) : BackgroundService
{
    const int together = 100;
    const int tries = 3;
    readonly Channel<ModelSpent> ended = Channel.CreateUnbounded<ModelSpent>(new() { SingleReader = true });

    /// <summary>Takes a call that has ended.</summary>
    public void Take(ModelSpent call) => ended.Writer.TryWrite(call);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        ended.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await ended.Reader.WaitToReadAsync(CancellationToken.None))
        {
            List<ModelSpent> calls = [];
            while (calls.Count < together && ended.Reader.TryRead(out var call)) calls.Add(call);
            await Write(calls);
        }
    }

    async Task Write(List<ModelSpent> calls)
    {
        for (var tried = 1; tried <= tries; tried++)
        {
            try
            {
                await budget.Settle(calls, CancellationToken.None);
                return;
            }
            catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
            {
                if (tried == tries) log.LogError("What {Calls} calls of the language model cost could not be written down: {Error}", calls.Count, e.GetType().FullName);
            }
        }
    }
}
