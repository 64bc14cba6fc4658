using Learning.City;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Learning.Ratings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/session/{id}</c>: one session, who comes to it, and how it was found.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class SessionModel(SessionSheets sheets, SessionRatings ratings, CityClock clock) : OneSession(sheets)
{
    readonly SessionSheets sheets = sheets;

    /// <summary>The booking that the page before ended with.</summary>
    [BindProperty(SupportsGet = true)]
    public long After { get; set; }

    /// <summary>A page of the roster.</summary>
    public IReadOnlyList<RosterRow> Roster { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>How it was found; null before it is over.</summary>
    public RatingReport? Ratings { get; private set; }

    /// <summary>True when it has begun.</summary>
    public bool Begun => Sheet.Session.StartsAt <= clock.Now;

    /// <summary>True when it can be moved and called off.</summary>
    public bool Movable => Sheet.MayChange && !Begun && !Sheet.Session.Cancelled;

    /// <summary>True when families are checked in to it.</summary>
    public bool CheckInIsOpen => Sheet.MayChange && !Sheet.Session.Cancelled && clock.Now >= Sheet.Session.StartsAt - Desk.Before && clock.Now <= Sheet.Session.EndsAt + Desk.After;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(toChange: false)) return NotFound();
        var roster = await sheets.Roster(Id, Me, After, SessionSheets.PageSize + 1, Gone);
        (More, Roster) = (roster.Count > SessionSheets.PageSize, [.. roster.Take(SessionSheets.PageSize)]);
        if (Sheet.Session.EndsAt <= clock.Now && !Sheet.Session.Cancelled) Ratings = (await ratings.Of(Id, Me, Gone)).Result;
        return Page();
    }
}
