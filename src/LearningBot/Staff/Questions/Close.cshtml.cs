using Learning.Questions;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Questions;

/// <summary><c>/staff/questions/close/{id}</c>: puts a question aside without an answer.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class CloseModel(QuestionPages questions, CloseQuestion close) : OneQuestion(questions)
{
    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => Shown();

    /// <summary>Puts it aside.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(Purpose.Change)) return NotFound();
        var decided = await close.Decide(Id, By, Gone);
        return decided.Done ? Done($"{StaffConsole.Root}/questions", Said["questions.closed"]) : Refused(decided.Refusal);
    }
}
