using Learning.Answers;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary>A page about an answer.</summary>
abstract class OneAnswer(AnswerList answers) : StaffPage
{
    /// <summary>The answer's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The answer.</summary>
    public AnswerSheet Sheet { get; private set; } = null!;

    /// <summary>The address of its page.</summary>
    public string Home => AnswersModel.Address("answer", Id);

    /// <summary>Finds it; false when there is none.</summary>
    protected async Task<bool> Found()
    {
        if (await answers.Find(Id, Gone) is not { } sheet) return false;
        Sheet = sheet;
        return true;
    }
}
