using System.Data.Common;
using Dialogs.Understanding.Models;
using Learning.Models;

namespace LearningBot.Models;

/// <summary>The door to the configured language model: it is asked only while staff let it, it is well, and the day's budget lasts.</summary>
sealed class LanguageModel(
    ModelSettings settings, ModelState state, ReplyCache cache, ModelBreaker breaker, ModelBudget budget, ModelAccounts accounts, ModelCall call, Unanswered unanswered, TimeProvider time)
    : ILanguageModel, IDisposable
{
    readonly SemaphoreSlim places = new(settings.Together);

    /// <inheritdoc/>
    public bool IsOn => !state.Off && !breaker.LeavesAlone;

    /// <inheritdoc/>
    public async Task<ModelReply?> Ask(ModelRequest request, CancellationToken cancel)
    {
        if (state.Off) return Nothing("off");
        var key = ModelPrompt.Key(request);
        if (cache.Find(key) is { } known) return new(known, Cached: true);
        if (breaker.LeavesAlone) return Nothing("breaker");
        // Who would have to wait is answered without it.
        if (!places.Wait(TimeSpan.Zero, CancellationToken.None)) return Nothing("busy");
        try
        {
            if (await Called(request, cancel) is not { } reply) return null;
            cache.Keep(key, reply);
            return new(reply, Cached: false);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    async Task<string?> Called(ModelRequest request, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(request.Purpose == ModelPurpose.Drafting ? settings.ToDraft : settings.InTurn, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            if (await budget.Hold(settings.Prices.Of(ModelPrompt.MostTokens(request), request.MostTokens), settings.Limits, either.Token) is { } hold)
                return await Called(request, hold, either.Token);
            return Nothing<string>("budget");
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            return Nothing<string>("records");
        }
    }

    async Task<string?> Called(ModelRequest request, ModelHold hold, CancellationToken cancel)
    {
        var ended = await breaker.Through(token => call.Make(request, token), cancel);
        accounts.Take(new(hold, ended?.Cost ?? default, Made: ended is not null, Failed: ended is not { End: CallEnd.Replied }));
        if (ended is { End: CallEnd.Replied }) return ended.Text;
        return Nothing<string>(ended is null ? "breaker" : Reason(ended.End));
    }

    ModelReply? Nothing(string reason) => Nothing<ModelReply>(reason);

    T? Nothing<T>(string reason)
        where T : class
    {
        unanswered.Add(reason);
        return null;
    }

    static string Reason(CallEnd end) => end switch
    {
        CallEnd.Filtered => "filtered",
        CallEnd.TooMany => "too_many",
        CallEnd.Slow => "slow",
        CallEnd.Unusable => "unusable",
        _ => "failed",
    };
}
