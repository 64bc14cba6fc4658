using Learning.Bookings;
using Learning.City;
using Learning.People;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.People;

/// <summary><c>/staff/people/forget/{id}</c>: deletes all that is kept for a person, because they asked for it.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class ForgetModel(PeopleList people, MyData data, OpenPerson open, CityClock clock) : OnePerson(people)
{
    /// <summary>The person's number as it was typed.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>Bookings ahead, which are cancelled.</summary>
    public int Bookings { get; private set; }

    /// <summary>Their seats, which are offered to others.</summary>
    public int Seats { get; private set; }

    /// <summary>Shows what is deleted.</summary>
    public async Task<IActionResult> OnGetAsync() => await Counted() ? Page() : NotFound();

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Counted()) return NotFound();
        if (Number?.Trim() != FormattableString.Invariant($"{Id}")) return Troubled(Said["people.forget.number"]);
        var decided = await open.Forget(Id, By, Gone);
        return decided.Done ? Done($"{StaffConsole.Root}/people", Said["people.forgotten"]) : Refused(decided.Refusal);
    }

    async Task<bool> Counted()
    {
        if (!await Found(Purpose.Change) || await data.Of(Id, Gone) is not { } kept) return false;
        var ahead = kept.Bookings.Where(it => it.State != BookingState.Cancelled && it.StartsAt.UtcDateTime > clock.Now).ToList();
        (Bookings, Seats) = (ahead.Count, ahead.Sum(it => it.Seats));
        return true;
    }
}
