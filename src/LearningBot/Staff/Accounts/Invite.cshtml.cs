using Learning;
using Learning.Staff;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Accounts;

/// <summary><c>/staff/accounts/invite</c>: makes an account, and shows its set-up link once.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class InviteModel(BranchChoices branches, InviteStaff invite) : StaffPage
{
    /// <summary>The sign-in name.</summary>
    [BindProperty]
    public string? Username { get; set; }

    /// <summary>The name that colleagues see.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The role.</summary>
    [BindProperty]
    public StaffRole Role { get; set; }

    /// <summary>The word for the branch.</summary>
    [BindProperty]
    public string? Scope { get; set; }

    /// <summary>The language.</summary>
    [BindProperty]
    public Language Language { get; set; }

    /// <summary>What role and branch are chosen with.</summary>
    public RoleAndBranch Fields { get; private set; } = null!;

    /// <summary>The link, shown once; null before the account is made.</summary>
    public string? Link { get; private set; }

    /// <summary>Until when it works.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync() => Fields = new(Role, Scope ?? "", await branches.Of(Me, Gone));

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        var decided = await invite.Decide(new(Username ?? "", Role, Scope ?? "") { Name = Name, Language = Language }, By, Gone);
        if (!decided.Done) return Refused(decided.Refusal);
        (Link, Until) = (SetUpLink.Of(Request, decided.Result.Code), decided.Result.Until);
        return Page();
    }
}
