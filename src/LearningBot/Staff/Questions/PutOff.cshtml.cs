using Learning.City;
using Learning.Questions;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Questions;

/// <summary><c>/staff/questions/put-off/{id}</c>: promises an answer by a moment, and tells everybody who asked.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class PutOffModel(QuestionPages questions, PutOffQuestion putOff, CityClock clock) : OneQuestion(questions)
{
    /// <summary>By when.</summary>
    [BindProperty]
    public string? Until { get; set; }

    /// <summary>Shows it, with tomorrow at nine.</summary>
    public Task<IActionResult> OnGetAsync()
    {
        Until = Said.Field(clock.Local(clock.InCity(clock.Now).Date.AddDays(1).AddHours(9)).UtcDateTime);
        return Shown();
    }

    /// <summary>Promises it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(Purpose.Change)) return NotFound();
        if (Moment(Until) is not { } until) return Troubled(Said["questions.moment"]);
        var decided = await putOff.Decide(Id, until, By, Gone);
        return decided.Done ? Done(Home, Said["questions.put-off.done", decided.Result.Until, decided.Result.People]) : Refused(decided.Refusal);
    }
}
