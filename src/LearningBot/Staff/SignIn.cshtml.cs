using Learning.Staff.SigningIn;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff;

/// <summary><c>/staff/sign-in</c>: name and password, and then the code of the authenticator app where there is one.</summary>
sealed class SignInModel(SignIn signIn, WrongSignIns wrong, ConsoleSettings settings) : StaffPage
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

    /// <summary>True when the provider vouched for nobody who has an account here.</summary>
    [BindProperty(SupportsGet = true, Name = "refused")]
    public bool NotLetIn { get; set; }

    /// <summary>True when staff may sign in through the city's provider.</summary>
    public bool HasProvider => settings.Authority is not null;

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        if (NotLetIn) Trouble = Said["sign-in.refused"];
    }

    /// <summary>Goes to the provider.</summary>
    public IActionResult OnGetProvider() => HasProvider ? Challenge(new AuthenticationProperties { RedirectUri = Local(To) }, Provider.Scheme) : NotFound();

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
