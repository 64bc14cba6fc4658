using Learning.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Places;

/// <summary><c>/staff/places/place/{id}</c>: one place, and what is held there soon.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class PlaceModel(PlaceList places) : OnePlace(places)
{
    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(toChange: false) ? Page() : NotFound();
}
