using Learning.Catalogue.Importing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Catalogue;

/// <summary><c>/staff/catalogue/preview/{id}</c>: what an uploaded table would add, change and remove, or what must be mended in it.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class PreviewModel(Uploads uploads) : OneUpload(uploads)
{
    readonly Uploads uploads = uploads;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found() ? Page() : NotFound();

    /// <summary>Throws the table away.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await uploads.Find(Id, Me, Gone) is null) return NotFound();
        await uploads.Drop(Id, Me, Gone);
        return Done($"{StaffConsole.Root}/catalogue", Said["catalogue.dropped"]);
    }
}
