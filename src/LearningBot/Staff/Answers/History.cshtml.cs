using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers/history/{id}</c>: who changed an answer, when, and how it stood.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class HistoryModel(AnswerList answers, AnswerHistory history) : OneAnswer(answers)
{
    /// <summary>The version that the page before ended with.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary>Its versions, newest first.</summary>
    public IReadOnlyList<VersionSeen> Rows { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>True when whoever looks may go back to one.</summary>
    public bool Acts => StaffPolicies.Admit([StaffPolicies.City], Me.Role);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found()) return NotFound();
        (Rows, More) = await history.Of(Id, Me, After, Gone);
        return Page();
    }
}
