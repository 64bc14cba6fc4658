using Learning.Catalogue.Importing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Catalogue;

/// <summary><c>/staff/catalogue/apply/{id}</c>: makes an uploaded table current. Where rows are removed, their number is typed.</summary>
[Authorize(Policy = StaffPolicies.CityProven)]
sealed class ApplyModel(Uploads uploads) : OneUpload(uploads)
{
    readonly Uploads uploads = uploads;

    /// <summary>The number, as it was typed.</summary>
    [BindProperty]
    public string? Count { get; set; }

    /// <summary>Shows what will be changed.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found() ? Page() : NotFound();

    /// <summary>Changes it, to its end once it has begun.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found()) return NotFound();
        if (Report is not { } report) return Troubled(Said["catalogue.faults.now"]);
        if (report.Retired.Count > 0 && !Typed(Count, report.Retired.Count)) return Troubled(Said["catalogue.apply.count.wrong", report.Retired.Count]);
        var decided = await uploads.Apply(Id, report.Retired.Count, Me, By);
        if (!decided.Done) return Against(decided.Refusal);
        var done = decided.Result;
        return Done($"{StaffConsole.Root}/catalogue", Said["catalogue.applied", done.Added.Count, done.Changed.Count, done.Retired.Count]);
    }
}
