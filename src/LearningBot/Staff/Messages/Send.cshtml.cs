using Learning.City;
using Learning.Messages.Broadcasts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/send/{id}</c>: sends a message that was approved, at once or when its time comes.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class SendModel(BroadcastReports reports, RunBroadcast run, CityClock clock) : OneBroadcast(reports)
{
    /// <summary>When; empty for at once.</summary>
    [BindProperty]
    public string? At { get; set; }

    /// <summary>The number of people, as it was typed.</summary>
    [BindProperty]
    public string? Count { get; set; }

    /// <summary>How it stands.</summary>
    public Approving Approving { get; private set; } = null!;

    /// <summary>True when the number is to be typed: what needs two approvals is large.</summary>
    public bool IsLarge => Approving.Needed > 1;

    /// <summary>Shows whom it goes to.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Shown()) return NotFound();
        if (Broadcast.SendAt > clock.Now) At = Said.Field(Broadcast.SendAt.Value);
        return Page();
    }

    /// <summary>Sends it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Shown()) return NotFound();
        DateTime? at = null;
        if (!string.IsNullOrEmpty(At) && (at = Moment(At)) is null) return Troubled(Said["messages.moment"]);
        if (IsLarge && !Typed(Count, Approving.People)) return Troubled(Said["messages.send.count.wrong", Approving.People]);
        var decided = await run.Schedule(Id, at, By, Gone);
        return decided.Done ? Done(Home, Said["messages.sending", decided.Result.SendAt]) : Refused(decided.Refusal);
    }

    async Task<bool> Shown()
    {
        if (!await Found(toChange: true) || await Reports.Standing(Id, Me, Gone) is not { } approving) return false;
        Approving = approving;
        return true;
    }
}
