using Learning.City;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Learning.Catalogue.Search;

/// <summary>One search in one picture of the index.</summary>
sealed class Searching(IndexSearcher searcher, CityClock clock)
{
    // Higher than all that the places of words can be worth together.
    const float wholeTitle = 1000, ownLanguage = 300, allWords = 10_000;
    const int few = 5;
    const int furthest = 10_000;
    const double half = 0.5;

    static readonly Sort bestFirst = new(
        SortField.FIELD_SCORE, new SortField(Names.TitleLength, SortFieldType.INT64), new SortField(Names.Rank, SortFieldType.INT64));

    static readonly Sort inOrder = new(new SortField(Names.Rank, SortFieldType.INT64));

    /// <summary>See <see cref="CatalogueIndex.Find"/>.</summary>
    public Found Find(CatalogueWish wish)
    {
        if (string.IsNullOrWhiteSpace(wish.Words)) return Top(Everything(wish), wish, inOrder);
        var words = Words(wish);
        if (words.Count == 0) return new([], 0);
        var found = Top(All(words, wish), wish, bestFirst);
        if (found.Total >= few || !CanBeLess(words)) return found;
        var most = Top(Most(words, wish), wish, bestFirst);
        return most with { Hits = [.. most.Hits.Select(hit => hit with { HasAllWords = hit.Score >= allWords })] };
    }

    /// <summary>The query of a wish, for those who count.</summary>
    public Query Query(CatalogueWish wish)
    {
        if (string.IsNullOrWhiteSpace(wish.Words)) return Everything(wish);
        var words = Words(wish);
        if (words.Count == 0) return new BooleanQuery();
        var all = All(words, wish);
        return !CanBeLess(words) || Count(all) >= few ? all : Most(words, wish);
    }

    /// <summary>How many items a query finds.</summary>
    public int Count(Query query)
    {
        var count = new TotalHitCountCollector();
        searcher.Search(query, count);
        return count.TotalHits;
    }

    /// <summary>One item; null when there is none.</summary>
    public Item? Item(ItemKind kind, string id, Language language)
    {
        var found = searcher.Search(new TermQuery(Names.KeyTerm(kind, id, language)), 1);
        return found.TotalHits == 0 ? null : Read(found.ScoreDocs[0].Doc);
    }

    Found Top(Query query, CatalogueWish wish, Sort sort)
    {
        var (skip, take) = (Math.Clamp(wish.Skip, 0, furthest), Math.Clamp(wish.Take, 0, furthest));
        if (take == 0) return new([], Count(query));
        var top = TopFieldCollector.Create(sort, skip + take, fillFields: false, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: true);
        searcher.Search(query, top);
        var hits = top.GetTopDocs(skip, take).ScoreDocs;
        return new([.. hits.Select(hit => new Hit(Read(hit.Doc), hit.Score))], top.TotalHits);
    }

    Item Read(int number) => ReadItems.Of(searcher.IndexReader).Item(number, Unpacked);

    Item Unpacked(int number)
    {
        var kept = searcher.Doc(number).GetBinaryValue(Names.Stored);
        return StoredItem.Read(kept.Bytes, kept.Offset, kept.Length, clock);
    }

    // A word that no item has is looked up as it may have been meant.
    List<Word> Words(CatalogueWish wish)
    {
        var asked = Asked.Read(wish.Words!);
        var words = asked.Select(word => (Asked: word, Word: Word.Of(word))).Select(pair => (pair.Asked, pair.Word, IsThere: IsThere(pair.Word, wish))).ToList();
        if (words.Exists(word => !word.IsThere) && Spelling.Joined(asked) is { } joined) return [new(Spelling.Of(joined, searcher.IndexReader))];
        return words.ConvertAll(word => word.IsThere ? word.Word : new([.. word.Word.Ways, .. Spelling.Of(word.Asked, searcher.IndexReader)]));
    }

    bool IsThere(Word word, CatalogueWish wish)
    {
        var query = Everything(new CatalogueWish { Kinds = wish.Kinds, Language = wish.Language });
        query.Add(new ConstantScoreQuery(word.Has()), Occur.MUST);
        return First.Any(searcher, query);
    }

    BooleanQuery Everything(CatalogueWish wish)
    {
        var query = new BooleanQuery(disableCoord: true);
        WishFilter.Add(query, wish, clock);
        if (!query.Clauses.Any(clause => clause.Occur == Occur.MUST)) query.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.MUST);
        return query;
    }

    BooleanQuery All(List<Word> words, CatalogueWish wish)
    {
        var query = Preferred(words, wish, anywhere: false);
        foreach (var word in words) query.Add(new ConstantScoreQuery(word.Has()) { Boost = 0 }, Occur.MUST);
        return query;
    }

    // At least half of the words, and of long ones half of their parts; those with all of them still come first.
    BooleanQuery Most(List<Word> words, CatalogueWish wish)
    {
        var query = Preferred(words, wish, anywhere: true);
        var most = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = Math.Max(1, words.Count / 2) };
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            most.Add(word.Has(half), Occur.SHOULD);
            all.Add(word.Has(), Occur.MUST);
        }
        query.Add(new ConstantScoreQuery(most) { Boost = 0 }, Occur.MUST);
        query.Add(new ConstantScoreQuery(all) { Boost = allWords }, Occur.SHOULD);
        return query;
    }

    BooleanQuery Preferred(List<Word> words, CatalogueWish wish, bool anywhere)
    {
        var query = Everything(wish);
        foreach (var word in words) query.Add(word.Worth(searcher.IndexReader, anywhere), Occur.SHOULD);
        query.Add(new ConstantScoreQuery(new TermQuery(new Term(Names.WholeTitle, Names.Whole(wish.Words!)))) { Boost = wholeTitle }, Occur.SHOULD);
        if (wish.Language is null) query.Add(new ConstantScoreQuery(Own(wish.Words!)) { Boost = ownLanguage }, Occur.SHOULD);
        return query;
    }

    static TermQuery Own(string words)
    {
        var language = Run.All(words).Exists(run => run.Chinese) ? Language.Chinese : Language.English;
        return new(new Term(Names.Language, Names.ScopeOf(default, language)[1..]));
    }

    static bool CanBeLess(List<Word> words) => words.Count > 1 || words[0].Ways.Any(way => way.Terms.Count > 1);
}
