using Learning.People;
using Learning.Staff;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.People;

/// <summary>A page about a person.</summary>
abstract class OnePerson(PeopleList people) : StaffPage
{
    /// <summary>The person's id.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The address of their page.</summary>
    public string Home => Address("person", Id);

    /// <summary>The address of a page about a person.</summary>
    public static string Address(string page, long id) => FormattableString.Invariant($"{StaffConsole.Root}/people/{page}/{id}");

    /// <summary>False when the person is not there for whoever asks.</summary>
    protected Task<bool> Found(Purpose purpose) => people.Has(Me, Id, purpose, Gone);
}
