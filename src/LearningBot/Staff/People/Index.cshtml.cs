using System.Globalization;
using Learning.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.People;

/// <summary><c>/staff/people</c>: those for whom something is kept, masked.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class PeopleModel(PeopleList people) : StaffPage
{
    /// <summary>The number of a booking or person.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>A district.</summary>
    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Those that were found.</summary>
    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null for none.</summary>
    public long? More { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync()
    {
        if (Find?.Trim() is { Length: > 0 } words) Rows = await people.Find(Me, words, Gone);
        else (Rows, More) = await people.Of(Me, string.IsNullOrEmpty(District) ? null : District, long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null, Gone);
    }

    /// <summary>The address of this list from a person on; null for its beginning.</summary>
    public string Address(long? after) => StaffConsole.Root + "/people" + QueryString.Create(new Dictionary<string, string?>
    {
        ["district"] = District,
        ["after"] = after?.ToString(CultureInfo.InvariantCulture),
    }.Where(it => !string.IsNullOrEmpty(it.Value)));
}
