using Learning.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/move/{id}</c>: another time or place for a session; who will be told is shown first.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class MoveModel(SessionSheets sheets, MoveSession move, Venues venues) : OneSession(sheets)
{
    /// <summary>The new beginning.</summary>
    [BindProperty]
    public string? Starts { get; set; }

    /// <summary>The new place.</summary>
    [BindProperty]
    public string? Place { get; set; }

    /// <summary>The place that was meant, of several.</summary>
    [BindProperty]
    public string? Picked { get; set; }

    /// <summary>The field for the place; null for a session that is only broadcast.</summary>
    public PlaceField? Where { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        Starts = Said.Field(Sheet.Session.StartsAt);
        if (Sheet.Place is { } place)
        {
            Where = await PlaceField.Of(venues, Me, place.Id, Gone);
            if (Where.All.Count == 0) Where = Where with { Written = Said.In(place.Name) };
        }
        return Page();
    }

    /// <summary>Moves it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(toChange: true)) return NotFound();
        string? to = null;
        if (Sheet.Place is { } here)
        {
            (Where, var place) = await PlaceField.Read(venues, Me, Place, Picked, Gone);
            // Words that fit several places may be the name of the one where it is held already.
            if (place is null && Where.Matches.Any(it => it.Id == here.Id) && Where.Written == Said.In(here.Name) && string.IsNullOrEmpty(Picked)) place = here;
            if (place is null) return Troubled(Said[Where.Trouble]);
            to = place.Id;
        }
        if (Moment(Starts) is not { } starts) return Troubled(Said["lectures.moment"]);
        var decided = await move.Decide(Id, starts, to, By, Gone);
        return decided.Done ? Done(Home, Said["lectures.moved", decided.Result.Told]) : Refused(decided.Refusal);
    }
}
