using Learning.Messages;
using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/again/{id}</c>: sends a message again to those whom it failed to reach, and to nobody else.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class AgainModel(BroadcastReports reports, RunBroadcast run) : OneBroadcast(reports)
{
    /// <summary>Those whom it failed to reach.</summary>
    public int Failed => SendAgain.From.Sum(Progress.Counts.In);

    /// <summary>True when it is over, so that it can be sent again.</summary>
    public bool IsOver => Broadcast.State == BroadcastState.Done;

    /// <summary>Shows how many they are.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(toChange: true) ? Page() : NotFound();

    /// <summary>Sends it to them.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        var decided = await run.Again(Id, By, Gone);
        return decided.Done ? Done(Home, Said["messages.again.done", decided.Result.Count]) : Refused(decided.Refusal);
    }
}
