using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;

namespace Dialogs.Understanding.Privacy;

/// <summary>
/// Cuts Chinese into words, by the dictionary and the likelihoods of
/// <see href="https://lucenenet.apache.org/docs/4.8.0-beta00017/api/smartcn/overview.html">Lucene's SmartCn</see>. A name that is no word is left in single characters.
/// </summary>
static class ChineseWords
{
    /// <summary>The words of a text, in their order, without blanks; each with where it begins and ends.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        List<(int, int)> words = [];
        using var tokens = new HMMChineseTokenizer(new StringReader(text));
        var place = tokens.GetAttribute<IOffsetAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken()) words.Add((place.StartOffset, place.EndOffset));
        tokens.End();
        return words;
    }
}
