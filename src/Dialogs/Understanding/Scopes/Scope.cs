namespace Dialogs.Understanding.Scopes;

/// <summary>Whose business a message is.</summary>
public enum Scope
{
    /// <summary>Not the city's.</summary>
    Out,

    /// <summary>The talk's own: greetings, thanks, yes and no, questions about the bot.</summary>
    Control,

    /// <summary>What is booked, dates, reminders, the time.</summary>
    Booking,

    /// <summary>What the city teaches, and what can be asked about it.</summary>
    Course,
}

/// <summary>What was judged of a message.</summary>
/// <param name="Scope">Whose business it is.</param>
/// <param name="Score">How likely it is the city's, 0 to 1.</param>
/// <param name="Intent">What exactly, such as <c>greeting</c>; null when only the scope is known.</param>
/// <param name="Elsewhere">True when it names the business of others, such as a hotel: then it is declined; without it, it was only not understood.</param>
public sealed record Judged(Scope Scope, double Score, string? Intent, bool Elsewhere = false);
