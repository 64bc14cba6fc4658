using Learning.Lectures;
using Learning.Lectures.Attending;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/export/{id}</c>: the roster of a session as a CSV file, for a reason that is kept.</summary>
[Authorize(Policy = StaffPolicies.SeesProven)]
sealed class ExportModel(SessionSheets sheets, ExportRoster export) : OneSession(sheets)
{
    /// <summary>Says how much it is.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(toChange: false) ? Page() : NotFound();

    /// <summary>Gives the file.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(toChange: false)) return NotFound();
        var decided = await export.Decide(Id, By, Gone);
        return decided.Done ? File(decided.Result.Csv, "text/csv; charset=utf-8", "roster.csv") : Refused(decided.Refusal);
    }
}
