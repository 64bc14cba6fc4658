using Learning;
using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers/answer/{id}</c>: an answer, and which wordings find it.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class AnswerModel(AnswerList answers, AnswerLint lint) : OneAnswer(answers)
{
    readonly AnswerList answers = answers;

    /// <summary>True when whoever looks at it may change it.</summary>
    public bool Acts => StaffPolicies.Admit([StaffPolicies.City], Me.Role);

    /// <summary>How its wordings fare, by language.</summary>
    public Dictionary<Language, IReadOnlyList<WordingTried>> Tried { get; } = [];

    /// <summary>What may be the matter with it.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Found()) return NotFound();
        Faults = lint.Read(Sheet.Texts.ToDictionary(it => it.Key, it => it.Value.Text));
        if (!Sheet.Retired)
        {
            foreach (var (language, answer) in Sheet.Texts) Tried[language] = await answers.Try(answer, Gone);
        }
        return Page();
    }
}
