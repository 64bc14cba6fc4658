using System.Globalization;
using Learning.Questions;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Questions;

/// <summary><c>/staff/questions/assign/{id}</c>: says who takes care of a question: oneself, a colleague, or nobody in particular.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class AssignModel(QuestionPages questions, AssignQuestion assign) : OneQuestion(questions)
{
    /// <summary>The colleague's account; empty for nobody in particular.</summary>
    [BindProperty]
    public string? To { get; set; }

    /// <summary>Colleagues who may take care of it.</summary>
    public IReadOnlyList<StaffAccount> Colleagues { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => Shown(Fill);

    /// <summary>Says so.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(Purpose.Change)) return NotFound();
        await Fill();
        long? to = long.TryParse(To, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        if (to is null && !string.IsNullOrEmpty(To)) return Refused(new CannotBeAssigned());
        var decided = await assign.Decide(Id, to, By, Gone);
        if (!decided.Done) return Refused(decided.Refusal);
        return Done(Home, to is null ? Said["questions.assigned.nobody"] : to == Me.Id ? Said["questions.assigned.me"] : Said["questions.assigned", Colleagues.First(it => it.Id == to).Name]);
    }

    async Task Fill() => Colleagues = await Questions.Colleagues(Id, Me, Gone);
}
