using Learning.Guides;
using Learning.Guides.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Guides;

/// <summary><c>/staff/guides/edit/{id}</c>: changes a guide's file; it is looked over before it is kept.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class EditModel(WriteGuide write) : OneGuide
{
    /// <summary>The text of the file.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary><c>keep</c> to keep it, anything else to look it over.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>What is to be mended; null before it was looked over.</summary>
    public IReadOnlyList<GuideFault>? Faults { get; private set; }

    /// <summary>The guide that people would see; null while it is none.</summary>
    public Guide? Guide { get; private set; }

    /// <summary>Shows it as it is.</summary>
    public IActionResult OnGet()
    {
        Text = write.Text(Id, Tongue);
        return Text is null ? NotFound() : Page();
    }

    /// <summary>Looks it over, or keeps it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (write.Text(Id, Tongue) is null) return NotFound();
        var text = Text ?? "";
        if (text.Length <= WriteGuide.Longest) (Faults, Guide) = write.Try(Id, Tongue, text.ReplaceLineEndings("\n"));
        if (Step != "keep" && Faults is not null) return Page();
        var decided = await write.Decide(Id, Tongue, text, By, Gone);
        return decided.Done ? Done(Home, Said["guides.kept"]) : Refused(decided.Refusal);
    }
}
