using Learning.Guides;
using Learning.Guides.Files;
using LearningBot.Staff.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Guides;

/// <summary><c>/staff/guides/edit/{id}</c>: changes a guide's file; it is looked over before it is kept.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class EditModel(WriteGuide write, Drafting drafting) : OneGuide
{
    /// <summary>The text of the file.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary><c>keep</c> to keep it, anything else to look it over.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>The step that is to be put in plainer words, from 1.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>What was drafted; null when nothing was asked for.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>True when something can be drafted.</summary>
    public bool MayDraft => drafting.IsOn;

    /// <summary>The titles of its steps.</summary>
    public IReadOnlyList<string> Steps => StepWording.Titles(Text ?? "", Tongue);

    /// <summary>Its own address.</summary>
    public string Here => Request.Path;

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

    /// <summary>Has a step put in plainer words, in the text that was written, and looks it over.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (!MayDraft || write.Text(Id, Tongue) is null) return NotFound();
        var text = (Text ?? "").ReplaceLineEndings("\n");
        if (text.Length > WriteGuide.Longest) return Refused(new GuideIsTooLong(WriteGuide.Longest));
        Draft = await drafting.OfStep(StepWording.Of(text, Tongue, Number), Tongue, Me, Gone);
        if (Draft.Text is not { } says) return Page();
        Text = StepWording.With(text, Tongue, Number, says);
        (Faults, Guide) = write.Try(Id, Tongue, Text);
        return Page();
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
