using Learning.People;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.People;

/// <summary><c>/staff/people/person/{id}</c>: a person, without where they are reached and what they wrote.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class PersonModel(PeopleList people, MyData data) : OnePerson(people)
{
    /// <summary>So many rows of each kind are shown, the newest.</summary>
    public const int Most = 20;

    /// <summary>What is kept.</summary>
    public PersonData Kept { get; private set; } = null!;

    /// <summary>True when whoever looks at it may open, export or delete it.</summary>
    public bool Acts => StaffPolicies.Admit([StaffPolicies.Runs], Me.Role);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found(Purpose.See) || await data.Of(Id, Gone) is not { } kept) return NotFound();
        Kept = kept;
        return Page();
    }
}
