using System.Globalization;
using Learning.Catalogue.Exporting;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/export/{id}</c>: what became of a message, as a table for spreadsheets. Nobody is named in it.</summary>
[Authorize(Policy = StaffPolicies.SeesProven)]
sealed class ExportModel(BroadcastReports reports, NoteExport note, BroadcastWords words) : OneBroadcast(reports)
{
    /// <summary><c>csv</c> or <c>xlsx</c>.</summary>
    [BindProperty]
    public string? As { get; set; }

    /// <summary>Its rows, and when they were counted.</summary>
    public BroadcastParts Parts { get; private set; } = null!;

    /// <summary>Tells how many rows it would have.</summary>
    public async Task<IActionResult> OnGetAsync() => await Shown() ? Page() : NotFound();

    /// <summary>Gives the file, once it is noted who took it and why.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Shown()) return NotFound();
        var noted = await note.Decide("broadcast", Id.ToString(CultureInfo.InvariantCulture), Parts.All.Count, By, Gone);
        if (!noted.Done) return Refused(noted.Refusal);
        var (ending, type) = FileKind(As);
        string[] columns = [Said["messages.name"], Said["messages.district"], Said["messages.state"], Said["messages.why"], Said["messages.many"], Said["counted-at"]];
        return File(TableFile.Of(ending, columns, Parts.All.Select(Row)), type, $"broadcast-{Id}{ending}");
    }

    string?[] Row(BroadcastPart it) =>
        [words.Name(Broadcast), words.District(it.District), Said.Word(it.State), it.Reason is { } why ? words.Reason(why) : null, it.Count.ToString(CultureInfo.InvariantCulture), Said.Cell(Parts.At)];

    async Task<bool> Shown()
    {
        if (!await Found(toChange: false) || await Reports.Parts(Id, Me, Gone) is not { } parts) return false;
        Parts = parts;
        return true;
    }
}
