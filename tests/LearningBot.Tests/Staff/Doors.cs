using Learning;
using Learning.Guides;
using Learning.Staff;

namespace LearningBot.Tests.Staff;

/// <summary>Every address of the console, each in one line: community, street, district, city, auditor, volunteer.</summary>
static class Doors
{
    const string Everybody = "200 200 200 200 200 200";
    const string Auditors = "403 403 403 200 200 403";
    const string Seers = "200 200 200 200 200 403";
    const string OfTheCity = "403 403 403 200 403 403";
    const string Runners = "200 200 200 200 403 403";

    public static readonly Door[] All =
    [
        new("staff", Everybody),
        new("staff/account", Everybody),
        new("staff/accounts", Seers),
        new("staff/accounts/account/{name}", Seers) { Own = static (console, role) => Below(console, role, "/staff/accounts/account/"), Foreign = static (console, _) => Elsewhere(console, "/staff/accounts/account/") },
        new("staff/accounts/change/{name}", Runners) { Proof = true, Own = static (console, role) => Below(console, role, "/staff/accounts/change/"), Foreign = static (console, _) => Elsewhere(console, "/staff/accounts/change/") },
        new("staff/accounts/invite", Runners) { Proof = true },
        new("staff/app", Everybody),
        new("staff/check-in", Runners),
        new("staff/lectures", Seers),
        Session("session", Seers),
        Session("move", Runners),
        Session("seats", Runners),
        Session("call-off", Runners),
        new("staff/audit", Auditors),
        new("staff/audit/export", Auditors) { Proof = true },
        Session("check-in", Runners),
        Session("copy", Runners),
        Session("print", Seers),
        Session("export", Seers) with { Proof = true },
        new("staff/lectures/new", Runners),
        new("staff/messages", Seers),
        new("staff/messages/write/{id:long?}", Runners) { Own = static (_, _) => Task.FromResult("/staff/messages/write"), Foreign = static (console, _) => console.ForeignBroadcast("write") },
        Message("broadcast", Seers),
        Message("rehearsal", Seers),
        Message("test", Runners),
        Message("approve", Runners) with { Proof = true },
        Message("send", Runners) with { Proof = true },
        Message("hold", Runners) with { Proof = true },
        Message("again", Runners) with { Proof = true },
        Message("report", Seers),
        Message("export", Seers) with { Proof = true },
        new("staff/messages/trouble", Seers),
        new("staff/messages/send-again", Runners) { Proof = true },
        new("staff/messages/sent", Seers),
        new("staff/messages/reminders", Seers),
        new("staff/prove", "302 302 302 302 302 302"),
        new("staff/questions", Seers),
        Question("question", "404 404 200 200 200 403"),
        Question("answer", "404 404 200 200 403 403") with { Proof = true },
        Question("put-off", "404 404 200 200 403 403") with { Proof = true },
        Question("close", "404 404 200 200 403 403"),
        Question("assign", "404 404 200 200 403 403"),
        new("staff/people", Seers),
        Person("person", "404 404 200 200 200 403"),
        Person("reveal", "404 404 200 200 403 403"),
        Person("export", "404 404 200 200 403 403") with { Proof = true },
        Person("forget", "404 404 200 200 403 403") with { Proof = true },
        new("staff/places", Seers),
        Place("place", Seers),
        Place("edit", Runners),
        new("staff/catalogue", OfTheCity),
        new("staff/catalogue/upload", OfTheCity),
        new("staff/catalogue/preview/{id:long}", OfTheCity) { Own = static (console, _) => console.Uploaded("preview") },
        new("staff/catalogue/apply/{id:long}", OfTheCity) { Proof = true, Own = static (console, _) => console.Uploaded("apply") },
        new("staff/catalogue/export", OfTheCity) { Proof = true },
        new("staff/answers", Seers),
        Answer("answer", Seers),
        new("staff/answers/new", OfTheCity),
        Answer("edit", OfTheCity),
        Answer("review", OfTheCity),
        Answer("history", Seers),
        Answer("put-back", OfTheCity) with { Own = static async (console, _) => await console.EarlierVersion("自习室几点开门") },
        Answer("retire", OfTheCity),
        new("staff/guides", Seers),
        Guide("guide", Seers),
        Guide("edit", OfTheCity),
        new("staff/indicators", Seers),
        new("staff/indicators/communities", Seers),
        new("staff/indicators/export", Seers) { Proof = true },
        new("staff/indicators/map", Seers),
        new("staff/models", OfTheCity),
        new("staff/set-up/{code}", "404 404 404 404 404 404") { Open = true, Own = static (_, _) => Task.FromResult("/staff/set-up/none") },
        new("staff/settings", OfTheCity),
        new("staff/sign-in", Everybody) { Open = true },
        new("staff/sign-out", Everybody),
        new("staff/api/v1/openapi.json", Everybody) { Api = true },
        new("staff/api/v1/today", Everybody) { Api = true },
        new("staff/api/v1/token", Everybody) { Api = true },
        new("staff/api/v1/sessions", Seers) { Api = true },
        Api(Session("", Seers), "sessions/{id}"),
        Api(Session("", Runners), "sessions/{id}/call-off", "{}"),
        new("staff/api/v1/questions", Seers) { Api = true },
        Api(Question("", "404 404 200 200 200 403"), "questions/{id:long}"),
        // Nobody has been told yet how many people hear of it.
        Api(Question("", "404 404 409 409 403 403"), "questions/{id:long}/answer", """{ "chinese": "九点" }""") with { Proof = true },
        new("staff/api/v1/broadcasts", Seers) { Api = true },
        Api(Message("", Seers), "broadcasts/{id:long}"),
    ];

    // The same thing as a page is about, for programs.
    static Door Api(Door page, string route, string? body = null)
    {
        var parts = route.Split('/');
        async Task<string> Address(Task<string> own) => $"/staff/api/v1/{parts[0]}/{(await own).Split('/')[^1]}{(parts.Length > 2 ? $"/{parts[2]}" : "")}";
        return page with
        {
            Route = $"staff/api/v1/{route}",
            Api = true,
            Body = body,
            Own = (console, role) => Address(page.Own!(console, role)),
            Foreign = (console, role) => Address(page.Foreign!(console, role)),
        };
    }

    static Door Message(string page, string codes) => new($"staff/messages/{page}/{{id:long}}", codes) { Own = (console, role) => console.OwnBroadcast(page, role), Foreign = (console, _) => console.ForeignBroadcast(page) };

    static Door Question(string page, string codes) => new($"staff/questions/{page}/{{id:long}}", codes) { Own = (console, role) => console.OwnQuestion(page, role), Foreign = (console, _) => console.ForeignQuestion(page) };

    static Door Person(string page, string codes) => new($"staff/people/{page}/{{id:long}}", codes) { Own = (console, role) => console.OwnPerson(page, role), Foreign = (console, _) => console.ForeignPerson(page) };

    static Door Place(string page, string codes) => new($"staff/places/{page}/{{id}}", codes) { Own = (console, role) => console.OwnPlace(page, role), Foreign = (console, role) => console.ForeignPlace(page, role) };

    static Door Answer(string page, string codes) => new($"staff/answers/{page}/{{id}}", codes) { Own = async (console, _) => $"/staff/answers/{page}/{await console.NewAnswer("自习室几点开门")}" };

    static Door Guide(string page, string codes) => new($"staff/guides/{page}/{{id}}", codes) { Own = (console, _) => Task.FromResult($"/staff/guides/{page}/{console.Get<GuideShelf>().All(Language.English)[0].Id}") };

    static Door Session(string page, string codes) => new($"staff/lectures/{page}/{{id}}", codes) { Own = (console, role) => console.OwnSession(page, role), Foreign = (console, role) => console.ForeignSession(page, role) };

    // A volunteer of the branch, whom all who run it may see and change.
    static async Task<string> Below(ConsoleService console, StaffRole role, string path)
    {
        var scope = role is StaffRole.City or StaffRole.Auditor or StaffRole.Volunteer ? await console.Scope(StaffRole.District) : await console.Scope(role);
        return path + (await console.Invited(StaffRole.Volunteer, scope)).Account.SignIn;
    }

    static async Task<string> Elsewhere(ConsoleService console, string path) =>
        path + (await console.Invited(StaffRole.Volunteer, (await console.Scope(StaffRole.District, 3)))).Account.SignIn;
}
