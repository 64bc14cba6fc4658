using Learning;
using Learning.People;
using Learning.Questions;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

/// <summary>Questions for those who answer them.</summary>
static class QuestionsOfTheConsole
{
    static int made;

    /// <summary>Somebody new asks this; the question's id.</summary>
    /// <param name="console">The service.</param>
    /// <param name="text">What they ask.</param>
    /// <param name="district">Where they live; null for not known.</param>
    /// <param name="language">In which language.</param>
    public static async Task<long> Asked(this ConsoleService console, string text, string? district = null, Language language = Language.Chinese)
    {
        var key = $"asked-{Interlocked.Increment(ref made)}";
        var id = (await console.Get<AskStaff>().Decide(text, null, new Address("directline", key, "c", language), key)).Result!.Id;
        await using var db = console.Get<LearningStore>().Open();
        var person = await db.Questions.Where(it => it.Id == id).Select(it => it.PersonId).SingleAsync();
        await db.People.Where(it => it.Id == person).ExecuteUpdateAsync(set => set.SetProperty(it => it.District, district));
        return id;
    }

    /// <summary>The address of a page about a question that whoever has this role may see, if anybody of the role may.</summary>
    public static async Task<string> OwnQuestion(this ConsoleService console, string page, StaffRole role) =>
        $"/staff/questions/{page}/{await console.Asked($"{page}怎么办", role == StaffRole.District ? await console.Scope(role) : null)}";

    /// <summary>The address of a page about a question of another district.</summary>
    public static async Task<string> ForeignQuestion(this ConsoleService console, string page) =>
        $"/staff/questions/{page}/{await console.Asked($"{page}怎么办", await console.Scope(StaffRole.District, 1))}";
}
