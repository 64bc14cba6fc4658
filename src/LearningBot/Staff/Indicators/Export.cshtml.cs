using Learning.Catalogue.Exporting;
using Learning.Indicators;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Indicators;

/// <summary><c>/staff/indicators/export</c>: the figures of a period as a table for spreadsheets or on paper. Nobody is named in it, and small counts are hidden as on the page.</summary>
[Authorize(Policy = StaffPolicies.SeesProven)]
sealed class ExportModel(CityIndicators indicators, IndicatorWords words, FigureSheet sheet, FigurePaper paper, BranchChoices branches, NoteExport note) : StaffPage
{
    /// <summary>The period, as <see cref="Learning.Indicators.Period.Read"/> reads it; the last whole quarter for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary><c>csv</c>, <c>xlsx</c> or <c>pdf</c>.</summary>
    [BindProperty]
    public string? As { get; set; }

    /// <summary>The period that is meant.</summary>
    public Period Shown => Learning.Indicators.Period.Read(Period) ?? Learning.Indicators.Period.Of(PeriodKind.Quarter, words.Today).Before;

    /// <summary>False where no font can print on paper.</summary>
    public bool Prints => paper.Prints;

    /// <summary>Gives the file, once it is noted who took it and why.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (As == "pdf" && !Prints) return Troubled(Said["indicators.export.no-font"]);
        var figures = await indicators.Of(Me, Shown, Gone);
        var branch = Said.In(await branches.Name(Me.Branch, Gone));
        var rows = sheet.Rows(figures, branch).ToList();
        var noted = await note.Decide("indicators", Shown.ToString(), rows.Count, By, Gone);
        if (!noted.Done) return Refused(noted.Refusal);
        if (As == "pdf") return File(paper.Of(figures, branch), "application/pdf", $"indicators-{Shown}.pdf");
        var (ending, type) = FileKind(As);
        return File(TableFile.Of(ending, sheet.Columns, rows), type, $"indicators-{Shown}{ending}");
    }
}
