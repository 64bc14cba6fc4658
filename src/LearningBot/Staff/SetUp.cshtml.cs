using Learning.Staff;
using Learning.Staff.SigningIn;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff;

/// <summary><c>/staff/set-up/{code}</c>: whoever holds the one-time link chooses a password and is let in.</summary>
sealed class SetUpModel(SetUpAccount setUp, SignIn signIn) : StaffPage
{
    /// <summary>The one-time code.</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The same once more.</summary>
    [BindProperty]
    public string? Again { get; set; }

    /// <summary>The account; null when the code is over.</summary>
    public StaffAccount? Invited { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync()
    {
        Invited = await setUp.Look(Code, Gone);
        if (Invited is null) Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Sets the account up.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Invited = await setUp.Look(Code, Gone);
        if (Password != Again) return Troubled(Said["set-up.differ"]);
        var decided = await setUp.Decide(Code, Password ?? "", Gone);
        if (!decided.Done) return Refused(decided.Refusal);
        var signedIn = await signIn.Decide(decided.Result.SignIn, Password!, Gone);
        if (!signedIn.Done) return Redirect($"{StaffConsole.Root}/sign-in");
        SessionCookie.Give(HttpContext, signedIn.Result.Token);
        return Done($"{StaffConsole.Root}/app", Said["set-up.done"]);
    }
}
