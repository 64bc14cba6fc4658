using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Learning.Catalogue.Search;

/// <summary>One asked word with all the ways to find it.</summary>
/// <param name="Ways">The ways; at least one.</param>
sealed record Word(IReadOnlyList<Way> Ways)
{
    const float bySynonym = 0.6f, inOtherLanguage = 0.4f;

    /// <summary>The word as it was written, and those that mean the same.</summary>
    public static Word Of(AskedWord asked) => new(
    [
        new(Names.Text, asked.Terms, 1),
        .. Synonyms.Of(asked.Chinese ? asked.Text : string.Join(' ', asked.Terms)).Select(other => Of(other, asked.Chinese)).Where(way => way.Terms.Count > 0),
    ]);

    /// <summary>Holds for items that have it in any way.</summary>
    public Query Has(double part = 2.0 / 3)
    {
        if (Ways.Count == 1) return Ways[0].Has(part);
        var any = new BooleanQuery(disableCoord: true);
        foreach (var way in Ways) any.Add(way.Has(part), Occur.SHOULD);
        return any;
    }

    /// <summary>How much an item's best way is worth, see <see cref="Way.Worth"/>.</summary>
    public Query Worth(IndexReader reader, bool anywhere)
    {
        var best = new DisjunctionMaxQuery(0);
        foreach (var way in Ways)
        {
            var sum = new BooleanQuery(disableCoord: true);
            foreach (var query in way.Worth(way.Rarity(reader), anywhere)) sum.Add(query, Occur.SHOULD);
            best.Add(sum);
        }
        return best.Disjuncts.Count == 1 ? best.Disjuncts[0] : best;
    }

    static Way Of(string synonym, bool chinese)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        Terms.Add(synonym, terms);
        return new(Names.Text, [.. terms], Run.All(synonym).Exists(run => run.Chinese) == chinese ? bySynonym : inOtherLanguage);
    }
}
