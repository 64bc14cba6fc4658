namespace LearningBot.Tests.Staff;

/// <summary>Every address of the console, each in one line: community, street, district, city, auditor, volunteer.</summary>
static class Doors
{
    const string Everybody = "200 200 200 200 200 200";

    const string Seers = "200 200 200 200 200 403";
    const string Runners = "200 200 200 200 403 403";

    public static readonly Door[] All =
    [
        new("staff", Everybody),
        new("staff/account", Everybody),
        new("staff/app", Everybody),
        new("staff/lectures", Seers),
        Session("session", Seers),
        Session("move", Runners),
        Session("call-off", Runners),
        new("staff/prove", "302 302 302 302 302 302"),
        new("staff/set-up/{code}", "404 404 404 404 404 404") { Open = true, Own = static (_, _) => Task.FromResult("/staff/set-up/none") },
        new("staff/sign-in", Everybody) { Open = true },
        new("staff/sign-out", Everybody),
    ];

    static Door Session(string page, string codes) => new($"staff/lectures/{page}/{{id}}", codes) { Own = (console, role) => console.OwnSession(page, role), Foreign = (console, role) => console.ForeignSession(page, role) };
}
