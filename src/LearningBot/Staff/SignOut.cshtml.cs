using Learning.Staff.SigningIn;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff;

/// <summary><c>/staff/sign-out</c>: ends this session, or all of them.</summary>
sealed class SignOutModel(StaffSessions sessions) : StaffPage
{
    /// <summary>True to end the sessions on all devices.</summary>
    [BindProperty]
    public bool Everywhere { get; set; }

    /// <summary>Ends them.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Everywhere) await sessions.EndAll(Me.SignIn, By, Gone);
        else await sessions.End(Session.Id, Gone);
        SessionCookie.Take(HttpContext);
        return Done($"{StaffConsole.Root}/sign-in", Said[Everywhere ? "signed-out.everywhere" : "signed-out"]);
    }
}
