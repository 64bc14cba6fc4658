namespace LearningBot.Staff.SigningIn;

/// <summary>The link with which an account is set up. It works once, and goes only to whoever may hand it on.</summary>
static class SetUpLink
{
    /// <summary>The link, at the address that a page was asked for.</summary>
    public static string Of(HttpRequest request, string code) => At($"{request.Scheme}://{request.Host}", code);

    /// <summary>The link, at an address.</summary>
    public static string At(string address, string code) => $"{address.TrimEnd('/')}{StaffConsole.Root}/set-up/{code}";
}
