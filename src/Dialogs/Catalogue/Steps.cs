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
