using Learning;
using Learning.Catalogue;
using Learning.Catalogue.Exporting;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Catalogue;

/// <summary><c>/staff/catalogue/export</c>: a table of what is current, for a reason that is kept. The list of people is not given here.</summary>
[Authorize(Policy = StaffPolicies.CityProven)]
sealed class ExportModel(ExportTable export, NoteExport note) : StaffPage
{
    /// <summary>What can be exported.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. ImportKinds.All.Where(kind => kind != ImportKinds.Person)];

    /// <summary>What its rows are.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Their language; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Language? Language { get; set; }

    /// <summary><c>csv</c> or <c>xlsx</c>.</summary>
    [BindProperty]
    public string? As { get; set; }

    /// <summary>How many rows it has; null before it is said what is wanted.</summary>
    public int? Count { get; private set; }

    bool Needs => ImportKinds.OfItems.Contains(Kind) && Language is null;

    /// <summary>Tells how many rows it would have.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrEmpty(Kind)) return Page();
        if (!Kinds.Contains(Kind)) return NotFound();
        if (Needs) return Troubled(Said["catalogue.export.language"]);
        Count = await export.Count(Kind, Language, Gone);
        return Page();
    }

    /// <summary>Gives the file, once it is noted who took it and why.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is null || !Kinds.Contains(Kind)) return NotFound();
        if (Needs) return Troubled(Said["catalogue.export.language"]);
        Count = await export.Count(Kind, Language, Gone);
        if (string.IsNullOrWhiteSpace(Reason)) return Refused(new ReasonIsMissing());
        var (ending, type) = FileKind(As);
        var file = new PassingFile(ending);
        HttpContext.Response.RegisterForDispose(file);
        var rows = await export.Write(file.Path, Kind, Language, cancel: Gone);
        var noted = await note.Decide("catalogue", Kind, rows, By, Gone);
        return noted.Done ? PhysicalFile(file.Path, type, $"{Kind}{ending}") : Refused(noted.Refusal);
    }
}
