using Learning;
using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers/new</c>: an answer that nobody need have asked for, in one language or both; it is tried before it is kept.</summary>
[Authorize(Policy = StaffPolicies.City)]
sealed class NewModel(AnswerList answers, WriteAnswer write, AnswerLint lint) : StaffPage
{
    /// <summary>In Chinese.</summary>
    [BindProperty]
    public AnswerFields Zh { get; set; } = new();

    /// <summary>In English.</summary>
    [BindProperty]
    public AnswerFields En { get; set; } = new();

    /// <summary><c>keep</c> to keep it, anything else to try it.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>True when it was tried.</summary>
    public bool Looked { get; private set; }

    /// <summary>How its wordings fare, by language.</summary>
    public Dictionary<Language, IReadOnlyList<WordingTried>> Tried { get; } = [];

    /// <summary>What may be the matter with it.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; private set; } = [];

    /// <summary>What was written.</summary>
    public IReadOnlyList<AnswerEdit> Texts => [.. Written(Language.Chinese, Zh), .. Written(Language.English, En)];

    /// <summary>Tries it, or keeps it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (write.Fault(Texts) is { } fault) return Refused(fault);
        if (Step == "keep")
        {
            var decided = await write.Decide(Texts, By, Gone);
            return decided.Done ? Done(AnswersModel.Address("answer", decided.Result.Id), Said["answers.kept"]) : Refused(decided.Refusal);
        }
        Looked = true;
        Faults = lint.Read(Texts.ToDictionary(it => it.Language, it => it.Text));
        foreach (var it in Texts) Tried[it.Language] = await answers.Try(new() { Id = Answer.Written, Language = it.Language, Question = it.Question, Text = it.Text, Phrasings = it.Phrasings }, Gone);
        return Page();
    }

    static IEnumerable<AnswerEdit> Written(Language language, AnswerFields given) => given.Empty ? []
        : [new AnswerEdit("", language, given.Question ?? "", given.Text ?? "", (given.Phrasings ?? "").Split('\n')).Tidy()];
}

/// <summary>The fields of an answer in one language.</summary>
sealed record AnswerFields
{
    /// <summary>The question.</summary>
    public string? Question { get; set; }

    /// <summary>The answer.</summary>
    public string? Text { get; set; }

    /// <summary>Other wordings, one in a line.</summary>
    public string? Phrasings { get; set; }

    /// <summary>True when nothing was written.</summary>
    public bool Empty => string.IsNullOrWhiteSpace($"{Question}{Text}{Phrasings}");
}
