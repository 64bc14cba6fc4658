using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers/retire/{id}</c>: retires an answer, or lets a retired one be told again.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class RetireModel(AnswerList answers, EditAnswer edit) : OneAnswer(answers)
{
    /// <summary>How many wordings would find nothing any more.</summary>
    public int Wordings => Sheet.Texts.Values.Sum(it => it.Phrasings.Count + 1);

    /// <summary>Shows what becomes of it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found() ? Page() : NotFound();

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found()) return NotFound();
        var decided = Sheet.Retired ? await edit.Restore(Id, By, Gone) : await edit.Retire(Id, By, Gone);
        return decided.Done ? Done(Home, Said[Sheet.Retired ? "answers.restored" : "answers.retired.done"]) : Refused(decided.Refusal);
    }
}
