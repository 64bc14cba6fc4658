using Learning.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Questions;

/// <summary><c>/staff/questions</c>: what people asked and nobody has answered yet, in groups that ask the same.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class InboxModel(QuestionPages questions) : StaffPage
{
    /// <summary><c>guide</c> for those that came up in a guide, <c>other</c> for the rest, or the id of a guide.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>A district.</summary>
    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    /// <summary><c>mine</c> for those that whoever looks takes care of, <c>nobody</c> for those that nobody does.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    /// <summary>Words in it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>What was found.</summary>
    public QuestionPage Found { get; private set; } = new([], false, 0, 0, [], []);

    /// <summary>True when something was asked for.</summary>
    public bool Narrowed => !string.IsNullOrEmpty($"{About}{District}{Who}{Find?.Trim()}");

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync() => Found = await questions.Of(Me, new()
    {
        InGuide = About switch { "guide" => true, "other" => false, _ => null },
        Guide = About is null or "" or "guide" or "other" ? null : About,
        Mine = Who == "mine",
        Free = Who == "nobody",
        District = string.IsNullOrEmpty(District) ? null : District,
        Words = Find?.Trim() is { Length: > 0 } words ? words : null,
        After = QuestionMark.Read(After),
    }, Gone);

    /// <summary>The address of this list from a row on; null for its beginning.</summary>
    public string Address(QuestionRow? after) => StaffConsole.Root + "/questions" + QueryString.Create(new Dictionary<string, string?>
    {
        ["about"] = About,
        ["district"] = District,
        ["who"] = Who,
        ["find"] = Find,
        ["after"] = after?.Mark.ToString(),
    }.Where(it => !string.IsNullOrEmpty(it.Value)));
}
