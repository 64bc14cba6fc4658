using System.Numerics;

namespace Dialogs.Understanding.Scopes;

/// <summary>
/// Things in their order, each put in some ways. Which of them a message may mean is told by one look at its letters, see <see cref="Letters"/>:
/// most messages leave few.
/// </summary>
/// <typeparam name="T">The things.</typeparam>
sealed class Shortlist<T>
{
    readonly IReadOnlyList<T> things;
    readonly PhraseFinder<ulong> letters;
    readonly ulong always;

    /// <summary>Knows these things.</summary>
    /// <param name="things">At most 64.</param>
    /// <param name="ways">How each is put.</param>
    public Shortlist(IReadOnlyList<T> things, Func<T, Ways> ways)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(things.Count, 64);
        this.things = things;
        var each = things.Select((thing, at) => (Bit: 1UL << at, ways(thing).Needed)).ToList();
        letters = new(each.SelectMany(one => (one.Needed ?? []).Select(run => (run, one.Bit))));
        always = each.Where(one => one.Needed is null).Aggregate(0UL, (all, one) => all | one.Bit);
    }

    /// <summary>Those that a message, or any part of it, may mean, in their order.</summary>
    public IEnumerable<T> In(string plain)
    {
        var left = letters.In(plain).Aggregate(always, (all, found) => all | found.Of);
        for (; left != 0; left &= left - 1) yield return things[BitOperations.TrailingZeroCount(left)];
    }
}
