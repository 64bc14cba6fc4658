using Learning.Places;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Places;

/// <summary>A page about one place. One out of the hands of whoever looks is not there for them.</summary>
abstract class OnePlace(PlaceList places) : StaffPage
{
    /// <summary>Its id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The place, once it was found.</summary>
    public PlaceSheet Sheet { get; private set; } = null!;

    /// <summary>The address of its own page.</summary>
    public string Home => PlaceWords.Address("place", Id);

    /// <summary>Finds it; false when there is nothing for them.</summary>
    protected async Task<bool> Found(bool toChange)
    {
        if (await places.Find(Id, Me, Gone) is not { } sheet || (toChange && !sheet.MayChange)) return false;
        Sheet = sheet;
        return true;
    }
}
