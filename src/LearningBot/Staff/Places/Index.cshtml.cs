using Learning.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Places;

/// <summary><c>/staff/places</c>: the places of a branch.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class PlacesModel(PlaceList places) : StaffPage
{
    /// <summary>Words of the name or address, or the id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>A district.</summary>
    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    /// <summary>A kind.</summary>
    [BindProperty(SupportsGet = true)]
    public PlaceKind? Kind { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Those that were found.</summary>
    public IReadOnlyList<Place> Rows { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>True when something was asked for.</summary>
    public bool Narrowed => Wish with { After = null } != new PlaceWish();

    PlaceWish Wish => new()
    {
        District = string.IsNullOrEmpty(District) ? null : District,
        Kind = Kind,
        Words = Find?.Trim() is { Length: > 0 } words ? words : null,
        After = string.IsNullOrEmpty(After) ? null : After,
    };

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync() => (Rows, More) = await places.Of(Me, Wish, Gone);

    /// <summary>The address of this list from a place on; null for its beginning.</summary>
    public string Address(string? after) => StaffConsole.Root + "/places" + QueryString.Create(new Dictionary<string, string?>
    {
        ["find"] = Find,
        ["district"] = District,
        ["kind"] = Kind?.ToString(),
        ["after"] = after,
    }.Where(it => !string.IsNullOrEmpty(it.Value)));
}
