using Learning;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;

namespace LearningBot.Staff.Accounts;

/// <summary><c>/staff/accounts</c>: the accounts that whoever looks at it may see.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class IndexModel(StaffList staff, BranchChoices branches) : StaffPage
{
    /// <summary>The accounts, by sign-in name.</summary>
    public IReadOnlyList<StaffAccount> Accounts { get; private set; } = [];

    /// <summary>The names of their branches.</summary>
    public Dictionary<string, Bilingual> Names { get; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        Accounts = await staff.SeenBy(Me, Gone);
        foreach (var scope in Accounts.Select(it => it.Scope).Distinct()) Names[scope] = await branches.Name(new(scope), Gone);
    }
}
