using System.Data.Common;
using Learning.Preferences;

namespace LearningBot.Channels.DirectLine;

/// <summary>How a person of the web has chosen to see pages.</summary>
sealed class ChosenView(MyView views)
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    /// <summary>The view they chose; the usual one when they chose none, or when the records do not tell within a second.</summary>
    public async Task<View> Of(Pass pass, CancellationToken cancel)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(patience);
        try
        {
            return await views.Of(pass.Address(pass.Language), late.Token) ?? View.Usual;
        }
        catch (Exception e) when (IsAway(e) || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // Nobody should lose the chat for the size of its letters.
            return View.Usual;
        }
    }

    // What may pass by itself comes wrapped: https://learn.microsoft.com/ef/core/miscellaneous/connection-resiliency
    static bool IsAway(Exception e) => e is DbException or InvalidOperationException { InnerException: DbException };
}
