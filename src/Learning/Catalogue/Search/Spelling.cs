using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Learning.Catalogue.Search;

/// <summary>What a word may have meant that no item has: typed by its sound, or with a slip.</summary>
static class Spelling
{
    const float bySound = 0.5f, byFirstLetters = 0.4f, withSlip = 0.3f;
    const int shortest = 4, longest = 32, mostSlips = 10;

    /// <summary>The ways in which it may have been meant; empty when it means nothing else.</summary>
    public static IReadOnlyList<Way> Of(AskedWord word, IndexReader reader) => word.Chinese ? Chinese(word.Text) : [.. Letters(word.Text), .. Slips(word, reader)];

    /// <summary>Words typed syllable by syllable, such as <c>tai ji quan</c>, as one; null when they are no syllables.</summary>
    public static AskedWord? Joined(IReadOnlyList<AskedWord> words)
    {
        var letters = string.Concat(words.Select(word => word.Text));
        return words.Count > 1 && words.All(word => !word.Chinese && Pinyin.IsSyllable(word.Text)) ? new([letters], letters, false) : null;
    }

    static IReadOnlyList<Way> Chinese(string text) => Pinyin.Pairs(Pinyin.Read(text)) is { Length: > 0 } pairs ? [new(Names.Sound, pairs, bySound)] : [];

    static IEnumerable<Way> Letters(string text)
    {
        foreach (var way in Pinyin.Split(text)) yield return new(Names.Sound, Pinyin.Pairs(way), bySound);
        if (Pinyin.Initials(text) is { Length: > 0 } initials) yield return new(Names.Sound, initials, byFirstLetters);
    }

    static IEnumerable<Way> Slips(AskedWord word, IndexReader reader)
    {
        var term = word.Terms[0];
        if (word.Terms.Count > 1 || term.Length is < shortest or > longest || !term.All(char.IsLetter)) return [];
        var near = new FuzzyQuery(new Term(Names.Text, term), 1, 1, mostSlips, transpositions: true).Rewrite(reader);
        var found = near is BooleanQuery any ? any.Clauses.Select(clause => clause.Query) : [near];
        return found.OfType<TermQuery>().Where(each => each.Term.Text != term).Select(each => new Way(Names.Text, [each.Term.Text], withSlip));
    }
}
