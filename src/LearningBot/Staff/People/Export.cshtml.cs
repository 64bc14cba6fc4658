using System.Text;
using Learning.People;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.People;

/// <summary><c>/staff/people/export/{id}</c>: gives all that is kept for a person as a file, because they asked for it.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class ExportModel(PeopleList people, OpenPerson open) : OnePerson(people)
{
    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(Purpose.Change) ? Page() : NotFound();

    /// <summary>Gives it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(Purpose.Change)) return NotFound();
        var decided = await open.Export(Id, By, Gone);
        return decided.Done
            ? File(Encoding.UTF8.GetBytes(PersonData.Json(decided.Result)), "application/json; charset=utf-8", FormattableString.Invariant($"person-{Id}.json"))
            : Refused(decided.Refusal);
    }
}
