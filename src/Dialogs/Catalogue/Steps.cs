using Dialogs.Catalogue.Wishes;
using Dialogs.Reading;
using Dialogs.Understanding;

namespace Dialogs.Catalogue;

/// <summary>Where people go from what they were shown, other than by a wish: to another, to one that is cheaper, nearer, easier or harder.</summary>
static class Steps
{
    public const string Another = "another";
    public const string Cheaper = "cheaper";
    public const string Nearer = "nearer";
    public const string Easier = "easier";
    public const string Harder = "harder";

    /// <summary>The first of those that are shown.</summary>
    public const string Any = "any";

    /// <summary>No nearer than those that are shown.</summary>
    public const string Anywhere = "anywhere";

    /// <summary>The step of a message in the middle of the dialog; null for none.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="listed">True when something was offered to choose from.</param>
    /// <param name="placed">True when it was asked near where.</param>
    public static Wanted? HeardAmid(Heard heard, bool listed, bool placed) =>
        HeardIn(heard) is [var step] ? step
        : placed && IsAnywhere(heard) ? new(Anywhere)
        : listed && IsAny(heard) ? new(Any)
        : null;

    /// <summary>True for "都可以", "anything is fine": nothing else is in the message.</summary>
    public static bool IsAny(Heard heard) => WordBook.IsOnly(heard.Plain, "any");

    /// <summary>The same of a place.</summary>
    public static bool IsAnywhere(Heard heard) => IsAny(heard) || WordBook.IsOnly(heard.Plain, "any-place");

    public static IReadOnlyList<Wanted> HeardIn(Heard heard) => Moves.In(heard.Plain, wishes: false) switch
    {
        Move.Another => [new(Another)],
        Move.Cheaper => [new(Cheaper)],
        Move.Nearer => [new(Nearer)],
        Move.Easier => [new(Easier)],
        Move.Harder => [new(Harder)],
        _ => [],
    };
}
