using Learning.Staff;
using LearningBot.Staff.SigningIn;
using Microsoft.AspNetCore.Authorization;

namespace LearningBot.Staff;

/// <summary>
/// Who may open a page at all. What they find there is decided by <see cref="Access"/>: what lies outside an account's branch is not there for it.
/// </summary>
static class StaffPolicies
{
    /// <summary>Everybody who has signed in.</summary>
    public const string SignedIn = "signed in";

    /// <summary>Who runs a branch of the city: changes sessions, answers, checks in.</summary>
    public const string Runs = "runs a branch";

    /// <summary>The same with a second proof: sends to many, exports, administers.</summary>
    public const string RunsProven = "runs a branch, proven";

    /// <summary>Who sees everything there is about people: those who run a branch, and auditors.</summary>
    public const string Sees = "sees";

    /// <summary>The same with a second proof: exports.</summary>
    public const string SeesProven = "sees, proven";

    /// <summary>Who reads the audit trail.</summary>
    public const string Audits = "audits";

    /// <summary>The same with a second proof.</summary>
    public const string AuditsProven = "audits, proven";

    /// <summary>Who runs the whole city: its settings, catalogue and answers.</summary>
    public const string City = "runs the city";

    /// <summary>The same with a second proof.</summary>
    public const string CityProven = "runs the city, proven";

    /// <summary>Pages that are there for nobody in particular.</summary>
    public static readonly string[] OpenPages = ["/SignIn", "/SetUp"];

    static readonly StaffRole[] all = Enum.GetValues<StaffRole>();
    static readonly StaffRole[] runs = [StaffRole.Community, StaffRole.Street, StaffRole.District, StaffRole.City];

    static readonly (string Name, StaffRole[] Roles, bool Proven)[] rules =
    [
        (SignedIn, all, false),
        (Runs, runs, false), (RunsProven, runs, true),
        (Sees, [.. runs, StaffRole.Auditor], false), (SeesProven, [.. runs, StaffRole.Auditor], true),
        (Audits, [StaffRole.City, StaffRole.Auditor], false), (AuditsProven, [StaffRole.City, StaffRole.Auditor], true),
        (City, [StaffRole.City], false), (CityProven, [StaffRole.City], true),
    ];

    /// <summary>Adds them.</summary>
    public static void Add(AuthorizationOptions options)
    {
        foreach (var (name, roles, proven) in rules)
        {
            options.AddPolicy(name, policy =>
            {
                policy.AddAuthenticationSchemes(SessionSignIn.Scheme).RequireRole(roles.Select(role => role.ToString()));
                if (proven) policy.RequireClaim(SessionSignIn.Proven);
            });
        }
    }

    /// <summary>True when the role is let in by all of these policies, once a second proof is given.</summary>
    public static bool Admit(IEnumerable<string?> policies, StaffRole role) =>
        policies.OfType<string>().All(name => rules.First(rule => rule.Name == name).Roles.Contains(role));
}
