using Learning.Staff;

namespace LearningBot.Tests.Staff;

/// <summary>An address of the console, and who gets in.</summary>
/// <param name="Route">Its route.</param>
/// <param name="Codes">What it answers to a GET of community, street, district, city, auditor and volunteer, in their own branch and with a second proof.</param>
sealed record Door(string Route, string Codes)
{
    /// <summary>True when it is there only for whoever gave a second proof.</summary>
    public bool Proof { get; init; }

    /// <summary>True when nobody need have signed in.</summary>
    public bool Open { get; init; }

    /// <summary>True when it is for programs: it answers with a status where a page leads elsewhere.</summary>
    public bool Api { get; init; }

    /// <summary>What is posted to it; null when it is read.</summary>
    public string? Body { get; init; }

    /// <summary>Its address about something in one's own branch; null when it is about nothing in particular.</summary>
    public Func<ConsoleService, StaffRole, Task<string>>? Own { get; init; }

    /// <summary>Its address about something in a branch that is not one's own: 404 for all whose branch is not the city.</summary>
    public Func<ConsoleService, StaffRole, Task<string>>? Foreign { get; init; }

    /// <summary>What it answers to a role.</summary>
    public int Code(StaffRole role) => int.Parse(Codes.Split(' ')[(int)role], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when the role gets in, whatever becomes of what it asks for.</summary>
    public bool LetsIn(StaffRole role) => Code(role) is 200 or 409;

    /// <summary>Its address for a role.</summary>
    public Task<string> Address(ConsoleService console, StaffRole role) => Own is null ? Task.FromResult('/' + Route) : Own(console, role);

    /// <summary>Goes there.</summary>
    public Task<string> Try(StaffVisitor visitor, string address) => Body is null ? visitor.Get(address) : visitor.Call(address, Body);
}
