using Dialogs.Understanding;
using Learning.Catalogue;

namespace Dialogs.Catalogue.Wishes;

/// <summary>
/// Reads what a message wishes of the catalogue, in the catalogue's own values and columns. It holds no conversation: what was wished
/// before goes in, and comes out as the message changes it. Safe for many threads.
/// </summary>
public sealed class WishReader
{
    readonly ValueIndex values;
    readonly Limits limits;

    /// <summary>Reads wishes of one part of the catalogue.</summary>
    /// <param name="facets">Its columns with few values, as the catalogue names them.</param>
    /// <param name="columns">The names of all its columns.</param>
    public WishReader(IReadOnlyList<Facet> facets, IReadOnlyList<string> columns)
    {
        values = new(facets);
        limits = new(columns);
    }

    /// <summary>What the message makes of the wish.</summary>
    /// <param name="heard">The message.</param>
    /// <param name="before">What was wished before it; <see cref="CourseWish.None"/> at first.</param>
    /// <param name="inView">The item the person is looking at; null for none.</param>
    /// <param name="asked">The column the bot has just asked for, so that "any will do" is about it; null for none.</param>
    public HeardWish Read(Heard heard, CourseWish before, Item? inView = null, string? asked = null)
    {
        var plain = heard.Plain;
        if (plain.Length == 0) return new() { Wish = before };
        var clauses = new Clauses(plain, heard.Text.AsSpan().TrimEnd() is [.., '?' or '？']);
        var mentions = values.In(plain, Token.In(plain));
        var questions = Asking.In(clauses, mentions, heard.Language, inView);
        var wishes = mentions.Where(mention => !questions.Checks(mention)).ToList();
        var move = Moves.In(plain, wishes.Count > 0);
        var change = new WishChange(plain, clauses, before, asked);
        var start = Anew(plain, wishes, before) ? change.ForAnother(values.Columns) : before;
        var wish = change.Apply(start, wishes, values.Columns);
        wish = limits.Apply(wish, heard);
        if (inView is not null) wish = Places.Same(wish, plain, inView, values.Columns);
        if (inView is not null && move is Move.Easier or Move.Harder) wish = Ladder.Step(wish, inView!, values.Columns, move);
        if (questions.Ids.Count == 0) wish = Topics.Apply(wish, plain, mentions, heard.Language);
        return new()
        {
            Wish = wish,
            Changed = !Same(wish, before),
            Asked = questions.Ids,
            Move = move,
            Named = mentions.Count + questions.Ids.Count,
            OfCourses = mentions.Count > 0 || questions.Ids.Count > 0 || Sayings.In(plain, "courses"),
        };
    }

    /// <summary>True when another course is wanted besides the one wished before, so that only what tells of the learner stays.</summary>
    static bool Anew(string plain, List<Mention> wishes, CourseWish before)
    {
        if (!Sayings.In(plain, "again")) return false;
        foreach (var mention in wishes)
        {
            if (mention.Column.Words?.Id != "subject" || !before.Facets.TryGetValue(mention.Column.Name, out var old)) continue;
            if (!mention.Values.Any(old.Contains)) return true;
        }
        return false;
    }

    static bool Same(CourseWish a, CourseWish b) => ReferenceEquals(a, b) || a.Keep() == b.Keep();
}
