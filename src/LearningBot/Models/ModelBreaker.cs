using Polly;
using Polly.CircuitBreaker;

namespace LearningBot.Models;

/// <summary>Whether the language model is asked, from this instance.</summary>
enum BreakerState
{
    /// <summary>It is.</summary>
    Closed,

    /// <summary>One call tries whether it is well again.</summary>
    Trying,

    /// <summary>It failed, and is left alone for a while.</summary>
    Open,

    /// <summary>It said for how long it wants to be left alone.</summary>
    Resting,
}

/// <summary>
/// Leaves a language model alone that is not well: when half of the calls of a minute failed, three at least, it is asked again after 15 seconds, by one
/// call; as long as that fails, after twice as long each time, five minutes at most. When it says itself for how long, for an hour at most.
/// </summary>
sealed class ModelBreaker
{
    static readonly TimeSpan window = TimeSpan.FromMinutes(1);
    static readonly TimeSpan firstPause = TimeSpan.FromSeconds(15);
    static readonly TimeSpan longestPause = TimeSpan.FromMinutes(5);
    static readonly TimeSpan longestRest = TimeSpan.FromHours(1);

    readonly TimeProvider time;
    readonly CircuitBreakerStateProvider state = new();
    readonly ResiliencePipeline<CallEnded> pipeline;
    long openUntil;
    long restsUntil;

    public ModelBreaker(TimeProvider time, ILogger<ModelBreaker> log)
    {
        this.time = time;
        pipeline = new ResiliencePipelineBuilder<CallEnded> { TimeProvider = time }.AddCircuitBreaker(new()
        {
            ShouldHandle = static call => ValueTask.FromResult(call.Outcome.Result is { Sick: true }),
            FailureRatio = 0.5,
            MinimumThroughput = 3,
            SamplingDuration = window,
            BreakDurationGenerator = static failed => ValueTask.FromResult(Pause(failed.HalfOpenAttempts)),
            StateProvider = state,
            OnOpened = opened =>
            {
                Interlocked.Exchange(ref openUntil, (time.GetUtcNow() + opened.BreakDuration).UtcTicks);
                log.LogWarning("The language model is not well ({End}) and is left alone for {Seconds} seconds.", opened.Outcome.Result?.End, (int)opened.BreakDuration.TotalSeconds);
                return default;
            },
            OnClosed = _ =>
            {
                log.LogWarning("The language model is well again.");
                return default;
            },
        }).Build();
    }

    /// <summary>Whether it is asked.</summary>
    public BreakerState State
    {
        get
        {
            var now = time.GetUtcNow().UtcTicks;
            if (now < Interlocked.Read(ref restsUntil)) return BreakerState.Resting;
            if (state.CircuitState == CircuitState.Closed) return BreakerState.Closed;
            // The circuit itself notices that its pause is over when it is called.
            return now < Interlocked.Read(ref openUntil) ? BreakerState.Open : BreakerState.Trying;
        }
    }

    /// <summary>True while it is left alone.</summary>
    public bool LeavesAlone => State is BreakerState.Open or BreakerState.Resting;

    /// <summary>Lets a call through; null when none is let through.</summary>
    public async Task<CallEnded?> Through(Func<CancellationToken, Task<CallEnded>> call, CancellationToken cancel)
    {
        if (LeavesAlone) return null;
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(static async (_, it) => Outcome.FromResult(await it.call(it.cancel)), context, (call, cancel));
            if (outcome.Exception is not null and not BrokenCircuitException) outcome.ThrowIfException();
            if (outcome.Result is { End: CallEnd.TooMany, Rest: { } rest }) RestFor(rest);
            return outcome.Result;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    void RestFor(TimeSpan rest) =>
        Interlocked.Exchange(ref restsUntil, (time.GetUtcNow() + TimeSpan.FromTicks(Math.Clamp(rest.Ticks, 0, longestRest.Ticks))).UtcTicks);

    static TimeSpan Pause(int tried) => TimeSpan.FromTicks(Math.Min(longestPause.Ticks, firstPause.Ticks << Math.Min(tried, 10)));
}
