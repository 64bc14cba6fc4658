using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

/// <summary>People for those who look after them.</summary>
static class PeopleOfTheConsole
{
    /// <summary>Somebody new who asked something; their id.</summary>
    public static async Task<long> Resident(this ConsoleService console, string? district = null, string asked = "我家孩子叫小明")
    {
        var question = await console.Asked(asked, district);
        await using var db = console.Get<LearningStore>().Open();
        return await db.Questions.Where(it => it.Id == question).Select(it => it.PersonId).SingleAsync();
    }

    /// <summary>The address of a page about a person whom whoever has this role may see, if anybody of the role may.</summary>
    public static async Task<string> OwnPerson(this ConsoleService console, string page, StaffRole role) =>
        $"/staff/people/{page}/{await console.Resident(role == StaffRole.District ? await console.Scope(role) : null)}";

    /// <summary>The address of a page about a person of another district.</summary>
    public static async Task<string> ForeignPerson(this ConsoleService console, string page) =>
        $"/staff/people/{page}/{await console.Resident(await console.Scope(StaffRole.District, 1))}";
}
