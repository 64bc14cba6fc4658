using Learning.Staff;

namespace LearningBot.Staff.Manner;

/// <summary>A part of the console, as the menu shows it.</summary>
/// <param name="Name">The key of its word, <c>room.{Name}</c>.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Policy">Who may go there.</param>
sealed record Room(string Name, string Address, string Policy)
{
    /// <summary>All of them, in the order of the menu: each has its one line here.</summary>
    public static readonly IReadOnlyList<Room> All =
    [
        new("today", StaffConsole.Root, StaffPolicies.SignedIn),
        new("lectures", $"{StaffConsole.Root}/lectures", StaffPolicies.Sees),
        new("messages", $"{StaffConsole.Root}/messages", StaffPolicies.Sees),
        new("questions", $"{StaffConsole.Root}/questions", StaffPolicies.Sees),
        new("people", $"{StaffConsole.Root}/people", StaffPolicies.Sees),
        new("answers", $"{StaffConsole.Root}/answers", StaffPolicies.Sees),
        new("guides", $"{StaffConsole.Root}/guides", StaffPolicies.Sees),
        new("indicators", $"{StaffConsole.Root}/indicators", StaffPolicies.Sees),
        new("places", $"{StaffConsole.Root}/places", StaffPolicies.Sees),
        new("catalogue", $"{StaffConsole.Root}/catalogue", StaffPolicies.City),
        new("accounts", $"{StaffConsole.Root}/accounts", StaffPolicies.Sees),
        new("models", $"{StaffConsole.Root}/models", StaffPolicies.City),
        new("audit", $"{StaffConsole.Root}/audit", StaffPolicies.Audits),
        new("settings", $"{StaffConsole.Root}/settings", StaffPolicies.City),
        new("account", $"{StaffConsole.Root}/account", StaffPolicies.SignedIn),
    ];

    /// <summary>Those that a role may go to.</summary>
    public static IEnumerable<Room> For(StaffRole role) => All.Where(room => StaffPolicies.Admit([room.Policy], role));

    /// <summary>True when a page lies in this room.</summary>
    public bool Holds(string path) => path == Address || (Address != StaffConsole.Root && path.StartsWith(Address + '/', StringComparison.Ordinal));
}
