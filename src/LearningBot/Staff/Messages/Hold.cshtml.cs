using Learning;
using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/hold/{id}</c>: holds a message that is being sent, lets it go on, or ends it for good.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class HoldModel(BroadcastReports reports, RunBroadcast run) : OneBroadcast(reports)
{
    /// <summary>The number of those who will not get it, as it was typed.</summary>
    [BindProperty]
    public string? Count { get; set; }

    /// <summary>Those who do not have it yet.</summary>
    public int Waiting => Progress.Counts.Planned - Progress.Counts.Ended;

    /// <summary>True when it can be ended: its numbers stand still.</summary>
    public bool Stoppable => Broadcast.State is BroadcastState.Scheduled or BroadcastState.Paused;

    /// <summary>Shows who has it and who does not.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(toChange: true) ? Page() : NotFound();

    /// <summary>Holds it.</summary>
    public Task<IActionResult> OnPostPauseAsync() => Act(() => run.Pause(Id, By, Gone), BroadcastWords.Address("hold", Id), "messages.paused");

    /// <summary>Lets it go on.</summary>
    public Task<IActionResult> OnPostResumeAsync() => Act(() => run.Resume(Id, By, Gone), Home, "messages.resumed");

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostStopAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        if (!Stoppable) return Troubled(Said["messages.stop.pause-first"]);
        // It cannot be taken back, so who ends it says how many will not get it.
        if (Waiting > 0 && !Typed(Count, Waiting)) return Troubled(Said["messages.stop.count.wrong", Waiting]);
        return await Act(() => run.Stop(Id, By, Gone), Home, "messages.stopped");
    }

    async Task<IActionResult> Act(Func<Task<Decided<Broadcast>>> act, string then, string line)
    {
        if (!await Found(toChange: true)) return NotFound();
        var decided = await act();
        return decided.Done ? Done(then, Said[line]) : Refused(decided.Refusal);
    }
}
