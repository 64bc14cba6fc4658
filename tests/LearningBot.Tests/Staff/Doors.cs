namespace LearningBot.Tests.Staff;

/// <summary>Every address of the console, each in one line: community, street, district, city, auditor, volunteer.</summary>
static class Doors
{
    const string Everybody = "200 200 200 200 200 200";

    public static readonly Door[] All =
    [
        new("staff", Everybody),
        new("staff/account", Everybody),
        new("staff/app", Everybody),
        new("staff/prove", "302 302 302 302 302 302"),
        new("staff/set-up/{code}", "404 404 404 404 404 404") { Open = true, Own = static (_, _) => Task.FromResult("/staff/set-up/none") },
        new("staff/sign-in", Everybody) { Open = true },
        new("staff/sign-out", Everybody),
    ];
}
