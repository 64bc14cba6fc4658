using Dialogs.Lines;
using Learning;
using Learning.People;

namespace Dialogs.People;

/// <summary>Who we are, and how a person is reached, as the city has set it.</summary>
/// <param name="city">The city's name.</param>
/// <param name="phone">Phone number of a person who helps.</param>
/// <param name="hours">When somebody answers it.</param>
/// <param name="kept">How long what is kept stays.</param>
/// <param name="modelIn">Where the language model stands that texts are shown to; null when they are shown to none.</param>
public sealed class HelpLines(Bilingual city, string phone, Bilingual hours, RetentionOptions kept, Bilingual? modelIn = null)
{
    /// <summary>Said once, before anything is kept: that this is a program, what it keeps and for how long.</summary>
    public Line Welcome { get; } = WithModel(new("people.welcome", ("city", city), ("chat", RetentionOptions.Chat), ("bookings", Days(kept.Bookings))), modelIn);

    /// <summary>How to reach a person.</summary>
    public Line Person { get; } = new("people.person", ("phone", phone), ("hours", hours));

    /// <summary>What is kept, and for how long.</summary>
    public Line Privacy { get; } = WithModel(
        new("people.privacy", ("chat", RetentionOptions.Chat), ("bookings", Days(kept.Bookings)), ("questions", Days(kept.Questions))), modelIn);

    static Line WithModel(Line said, Bilingual? modelIn) => modelIn is null ? said : new("people.with-model", ("said", said), ("country", modelIn));

    static Line Days(int days) => days == 730 ? new("people.two-years") : new("people.days", ("days", days));
}
