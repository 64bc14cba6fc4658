using Learning;
using Learning.Catalogue.Importing;
using LearningBot.Staff.Manner;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Catalogue;

/// <summary><c>/staff/catalogue</c>: what was imported, when and by whom, and what was uploaded and is not current yet.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class ImportsModel(ImportList imports, Uploads uploads) : StaffPage
{
    /// <summary>Only what is older than this one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary>The imports.</summary>
    public IReadOnlyList<EarlierImport> Rows { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>What was uploaded and is not current yet.</summary>
    public IReadOnlyList<UploadSheet> Waiting { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        Waiting = await uploads.Of(Me, Gone);
        (Rows, More) = await imports.Of(Me, After, Gone);
    }

    /// <summary>The language of a table.</summary>
    public static string In(Said said, Language? language) => language is { } told ? said.Word(told) : said["catalogue.both"];
}
