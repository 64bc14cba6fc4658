namespace Dialogs.Catalogue.Wishes;

/// <summary>Where a person wants to go from what they were shown.</summary>
static class Moves
{
    static readonly (string List, Move Move)[] all =
        [("easier", Move.Easier), ("harder", Move.Harder), ("cheaper", Move.Cheaper), ("nearer", Move.Nearer), ("another", Move.Another)];

    /// <summary>The move a message asks for.</summary>
    /// <param name="plain">The tidy message.</param>
    /// <param name="wishes">True when it names values: then "another" is said of a new wish.</param>
    public static Move In(string plain, bool wishes)
    {
        foreach (var (list, move) in all)
        {
            if (!(wishes && move == Move.Another) && Sayings.In(plain, list)) return move;
        }
        return Move.None;
    }
}
