using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/broadcast/{id}</c>: one message to many: what it says, whom it is for, how far it has come and what comes next.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class BroadcastModel(BroadcastReports reports) : OneBroadcast(reports)
{
    /// <summary>How it stands, with its approvals.</summary>
    public Approving Approving { get; private set; } = null!;

    /// <summary>True when whoever looks may change it.</summary>
    public bool MayChange { get; private set; }

    /// <summary>True when its own author looks, who cannot approve it.</summary>
    public bool IsMine => Broadcast.Author == Me.Id;

    /// <summary>True when it may be written anew.</summary>
    public bool Editable => MayChange && Broadcast.State <= BroadcastState.Scheduled;

    /// <summary>True when others may give it back.</summary>
    public bool Returnable => MayChange && Broadcast.State is BroadcastState.Submitted or BroadcastState.Approved or BroadcastState.Scheduled;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: false) || await Reports.Standing(Id, Me, Gone) is not { } approving) return NotFound();
        (Approving, MayChange) = (approving, BroadcastReports.MayChange(approving.Broadcast, Me));
        return Page();
    }
}
