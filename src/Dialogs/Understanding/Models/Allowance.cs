using Dialogs.Talking;

namespace Dialogs.Understanding.Models;

/// <summary>
/// What a model may still be asked in one turn: within its time, and within what the conversation may take in an hour and a day. The calls are noted in the
/// conversation's state, so they count on every instance.
/// </summary>
sealed class Allowance(ILanguageModel model, ModelLimits limits, TalkState state, DateTimeOffset now, CancellationToken inTime)
{
    const int MinutesInHour = 60;
    const int MinutesInDay = 24 * MinutesInHour;

    readonly long minute = now.ToUnixTimeSeconds() / 60;

    /// <summary>True when it may be asked.</summary>
    public bool IsLeft => model.IsOn && !inTime.IsCancellationRequested && Since(MinutesInHour) < limits.AnHour && Since(MinutesInDay) < limits.ADay;

    /// <summary>The model's reply with what was hidden put back; null for none.</summary>
    public async Task<string?> Ask(ModelRequest request)
    {
        if (!IsLeft) return null;
        var reply = await model.Ask(request, inTime);
        // One that failed counts too: it has cost the same wait.
        if (reply is not { Cached: true }) Note();
        return reply is null ? null : request.Words.PutBack(reply.Text);
    }

    int Since(int minutes) => state.Asks?.Count(asked => asked > minute - minutes) ?? 0;

    void Note() => state.Asks = [.. (state.Asks ?? []).Where(asked => asked > minute - MinutesInDay), minute];
}
