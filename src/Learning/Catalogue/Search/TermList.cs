using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Learning.Catalogue.Search;

/// <summary>Terms that were cut already, as the index takes them. Used again for each item.</summary>
sealed class TermList : TokenStream
{
    readonly ICharTermAttribute term;
    HashSet<string>.Enumerator left;

    public TermList() => term = AddAttribute<ICharTermAttribute>();

    /// <summary>The terms of the next item.</summary>
    public HashSet<string> Terms { get; } = new(StringComparer.Ordinal);

    public override bool IncrementToken()
    {
        if (!left.MoveNext()) return false;
        ClearAttributes();
        term.Append(left.Current);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        left = Terms.GetEnumerator();
    }
}
