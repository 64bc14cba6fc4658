using Learning.Questions;
using Learning.Staff;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Questions;

/// <summary>A page about a question and those that ask the same.</summary>
abstract class OneQuestion(QuestionPages questions) : StaffPage
{
    /// <summary>The question's id.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>It, and those that ask the same.</summary>
    public QuestionRow Row { get; private set; } = null!;

    /// <summary>The address of its page.</summary>
    public string Home => Address("question", Id);

    /// <summary>The inbox.</summary>
    protected QuestionPages Questions => questions;

    /// <summary>The address of a page about a question.</summary>
    public static string Address(string page, long id) => FormattableString.Invariant($"{StaffConsole.Root}/questions/{page}/{id}");

    /// <summary>Finds it; false when it is not there for whoever asks.</summary>
    protected async Task<bool> Found(Purpose purpose)
    {
        if (await questions.Find(Id, Me, purpose, Gone) is not { } row) return false;
        Row = row;
        return true;
    }

    /// <summary>Shows a page that changes it, as long as it waits.</summary>
    protected async Task<IActionResult> Shown(Func<Task>? fill = null)
    {
        if (!await Found(Purpose.Change)) return NotFound();
        if (Row.Group.Lead.State != QuestionState.Open) return Redirect(Home);
        if (fill is not null) await fill();
        return Page();
    }
}
