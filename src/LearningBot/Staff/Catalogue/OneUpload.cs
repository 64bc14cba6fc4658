using Learning;
using Learning.Catalogue.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearningBot.Staff.Catalogue;

/// <summary>A page about an uploaded table.</summary>
abstract class OneUpload(Uploads uploads) : StaffPage
{
    /// <summary>Its number.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>What is known of it, once it was found.</summary>
    public UploadSheet Sheet { get; private set; } = null!;

    /// <summary>What it would change; null when it cannot be imported as it is.</summary>
    public ImportReport? Report { get; private set; }

    /// <summary>What must be mended in it first; null for nothing.</summary>
    public TableHasFaults? Faults { get; private set; }

    /// <summary>The table, as a page heads it.</summary>
    public string Told => Said["catalogue.what", Said[$"catalogue.kind.{Sheet.Kind}"], ImportsModel.In(Said, Sheet.Language), Sheet.At, Sheet.Who];

    /// <summary>Finds it and reads what it would change; false when it is not there.</summary>
    protected async Task<bool> Found()
    {
        if (await uploads.Find(Id, Me, Gone) is not { } sheet) return false;
        Sheet = sheet;
        var decided = await uploads.Preview(Id, Me, Gone);
        (Report, Faults) = (decided.Result, decided.Refusal as TableHasFaults);
        return decided.Refusal is not NoSuchUpload;
    }

    /// <summary>Shows a refusal; of a table with faults, these.</summary>
    protected PageResult Against(Refusal refusal)
    {
        if (refusal is not TableHasFaults faults) return Refused(refusal);
        (Report, Faults) = (null, faults);
        return Troubled(Said["catalogue.faults.now"]);
    }

    /// <summary>The address of a page about one.</summary>
    public static string Address(string page, long id) => FormattableString.Invariant($"{StaffConsole.Root}/catalogue/{page}/{id}");
}
