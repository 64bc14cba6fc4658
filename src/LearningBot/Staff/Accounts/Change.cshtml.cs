using Learning;
using Learning.Staff;
using Learning.Staff.SigningIn;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Accounts;

/// <summary><c>/staff/accounts/change/{name}</c>: another role or branch, a new set-up link, the end of its sessions, and whether it can be used.</summary>
[Authorize(Policy = StaffPolicies.RunsProven)]
sealed class ChangeModel(StaffList staff, BranchChoices branches, ChangeStaff change, DisableStaff disable, InviteStaff invite, StaffSessions sessions) : StaffPage
{
    /// <summary>Its sign-in name.</summary>
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>The role to have.</summary>
    [BindProperty]
    public StaffRole Role { get; set; }

    /// <summary>The word for the branch to have.</summary>
    [BindProperty]
    public string? Scope { get; set; }

    /// <summary>The account.</summary>
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>On how many devices it is signed in.</summary>
    public int Sessions { get; private set; }

    /// <summary>What its role and branch are chosen with.</summary>
    public RoleAndBranch Fields { get; private set; } = null!;

    /// <summary>The new link, shown once; null for none.</summary>
    public string? Link { get; private set; }

    /// <summary>Until when it works.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>Shows the choices; 404 when there is no such account that may be changed.</summary>
    public async Task<IActionResult> OnGetAsync() => await Look() ? Page() : NotFound();

    /// <summary>Gives it another role or branch.</summary>
    public Task<IActionResult> OnPostRoleAsync() => Act(async () => await change.Decide(Name, Role, Scope, By, Gone), it => Said["accounts.changed", it.Name, it.Role]);

    /// <summary>Disables it.</summary>
    public Task<IActionResult> OnPostDisableAsync() => Act(async () => await disable.Decide(Name, By, Gone), it => Said["accounts.disabled.done", it.Name]);

    /// <summary>Enables it again.</summary>
    public Task<IActionResult> OnPostEnableAsync() => Act(async () => await disable.Enable(Name, By, Gone), it => Said["accounts.enabled.done", it.Name]);

    /// <summary>Ends its sessions.</summary>
    public Task<IActionResult> OnPostSignOutAsync() => Act(async () => await sessions.EndAll(Name, By, Gone), it => Said["accounts.sessions.done", it.Name]);

    /// <summary>Makes a new link, and shows it this once.</summary>
    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (!await Look()) return NotFound();
        var decided = await invite.Again(Name, By, Gone);
        if (!decided.Done) return Refused(decided.Refusal);
        (Link, Until) = (SetUpLink.Of(Request, decided.Result.Code), decided.Result.Until);
        return Page();
    }

    async Task<IActionResult> Act(Func<Task<Decided<StaffAccount>>> act, Func<StaffAccount, string> done)
    {
        if (!await Look()) return NotFound();
        var decided = await act();
        return decided.Done ? Done($"/staff/accounts/account/{Uri.EscapeDataString(Name)}", done(decided.Result)) : Refused(decided.Refusal);
    }

    async Task<bool> Look()
    {
        if (await staff.SeenBy(Me, Name, Purpose.Change, Gone) is not { } account) return false;
        (Account, Sessions) = (account, (await sessions.Of(account.Id, Gone)).Count);
        Fields = new(account.Role, account.Branch.ToString(), await branches.Of(Me, Gone));
        return true;
    }
}

/// <summary>The fields for a role and a branch.</summary>
/// <param name="Role">The role that is chosen.</param>
/// <param name="Scope">The word for the branch that is chosen.</param>
/// <param name="Branches">The branches that are offered.</param>
sealed record RoleAndBranch(StaffRole Role, string Scope, IReadOnlyList<BranchChoice> Branches);
