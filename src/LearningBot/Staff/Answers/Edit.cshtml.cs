using Learning;
using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers/edit/{id}</c>: changes an answer in one language; it is tried before it is kept.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class EditModel(AnswerList answers, EditAnswer edit, AnswerLint lint) : OneAnswer(answers)
{
    readonly AnswerList answers = answers;

    /// <summary>The language.</summary>
    [BindProperty(SupportsGet = true)]
    public Language Language { get; set; }

    /// <summary>The question.</summary>
    [BindProperty]
    public string? Question { get; set; }

    /// <summary>The answer.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Other wordings, one in a line.</summary>
    [BindProperty]
    public string? Phrasings { get; set; }

    /// <summary><c>keep</c> to keep it, anything else to try it.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>How its wordings fare; null before it was tried.</summary>
    public IReadOnlyList<WordingTried>? Tried { get; private set; }

    /// <summary>What may be the matter with it.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; private set; } = [];

    AnswerEdit Given => new AnswerEdit(Id, Language, Question ?? "", Text ?? "", (Phrasings ?? "").Split('\n')).Tidy();

    /// <summary>Shows it as it is.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!Enum.IsDefined(Language) || !await Found()) return NotFound();
        if (Sheet.Texts.GetValueOrDefault(Language) is { } answer) (Question, Text, Phrasings) = (answer.Question, answer.Text, string.Join('\n', answer.Phrasings));
        return Page();
    }

    /// <summary>Tries it, or keeps it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.IsDefined(Language) || !await Found()) return NotFound();
        if (edit.Fault(Given) is { } fault) return Refused(fault);
        if (Step == "keep")
        {
            var decided = await edit.Decide(Given, By, Gone);
            return decided.Done ? Done(Home, Said["answers.kept"]) : Refused(decided.Refusal);
        }
        var (given, texts) = (Given, Sheet.Texts.ToDictionary(it => it.Key, it => it.Value.Text));
        texts[Language] = given.Text;
        Faults = lint.Read(texts);
        Tried = await answers.Try(new() { Id = Id, Language = Language, Question = given.Question, Text = given.Text, Phrasings = given.Phrasings }, Gone);
        return Page();
    }
}
