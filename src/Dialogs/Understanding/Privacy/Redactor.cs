using System.Text;
using System.Text.RegularExpressions;
using Learning;

namespace Dialogs.Understanding.Privacy;

/// <summary>
/// Takes out of a text what would tell who somebody is, before it leaves the city: numbers of phones, cards and papers, names, addresses, accounts, dates
/// of birth, and all that is said about a child. What is meant is guessed by rules, so it is rather too much that is hidden than too little.
/// </summary>
public static class Redactor
{
    /// <summary>Longer texts are never sent: nobody writes so much in a chat, and all of it must be looked through in a moment.</summary>
    public const int MaxLength = 8000;

    /// <summary>The text without it; null when too little would be left, when it is too long, or when a child wrote it: then it must not leave at all.</summary>
    /// <param name="text">What somebody wrote; brackets that look like ours become plain ones.</param>
    /// <param name="language">The language of the conversation. Both languages are always looked for: people mix them.</param>
    public static Redacted? Redact(string text, Language language) =>
        Hidden(text, static passage => Childhood.Writes(passage) ? null : Joined([.. Childhood.In(passage), .. Traces(passage)]));

    /// <summary>
    /// The same for a text that is for everybody, such as a message to many: children in general may be spoken of. Null also when a sentence speaks of a
    /// child and says a name or a date of birth in it, for then it may be about that child; teachers and others with a title are nobody's child.
    /// </summary>
    /// <param name="text">What staff wrote.</param>
    public static Redacted? RedactNotice(string text) => Hidden(text, static passage =>
    {
        var traces = Joined(Traces(passage));
        return Childhood.IsNamed(passage, traces) ? null : traces;
    });

    static Redacted? Hidden(string text, Func<Passage, List<Trace>?> find)
    {
        if (text.Length > MaxLength) return null;
        try
        {
            var passage = new Passage(text);
            if (find(passage) is not { } traces) return null;
            var redacted = Hide(passage.Text, traces);
            return Childhood.HasMeaning(redacted.Text) ? redacted : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    static IEnumerable<Trace> Traces(Passage passage) =>
    [
        .. Accounts.In(passage), .. LongNumbers.In(passage), .. Births.In(passage),
        .. ChineseAddresses.In(passage), .. EnglishAddresses.In(passage), .. ChineseNames.In(passage), .. EnglishNames.In(passage),
    ];

    // What overlaps is one thing; what is said about a child swallows whatever else it holds.
    static List<Trace> Joined(IEnumerable<Trace> traces)
    {
        List<Trace> joined = [];
        foreach (var trace in traces.OrderBy(trace => trace.Start).ThenBy(trace => trace.Kind != Trace.Child).ThenByDescending(trace => trace.End))
        {
            if (joined.Count == 0 || trace.Start >= joined[^1].End)
            {
                joined.Add(trace);
            }
            else if (trace.End > joined[^1].End)
            {
                joined[^1] = joined[^1] with { End = trace.End, Same = null };
            }
        }
        return joined;
    }

    static Redacted Hide(string text, List<Trace> traces)
    {
        Dictionary<string, string> tokens = [];
        Dictionary<string, string> hidden = [];
        Dictionary<string, int> counts = [];
        var (left, at) = (new StringBuilder(), 0);
        foreach (var trace in traces)
        {
            var words = text[trace.Start..trace.End];
            var same = trace.Kind + " " + (trace.Same ?? words).ToUpperInvariant();
            if (!tokens.TryGetValue(same, out var token))
            {
                var number = counts[trace.Kind] = counts.GetValueOrDefault(trace.Kind) + 1;
                token = tokens[same] = $"⟨{trace.Kind}{number}⟩";
                hidden[token] = words;
            }
            left.Append(text, at, trace.Start - at).Append(token);
            at = trace.End;
        }
        return new(left.Append(text, at, text.Length - at).ToString(), hidden);
    }
}
