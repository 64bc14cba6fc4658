using Learning;
using Learning.Catalogue.Importing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Catalogue;

/// <summary><c>/staff/catalogue/upload</c>: sends a table. Nothing is changed by it: what it would change is shown next.</summary>
[Authorize(Policy = StaffPolicies.City), UploadLimit]
sealed class UploadModel(Uploads uploads) : StaffPage
{
    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Table { get; set; }

    /// <summary>What its rows are.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>Their language; null when a column says so, or when it holds both.</summary>
    [BindProperty]
    public Language? Language { get; set; }

    /// <summary>Which office sends it.</summary>
    [BindProperty]
    public string? Source { get; set; } = ImportRequest.UsualSource;

    /// <summary>True for whoever comes back because their file was too large.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Large { get; set; }

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet() => Large ? Refused(new TableIsLarge(Upload.Largest / 1_000_000)) : Page();

    /// <summary>Keeps the table.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Table is not { Length: > 0 } file) return Troubled(Said["catalogue.file.missing"]);
        using var content = new MemoryStream((int)Math.Min(file.Length, int.MaxValue));
        await file.CopyToAsync(content, Gone);
        var wanted = new ImportRequest("", Kind ?? "") { Language = Language, Source = Source?.Trim() ?? "" };
        var kept = await uploads.Keep(content.ToArray(), file.FileName, wanted, Me, Gone);
        return kept.Done ? Redirect(OneUpload.Address("preview", kept.Result.Id)) : Refused(kept.Refusal);
    }
}
