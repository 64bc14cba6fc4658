using Learning.Staff.SigningIn;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff;

/// <summary><c>/staff/sign-in</c>: name and password, and then the code of the authenticator app where there is one.</summary>
sealed class SignInModel(SignIn signIn, WrongSignIns wrong) : StaffPage
{
    /// <summary>The sign-in name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go then.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Lets them in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var from = HttpContext.Connection.RemoteIpAddress;
        if (wrong.Refuses(from)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var decided = await signIn.Decide(Name ?? "", Password ?? "", Gone);
        if (!decided.Done)
        {
            wrong.Count(from);
            return Refused(decided.Refusal);
        }
        SessionCookie.Give(HttpContext, decided.Result.Token);
        return Redirect(decided.Result.HasApp ? $"{StaffConsole.Root}/prove?to={Uri.EscapeDataString(Local(To))}" : Local(To));
    }
}
