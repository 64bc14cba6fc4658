using System.Globalization;
using Learning.Lectures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures</c>: the sessions, day by day.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class TimetableModel(Timetable timetable) : StaffPage
{
    /// <summary><c>past</c> for those that are over.</summary>
    [BindProperty(SupportsGet = true)]
    public string? When { get; set; }

    /// <summary>A day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>Words of a lecture or place.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary><c>room</c> or <c>live</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mode { get; set; }

    /// <summary><c>yes</c> for those without a free seat.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Full { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What was found.</summary>
    public TimetablePage Found { get; private set; } = new([], null);

    /// <summary>True when something was asked for.</summary>
    public bool Narrowed => Wish with { After = null, Past = false } != new TimetableWish();

    TimetableWish Wish => new()
    {
        Past = When == "past",
        Day = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000 ? day : null,
        Words = Find?.Trim(),
        Mode = Mode switch { "room" => Learning.Lectures.Mode.InPerson, "live" => Learning.Lectures.Mode.Live, _ => null },
        Full = Full == "yes",
        After = TimetableMark.Read(After),
    };

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync() => Found = await timetable.Of(Me, Wish, Gone);

    /// <summary>The address of this list from a row on; null for its beginning.</summary>
    public string Address(TimetableMark? after) => StaffConsole.Root + "/lectures" + QueryString.Create(new Dictionary<string, string?>
    {
        ["when"] = When,
        ["day"] = Day,
        ["find"] = Find,
        ["mode"] = Mode,
        ["full"] = Full,
        ["after"] = after?.ToString(),
    }.Where(it => !string.IsNullOrEmpty(it.Value)));
}
