using Learning.Questions;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Questions;

/// <summary><c>/staff/questions/question/{id}</c>: a question, all that ask the same, and what can be done.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class QuestionModel(QuestionPages questions) : OneQuestion(questions)
{
    /// <summary>So many of those who asked are shown.</summary>
    public const int Most = 50;

    /// <summary>True when whoever looks at it may do something about it.</summary>
    public bool Open => Row.Group.Lead.State == QuestionState.Open && StaffPolicies.Admit([StaffPolicies.Runs], Me.Role);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Found(Purpose.See) ? Page() : NotFound();
}
