using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/approve/{id}</c>: lets a message of somebody else be sent, or gives it back with a reason.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class ApproveModel(BroadcastReports reports, ApproveBroadcast approve) : OneBroadcast(reports)
{
    /// <summary>How it stands.</summary>
    public Approving Approving { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Shown() ? Page() : NotFound();

    /// <summary>Approves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Shown()) return NotFound();
        var decided = await approve.Approve(Id, By, Gone);
        return decided.Done ? Done(Home, Said["messages.approved", decided.Result.Approvals, decided.Result.Needed]) : Refused(decided.Refusal);
    }

    /// <summary>Gives it back.</summary>
    public async Task<IActionResult> OnPostReturnAsync()
    {
        if (!await Shown()) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) return Troubled(Said["messages.return.why"]);
        var decided = await approve.Return(Id, By, Gone);
        return decided.Done ? Done(Home, Said["messages.returned"]) : Refused(decided.Refusal);
    }

    async Task<bool> Shown()
    {
        if (!await Found(toChange: true) || await Reports.Standing(Id, Me, Gone) is not { } approving) return false;
        Approving = approving;
        return true;
    }
}
