using Learning;
using Learning.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Places;

/// <summary><c>/staff/places/edit/{id}</c>: writes when a place is open and how people get in.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class EditModel(PlaceList places, EditPlace edit) : OnePlace(places)
{
    /// <summary>The opening hours in Chinese.</summary>
    [BindProperty]
    public string? HoursZh { get; set; }

    /// <summary>The same in English.</summary>
    [BindProperty]
    public string? HoursEn { get; set; }

    /// <summary>How people get in, in Chinese.</summary>
    [BindProperty]
    public string? AccessZh { get; set; }

    /// <summary>The same in English.</summary>
    [BindProperty]
    public string? AccessEn { get; set; }

    /// <summary>Shows it as it is.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        var place = Sheet.Place;
        (HoursZh, HoursEn, AccessZh, AccessEn) = (place.Hours?.Zh, place.Hours?.En, place.Access?.Zh, place.Access?.En);
        return Page();
    }

    /// <summary>Writes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        var decided = await edit.Decide(Id, new(Both(HoursZh, HoursEn), Both(AccessZh, AccessEn)), By, Gone);
        return decided.Done ? Done(Home, Said["places.saved"]) : Refused(decided.Refusal);
    }

    // One line end for both languages and all browsers, as tables have it.
    static Bilingual? Both(string? zh, string? en)
    {
        var (first, second) = ((zh ?? "").ReplaceLineEndings("\n").Trim(), (en ?? "").ReplaceLineEndings("\n").Trim());
        return first.Length + second.Length == 0 ? null : new(first, second);
    }
}
