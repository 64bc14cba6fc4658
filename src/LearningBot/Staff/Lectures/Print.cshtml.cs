using Learning.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/print/{id}</c>: the roster of a session on paper, by number, with room to mark who came.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class PrintModel(SessionSheets sheets) : OneSession(sheets)
{
    /// <summary>So many parties at most: forty pages.</summary>
    public const int Most = 1000;

    readonly SessionSheets sheets = sheets;

    /// <summary>Who has seats, by number.</summary>
    public IReadOnlyList<RosterRow> Booked { get; private set; } = [];

    /// <summary>True when not all could be shown.</summary>
    public bool Cut { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: false)) return NotFound();
        var rows = await sheets.Roster(Id, Me, 0, Most + 1, Gone);
        Cut = rows.Count > Most;
        Booked = [.. rows.Where(it => it.State == Learning.Bookings.BookingState.Booked).OrderBy(it => it.Number.Length).ThenBy(it => it.Number, StringComparer.Ordinal)];
        return Page();
    }
}
