using Learning.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Answers;

/// <summary><c>/staff/answers</c>: the answers to frequent questions.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class AnswersModel(AnswerList answers) : StaffPage
{
    /// <summary>Words in it, or its id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary><c>due</c> for those to be read over, <c>retired</c> for those that nobody is told any more.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Those that were found.</summary>
    public IReadOnlyList<AnswerSheet> Rows { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>How many are to be read over.</summary>
    public int Due { get; private set; }

    /// <summary>True when whoever looks may write one.</summary>
    public bool Writes => StaffPolicies.Admit([StaffPolicies.City], Me.Role);

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync()
    {
        Due = await answers.CountDue(Gone);
        (Rows, More) = await answers.Of(new()
        {
            Words = Find?.Trim() is { Length: > 0 } words ? words : null,
            Retired = State == "retired",
            Due = State == "due",
            After = AnswerMark.Read(After),
        }, Gone);
    }

    /// <summary>The address of this list from an answer on; null for its beginning.</summary>
    public string Address(AnswerMark? after) => StaffConsole.Root + "/answers" + QueryString.Create(new Dictionary<string, string?>
    {
        ["find"] = Find,
        ["state"] = State,
        ["after"] = after?.ToString(),
    }.Where(it => !string.IsNullOrEmpty(it.Value)));

    /// <summary>The address of a page about an answer.</summary>
    public static string Address(string page, string id) => $"{StaffConsole.Root}/answers/{page}/{Uri.EscapeDataString(id)}";
}
