using System.Text.RegularExpressions;
using Learning;

namespace Dialogs.Catalogue.Wishes;

/// <summary>What a course should be about beyond the columns: "书法课", "a class about bees".</summary>
static class Topics
{
    static readonly Regex[] chinese = [.. Sayings.Of("topics-zh").Select(pattern => new Regex(pattern, RegexOptions.None, TimeSpan.FromMilliseconds(50)))];
    static readonly Regex[] english = [.. Sayings.Of("topics-en").Select(pattern => new Regex(pattern, RegexOptions.None, TimeSpan.FromMilliseconds(50)))];

    /// <summary>The wish with the topic of the message, when it names one that no column has.</summary>
    public static CourseWish Apply(CourseWish wish, string plain, List<Mention> mentions, Language language)
    {
        if (mentions.Exists(mention => mention.Column.Words?.Id == "subject")) return wish with { Words = null };
        var rest = plain.ToCharArray();
        foreach (var mention in mentions) rest.AsSpan(mention.Start, mention.End - mention.Start).Fill(',');
        foreach (var pattern in language == Language.Chinese ? chinese : english)
        {
            if (pattern.Match(new string(rest)) is not { Success: true } match) continue;
            var topic = match.Groups[1].Value.Trim();
            if (!IsGeneric(topic)) return wish with { Words = topic };
        }
        return wish;
    }

    static bool IsGeneric(string topic) => Sayings.Of("generic").Any(word => Understanding.WordBook.Contains(topic, word)) || Sayings.In(topic, "ask") || Sayings.In(topic, "courses") || Sayings.In(topic, "this")
        || Sayings.In(topic, "structure");
}
