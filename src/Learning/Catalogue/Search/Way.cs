using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Learning.Catalogue.Search;

/// <summary>One way to find a word: as it was written, by a synonym, by its sound, or as it may have been meant.</summary>
/// <param name="Field">Where it is looked up: all texts, or how they sound.</param>
/// <param name="Terms">What it is looked up by.</param>
/// <param name="Weight">How sure it is that this was meant; 1 for the word itself.</param>
sealed record Way(string Field, IReadOnlyList<string> Terms, float Weight)
{
    const int titleWorth = 8, authorWorth = 4, subjectWorth = 2;

    /// <summary>Holds for items that have the word: all of it; of long runs, which may be several words, most.</summary>
    /// <param name="part">Two thirds of it, or for second best, half.</param>
    public Query Has(double part = 2.0 / 3)
    {
        if (Terms.Count == 1) return new TermQuery(new Term(Field, Terms[0]));
        var has = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = Enough(part) };
        foreach (var term in Terms) has.Add(new TermQuery(new Term(Field, term)), Occur.SHOULD);
        return has;
    }

    /// <summary>How much each place in which an item has it is worth.</summary>
    /// <param name="rarity">How much the word says, see <see cref="Rarity"/>.</param>
    /// <param name="anywhere">True to count any other place, too: only where some items lack the word.</param>
    public IEnumerable<Query> Worth(float rarity, bool anywhere)
    {
        // Names are not translated: nobody is looked for as an author by a synonym.
        (string Name, int Worth)[] fields = Field == Names.Sound ? [(Names.TitleSound, titleWorth)]
            : Weight < 1 ? [(Names.Title, titleWorth), (Names.Subject, subjectWorth)]
            : [(Names.Title, titleWorth), (Names.Author, authorWorth), (Names.Subject, subjectWorth)];
        var each = Weight * rarity / Terms.Count;
        foreach (var term in Terms)
        {
            if (anywhere) yield return Constant(Field, term, each);
            foreach (var (name, worth) in fields) yield return Constant(name, term, each * worth);
        }
    }

    /// <summary>How much it says that an item has it: more for rare words.</summary>
    public float Rarity(IndexReader reader) =>
        (float)Math.Log(2 + (reader.MaxDoc / (1.0 + Terms.Min(term => reader.DocFreq(new Term(Field, term))))));

    int Enough(double part) => Terms.Count <= 2 && part > 0.5 ? Terms.Count : Math.Max(1, (int)Math.Ceiling(Terms.Count * part));

    static ConstantScoreQuery Constant(string field, string term, float worth) => new(new TermQuery(new Term(field, term))) { Boost = worth };
}
