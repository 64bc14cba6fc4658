using System.Text.RegularExpressions;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;

namespace Dialogs.Bookings;

/// <summary>How many people come.</summary>
/// <param name="Size">A number of people; whether it can be booked is another question.</param>
public sealed partial record Party(int Size)
{
    const int Most = 99;

    /// <summary>The slot of this name.</summary>
    public static Slot<Party> Slot { get; } = new(
        "seats",
        HeardIn,
        p => p.Size.ToString(null, null),
        kept => int.TryParse(kept, out var size) ? new(size) : null,
        p => new Line("bookings.party", ("seats", p.Size)));

    /// <summary>The slot for a question about part of a party: listens only to its own answer, since "one person fewer" is not one person.</summary>
    public static Slot<Party> Part { get; } = new(
        "stay", (heard, asked) => asked ? HeardIn(heard, asked) : [], p => p.Size.ToString(null, null), Slot.Recall, p => new Line("bookings.party", ("seats", p.Size)));

    /// <summary>A number with a word for people or seats; when asked also a bare number. "两个大人一个孩子" is three.</summary>
    static IReadOnlyList<Party> HeardIn(Heard heard, bool asked)
    {
        if (asked && heard.OnlyNumber is { } only) return [new(only)];
        if (WordBook.IsOnly(heard.Plain, "party.one") || heard.Has("party.alone")) return [new(1)];
        var (people, members) = (0, 0);
        foreach (var number in heard.Numbers)
        {
            if (number.Count is not { } count || number.Kind == Understanding.Numbers.NumberKind.Ordinal || count > Most) continue;
            var after = heard.Text.AsSpan(number.End);
            if (WholeParty().IsMatch(after) || "俩仨".Contains(heard.Text[number.Start], StringComparison.Ordinal)) people = people > 0 ? people : count;
            else if (PartOfParty().IsMatch(after)) members += count;
        }
        if (people + members > 0) return [new(people > 0 ? people : members)];
        return heard.Has("party.two") ? [new(2)] : [];
    }

    [GeneratedRegex(@"^\s*(个人|人|位|口|个?座|张票|张|个名额|个位|名额|more people|people|persons?|seats?|places?|spots?|tickets?|of us)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex WholeParty();

    [GeneratedRegex(@"^\s*(个|名)?\s*(大人|成人|家长|孩子|小孩|娃|老人|adults?|parents?|grown-?ups?|kids?|child(ren)?|grandparents?)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex PartOfParty();
}
