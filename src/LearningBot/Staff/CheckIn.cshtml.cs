using Learning.Lectures.Attending;
using LearningBot.Staff.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff;

/// <summary><c>/staff/check-in</c>, with <c>?n=</c> and a booking number: where the code of a booking leads. It goes on to the desk of that session.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class CheckInModel(Desk desk) : StaffPage
{
    /// <summary>The number that was typed or read.</summary>
    [BindProperty(SupportsGet = true)]
    public string? N { get; set; }

    /// <summary>Goes on; asks for a number when there is none.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(N)) return Page();
        var found = await desk.SessionOf(N, Me, Gone);
        return found.Done ? Redirect($"{SessionWords.Address("check-in", found.Result)}?n={Uri.EscapeDataString(N)}") : Refused(found.Refusal);
    }
}
