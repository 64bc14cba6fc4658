using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using Dialogs.Understanding.Models;
using Learning.Models;
using Microsoft.Extensions.AI;

namespace LearningBot.Models;

/// <summary>How a call of the language model ended.</summary>
enum CallEnd
{
    /// <summary>With a reply.</summary>
    Replied,

    /// <summary>The provider does not like what it was shown.</summary>
    Filtered,

    /// <summary>It is asked too often.</summary>
    TooMany,

    /// <summary>It took too long.</summary>
    Slow,

    /// <summary>It could not be reached, or failed.</summary>
    Failed,

    /// <summary>Its reply is none: too long, cut off, or not the JSON it was asked for.</summary>
    Unusable,
}

/// <summary>A call of the language model that has ended.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Text">The reply; empty for none.</param>
/// <param name="Cost">What it cost, as far as can be known.</param>
sealed record CallEnded(CallEnd End, string Text, ModelCost Cost)
{
    /// <summary>How long it wants to be left alone; null when it does not say.</summary>
    public TimeSpan? Rest { get; init; }

    /// <summary>True when it was not given the time that a call usually has.</summary>
    public bool Hurried { get; init; }

    /// <summary>True when something is the matter with the model, not with what it was shown.</summary>
    public bool Sick => End is CallEnd.Failed or CallEnd.Unusable || (End == CallEnd.Slow && !Hurried) || (End == CallEnd.TooMany && Rest is null);
}

/// <summary>Calls the language model once. No call throws: whatever is the matter is how it ended.</summary>
sealed class ModelCall(IChatClient client, ModelSettings settings, TimeProvider time)
{
    readonly ModelPrices prices = settings.Prices;

    /// <summary>Calls it.</summary>
    public async Task<CallEnded> Make(ModelRequest request, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        try
        {
            return Ended(request, await client.GetResponseAsync(ModelPrompt.Messages(request), ModelPrompt.Options(request), cancel));
        }
        catch (Exception e)
        {
            return Failed(request, e is AggregateException { InnerException: { } inner } ? inner : e, cancel.IsCancellationRequested) with
            {
                Hurried = time.GetElapsedTime(began) < settings.InTurn / 2,
            };
        }
    }

    CallEnded Ended(ModelRequest request, ChatResponse response)
    {
        var cost = response.Usage is { InputTokenCount: { } shown, OutputTokenCount: { } said } ? prices.Of(Math.Max(0, shown), Math.Max(0, said)) : Likely(request);
        if (response.FinishReason == ChatFinishReason.ContentFilter) return new(CallEnd.Filtered, "", cost);
        return response.FinishReason == ChatFinishReason.Stop && IsObject(response.Text) ? new(CallEnd.Replied, response.Text, cost) : new(CallEnd.Unusable, "", cost);
    }

    CallEnded Failed(ModelRequest request, Exception e, bool late) => e switch
    {
        _ when late => new(CallEnd.Slow, "", Likely(request)),
        ClientResultException { Status: 400 } refused when Filtered(refused) => new(CallEnd.Filtered, "", default),
        ClientResultException { Status: 429 or 503 } busy => new(CallEnd.TooMany, "", default) { Rest = Rest(busy) },
        ClientResultException { Status: >= 400 } => new(CallEnd.Failed, "", default),
        // It answered, and is paid for, whatever it answered.
        ReplyTooLong or JsonException or FormatException or ClientResultException { Status: > 0 } => new(CallEnd.Unusable, "", Likely(request)),
        _ => new(CallEnd.Failed, "", Likely(request)),
    };

    // What a call cost that broke off is known to the provider alone: what it was shown, and as much as it could say.
    ModelCost Likely(ModelRequest request) => prices.Of(ModelPrompt.UsualTokens(request), request.MostTokens);

    static bool Filtered(ClientResultException refused) =>
        refused.GetRawResponse()?.Content.ToString().Contains("content_filter", StringComparison.Ordinal) == true;

    // https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds, or a date.
    TimeSpan? Rest(ClientResultException busy)
    {
        if (busy.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var after) != true) return null;
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParseExact(after, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment - time.GetUtcNow() : null;
    }

    static bool IsObject(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
