using System.Globalization;
using Learning;
using Learning.City;
using Learning.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/copy/{id}</c>: more sessions like one that is there, once or each week until a day; the days are shown before anything is added.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class CopyModel(SessionSheets sheets, AddSessions add, Venues venues, CityPack city, CityClock clock, IIds ids) : PlanPage(venues, city, ids)
{
    const string go = "go";

    /// <summary>The session that is copied.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The last day of a weekly series; empty for one session.</summary>
    [BindProperty]
    public string? Until { get; set; }

    /// <summary><c>go</c> to add what was shown; else it is shown.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>What was shown, to tell whether the form was changed since.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    /// <summary>The session that is copied.</summary>
    public SessionSheet Sheet { get; private set; } = null!;

    /// <summary>The beginnings that would be added; empty until they are looked at.</summary>
    public IReadOnlyList<DateTime> Days { get; private set; } = [];

    /// <summary>Shows the form, filled as the session is held, a week later.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found()) return NotFound();
        var session = Sheet.Session;
        Held = session.Mode == Mode.Live ? "live" : "room";
        (District, LiveUrl) = (session.District, session.LiveUrl);
        Capacity = session.Capacity?.ToString(CultureInfo.InvariantCulture);
        Minutes = ((int)(session.EndsAt - session.StartsAt).TotalMinutes).ToString(CultureInfo.InvariantCulture);
        Starts = Said.Field(session.StartsAt.AddDays(7));
        await Begin(session.PlaceId);
        return Page();
    }

    /// <summary>Shows the days; then adds them.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found()) return NotFound();
        if (await Plan() is not var (plan, starts)) return Page();
        DateOnly? last = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (last is null && !string.IsNullOrWhiteSpace(Until)) return Troubled(Said["lectures.until.wrong"]);
        Days = AddSessions.Weekly(starts, last, clock);
        var now = string.Join(' ', [.. Days.Select(it => it.Ticks.ToString(CultureInfo.InvariantCulture)), plan.ToString()]);
        if (Step != go || Shown != now)
        {
            Shown = now;
            return Page();
        }
        var decided = await add.Decide(Sheet.Lecture.Id, plan, Days, Key!, By, Gone);
        return decided.Done ? Done(SessionWords.Address("session", decided.Result.Sessions[0]), Said["lectures.copy.done", decided.Result.Sessions.Count]) : Refused(decided.Refusal);
    }

    async Task<bool> Found()
    {
        if (await sheets.Of(Id, Me, Gone) is not { MayChange: true } sheet) return false;
        Sheet = sheet;
        return true;
    }
}
