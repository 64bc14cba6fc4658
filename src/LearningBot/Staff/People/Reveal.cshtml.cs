using Learning.People;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.People;

/// <summary><c>/staff/people/reveal/{id}</c>: shows where a person is reached and what they asked, to whoever says why.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class RevealModel(PeopleList people, OpenPerson open) : OnePerson(people)
{
    /// <summary>What is kept; null before it is opened.</summary>
    public PersonData? Kept { get; private set; }

    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(Purpose.Change) ? Page() : NotFound();

    /// <summary>Shows it; it is nowhere but on this page.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(Purpose.Change)) return NotFound();
        var decided = await open.Reveal(Id, By, Gone);
        if (!decided.Done) return Refused(decided.Refusal);
        Kept = decided.Result;
        return Page();
    }
}
