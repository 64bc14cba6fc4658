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
        if (await Held(request, either.Token) is not { } hold) return null;
        var ended = await breaker.Through(token => call.Make(request, token), either.Token);
        accounts.Take(new(hold, ended?.Cost ?? default, Made: ended is not null, Failed: ended is not { End: CallEnd.Replied }));
        if (ended is { End: CallEnd.Replied }) return ended.Text;
        return Nothing<string>(ended is null ? "breaker" : Reason(ended.End));
    }

    async Task<ModelHold?> Held(ModelRequest request, CancellationToken cancel)
    {
        try
        {
            var most = settings.Prices.Of(ModelPrompt.MostTokens(request), request.MostTokens);
            return await budget.Hold(most, settings.Limits, cancel) ?? Nothing<ModelHold>("budget");
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            return Nothing<ModelHold>("records");
        }
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
