using Learning.Staff.SigningIn;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff;

/// <summary><c>/staff/prove</c>: the code of the authenticator app; who has none yet takes one first.</summary>
sealed class ProveModel(ProveIdentity prove) : StaffPage
{
    /// <summary>The code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where to go then.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Asks for the code.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (Session.Proven) return Redirect(Local(To));
        return await prove.HasApp(Me.Id, Gone) ? Page() : Redirect($"{StaffConsole.Root}/app?to={Uri.EscapeDataString(Local(To))}");
    }

    /// <summary>Takes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var decided = await prove.Decide(Me, Session.Id, Code ?? "", Gone);
        return decided.Done ? Redirect(Local(To)) : Refused(decided.Refusal);
    }
}
