using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers/review/{id}</c>: says that an answer is still right.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class ReviewModel(AnswerList answers, ReviewAnswer review) : OneAnswer(answers)
{
    readonly AnswerList answers = answers;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found() ? Page() : NotFound();

    /// <summary>Says so.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found()) return NotFound();
        var decided = await review.Decide(Id, By, Gone);
        return decided.Done ? Done(Home, Said["answers.review.done", (int)answers.Review.TotalDays]) : Refused(decided.Refusal);
    }
}
