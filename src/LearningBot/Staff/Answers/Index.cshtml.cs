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

    /// <summary><c>retired</c> for those that nobody is told any more.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Those that were found.</summary>
    public IReadOnlyList<AnswerSheet> Rows { get; private set; } = [];

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync() => (Rows, More) = await answers.Of(new()
    {
        Words = Find?.Trim() is { Length: > 0 } words ? words : null,
        Retired = State == "retired",
        After = string.IsNullOrEmpty(After) ? null : After,
    }, Gone);

    /// <summary>The address of this list from an answer on; null for its beginning.</summary>
    public string Address(string? after) => StaffConsole.Root + "/answers" + QueryString.Create(new Dictionary<string, string?>
    {
        ["find"] = Find,
        ["state"] = State,
        ["after"] = after,
    }.Where(it => !string.IsNullOrEmpty(it.Value)));

    /// <summary>The address of a page about an answer.</summary>
    public static string Address(string page, string id) => $"{StaffConsole.Root}/answers/{page}/{Uri.EscapeDataString(id)}";
}
