using Learning;
using Learning.Answers;
using Learning.Questions;
using Learning.Staff;
using LearningBot.Staff.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Questions;

/// <summary><c>/staff/questions/answer/{id}</c>: answers a question once, for all who asked it. It is read over before it is sent.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class AnswerModel(QuestionPages questions, AnswerQuestion answer, AnswerLint lint, Drafting drafting) : OneQuestion(questions)
{
    /// <summary>So many other questions are offered to be answered too.</summary>
    const int Others = 12;

    /// <summary>The answer in Chinese.</summary>
    [BindProperty]
    public string? Chinese { get; set; }

    /// <summary>The answer in English.</summary>
    [BindProperty]
    public string? English { get; set; }

    /// <summary>The question as people are shown it, in Chinese.</summary>
    [BindProperty]
    public string? ChineseTitle { get; set; }

    /// <summary>The same in English.</summary>
    [BindProperty]
    public string? EnglishTitle { get; set; }

    /// <summary>Ids of other questions that it answers too.</summary>
    [BindProperty]
    public List<long> Also { get; set; } = [];

    /// <summary>What is to be drafted.</summary>
    [BindProperty]
    public DraftWish? Wish { get; set; }

    /// <summary>How many people were told of before it is sent; null before it was read over.</summary>
    [BindProperty]
    public int? Counted { get; set; }

    /// <summary>What was drafted; null when nothing was asked for.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>True when something can be drafted.</summary>
    public bool MayDraft => drafting.IsOn;

    /// <summary>What may be drafted: the answer, and then its other language.</summary>
    public DraftButtons Buttons => new($"{Here}?handler=Draft", [DraftWish.FromKnown, .. DraftButtons.OfText]);

    /// <summary>Its own address.</summary>
    public string Here => Request.Path;

    /// <summary>Other open questions.</summary>
    public IReadOnlyList<QuestionRow> Other { get; private set; } = [];

    /// <summary>Those who will be told; null before it is read over.</summary>
    public int? People { get; private set; }

    /// <summary>What may be the matter with it.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; private set; } = [];

    Dictionary<Language, string> Texts => Written(Chinese, English);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => Shown(Fill);

    /// <summary>Shows who will be told, and tells them once that was seen.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Found(Purpose.Change)) return NotFound();
        await Fill();
        if (Row.Group.Lead.State != QuestionState.Open) return Refused(new NotWaiting(Id, Row.Group.Lead.State));
        if (Texts.Count == 0) return Refused(new NothingSaid());
        Faults = lint.Read(Texts);
        if (Faults.FirstOrDefault(it => it.Forbids) is { } fault) return Troubled(Said[$"AnswerFaultKind.{fault.Kind}", fault.Language, fault.What]);
        var people = await Questions.People(Id, Also, Me, Gone);
        if (Counted != people)
        {
            People = people;
            return Counted is null ? Page() : Troubled(Said["questions.answer.changed"]);
        }
        var decided = await answer.Decide(new(Id) { Texts = Texts, Titles = Written(ChineseTitle, EnglishTitle), Also = Also }, By, Gone);
        if (decided.Done) return Done($"{StaffConsole.Root}/questions", Said["questions.answered", decided.Result.People, decided.Result.Questions]);
        People = people;
        return Refused(decided.Refusal);
    }

    /// <summary>Has one of the texts drafted, and keeps what was written.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (!await Found(Purpose.Change) || !MayDraft || Wish is not { } wish || Row.Group.Lead is not { State: QuestionState.Open } lead) return NotFound();
        await Fill();
        Draft = wish == DraftWish.FromKnown
            ? await drafting.ToQuestion(lead.Text, lead.Language, lead.Language == Language.Chinese ? Chinese : English, Me, Gone)
            : await drafting.Of(wish, Chinese, English, Me, Gone);
        if (Draft is { Text: { } text, Language: Language.English }) English = text;
        else if (Draft is { Text: { } other }) Chinese = other;
        return Page();
    }

    // Those in the other language first, as they ask the same in words that cannot be compared.
    async Task Fill() => Other = [.. (await Questions.Of(Me, new(), Gone)).Rows.Where(it => it.Group.Questions.All(each => each.Id != Id))
        .OrderBy(it => it.Group.Lead.Language == Row.Group.Lead.Language).Take(Others)];

    static Dictionary<Language, string> Written(string? chinese, string? english)
    {
        var texts = new Dictionary<Language, string>();
        if (!string.IsNullOrWhiteSpace(chinese)) texts[Language.Chinese] = chinese;
        if (!string.IsNullOrWhiteSpace(english)) texts[Language.English] = english;
        return texts;
    }
}
