using Dialogs.Lines;
using Learning;

namespace Dialogs.People;

/// <summary>Who we are, and how a person is reached, as the city has set it.</summary>
/// <param name="city">The city's name.</param>
/// <param name="phone">Phone number of a person who helps.</param>
/// <param name="hours">When somebody answers it.</param>
public sealed class HelpLines(Bilingual city, string phone, Bilingual hours)
{
    /// <summary>Said once, before anything is kept: that this is a program, what it keeps and for how long.</summary>
    public Line Welcome { get; } = new("people.welcome", ("city", city));

    /// <summary>How to reach a person.</summary>
    public Line Person { get; } = new("people.person", ("phone", phone), ("hours", hours));
}
