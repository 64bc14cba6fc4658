using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers/put-back/{id}</c>, with <c>?version=</c>: goes back to how an answer stood.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class PutBackModel(AnswerList answers, AnswerHistory history, EditAnswer edit) : OneAnswer(answers)
{
    /// <summary>The version's id.</summary>
    [BindProperty(SupportsGet = true)]
    public long Version { get; set; }

    /// <summary>The version.</summary>
    public VersionSeen Seen { get; private set; } = null!;

    /// <summary>Shows both.</summary>
    public async Task<IActionResult> OnGetAsync() => await Ready() ? Page() : NotFound();

    /// <summary>Goes back.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Ready()) return NotFound();
        var decided = await edit.PutBack(Id, Version, By, Gone);
        return decided.Done ? Done(Home, Said["answers.put-back.done"]) : Refused(decided.Refusal);
    }

    async Task<bool> Ready()
    {
        if (!await Found() || await history.Find(Id, Version, Me, Gone) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
