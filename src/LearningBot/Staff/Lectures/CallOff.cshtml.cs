using System.Globalization;
using Learning.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/call-off/{id}</c>: says that a session will not be held. As that cannot be taken back, the number of those who are told is typed.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class CallOffModel(SessionSheets sheets, CallOffSession callOff) : OneSession(sheets)
{
    /// <summary>The number, as it was typed.</summary>
    [BindProperty]
    public string? Count { get; set; }

    /// <summary>Shows who will be told.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(toChange: true) ? Page() : NotFound();

    /// <summary>Calls it off.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        // Others may have booked since the page was opened.
        if (Sheet.Told > 0 && Count?.Trim() != Sheet.Told.ToString(CultureInfo.InvariantCulture)) return Troubled(Said["lectures.call-off.count.wrong", Sheet.Told]);
        var decided = await callOff.Decide(Id, By, Gone);
        return decided.Done ? Done(Home, Said["lectures.called-off", decided.Result.Told]) : Refused(decided.Refusal);
    }
}
