using System.Globalization;
using Learning.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/seats/{id}</c>: more seats for a session, or fewer; who is offered some is shown first.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class SeatsModel(SessionSheets sheets, ChangeSeats change) : OneSession(sheets)
{
    /// <summary>All seats it shall have; empty for no limit.</summary>
    [BindProperty]
    public string? Seats { get; set; }

    /// <summary>The seats for which it was shown who is offered some, and how many are; empty before.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    /// <summary>What would become of it; null before it was looked at.</summary>
    public ChangedSeats? Then { get; private set; }

    /// <summary>Shows the seats as they are.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        Seats = Sheet.Session.Capacity?.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    /// <summary>Shows who is offered seats, and changes them once that was seen.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        int? wanted = null;
        if (!string.IsNullOrWhiteSpace(Seats))
        {
            if (!int.TryParse(Seats.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Refused(new CapacityIsWrong());
            wanted = number;
        }
        var looked = await change.Look(Sheet, wanted, Gone);
        if (!looked.Done) return Refused(looked.Refusal);
        var now = string.Create(CultureInfo.InvariantCulture, $"{wanted}:{looked.Result.Offered.Parties}");
        if (Shown == now)
        {
            var decided = await change.Decide(Id, wanted, By, Gone);
            return decided.Done ? Done(Home, Said["lectures.seats.done", decided.Result.Offered.Parties]) : Refused(decided.Refusal);
        }
        (Then, Shown) = (looked.Result, now);
        return Page();
    }
}
