using Learning;
using Learning.Staff;
using Learning.Staff.SigningIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Accounts;

/// <summary><c>/staff/accounts/account/{name}</c>: one account.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class AccountModel(StaffList staff, BranchChoices branches, ProveIdentity prove, StaffSessions sessions) : StaffPage
{
    /// <summary>Its sign-in name.</summary>
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>The account.</summary>
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>The name of its branch.</summary>
    public Bilingual Branch { get; private set; } = null!;

    /// <summary>True when it has an authenticator app.</summary>
    public bool HasApp { get; private set; }

    /// <summary>True when whoever looks at it may change it.</summary>
    public bool MayChange { get; private set; }

    /// <summary>Where it is signed in.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    /// <summary>Shows it; 404 when there is none that may be seen.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await staff.SeenBy(Me, Name, Purpose.See, Gone) is not { } account) return NotFound();
        (Account, Branch) = (account, await branches.Name(account.Branch, Gone));
        (HasApp, Sessions) = (await prove.HasApp(account.Id, Gone), await sessions.Of(account.Id, Gone));
        MayChange = await staff.SeenBy(Me, Name, Purpose.Change, Gone) is not null;
        return Page();
    }
}
