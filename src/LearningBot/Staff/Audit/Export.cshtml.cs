using System.Globalization;
using Learning.Catalogue.Exporting;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Audit;

/// <summary><c>/staff/audit/export</c>: the trail as a table, with the hashes by which it can be checked elsewhere.</summary>
[Authorize(Policy = StaffPolicies.AuditsProven)]
sealed class ExportModel(AuditTrail trail, StaffList staff, NoteExport note) : StaffPage
{
    // What fits into a table that people open.
    const int most = 100_000;
    static readonly string[] columns = ["id", "at", "staff", "way", "act", "kind", "subject", "before", "after", "reason", "previous", "hash"];

    /// <summary>Only what this account did.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? StaffName { get; set; }

    /// <summary>Only this act.</summary>
    [BindProperty(SupportsGet = true, Name = "act")]
    public string? Act { get; set; }

    /// <summary>Only what was done to the thing of this id.</summary>
    [BindProperty(SupportsGet = true, Name = "subject")]
    public string? Subject { get; set; }

    /// <summary>How many entries it has.</summary>
    public int Count { get; private set; }

    /// <summary>Tells how many it would be.</summary>
    public async Task OnGetAsync() => Count = (await Entries()).Count;

    /// <summary>Gives the file, once it is noted who took it and why.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var entries = await Entries();
        Count = entries.Count;
        var noted = await note.Decide("audit", Subject is { Length: > 0 } ? Subject : "all", Count, By, Gone);
        if (!noted.Done) return Refused(noted.Refusal);
        var names = (await staff.SeenBy(Me, Gone)).ToDictionary(it => it.Id, it => it.SignIn);
        return File(TableFile.Of(".csv", columns, entries.Select(it => Row(it, names))), "text/csv; charset=utf-8", "audit.csv");
    }

    async Task<IReadOnlyList<AuditEntry>> Entries() => await trail.Newest(Me, most, await Wish.Of(staff, StaffName, Act, Subject, null, Gone), Gone);

    static string?[] Row(AuditEntry it, Dictionary<long, string> names) =>
    [
        it.Id.ToString(CultureInfo.InvariantCulture), it.At.ToString("O", CultureInfo.InvariantCulture), it.StaffId is { } id ? names.GetValueOrDefault(id, $"{id}") : "", it.Way.ToString(),
        it.Act, it.Kind, it.Subject, it.Before, it.After, it.Reason, it.Previous, it.Hash,
    ];
}
