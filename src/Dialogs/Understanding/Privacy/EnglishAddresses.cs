using System.Text.RegularExpressions;

namespace Dialogs.Understanding.Privacy;

/// <summary>Finds where somebody lives, in English: a number with a road, a flat, a building, a postcode, and what follows "my address is" or "I live at".</summary>
static partial class EnglishAddresses
{
    const int Patience = 1000;
    const string Road = "(?:street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|court|ct|boulevard|blvd|way|close|crescent|cres|terrace|place|pl|square|sq|gardens?|grove|row|walk|hill|mews|parkway|alley|rise|dadao|lu|jie|xiang)";
    const string Estate = "(?:gardens?|court|estate|village|towers?|house|apartments?|mansions?|heights|residence|residences|villas?|compound|community|plaza|xiaoqu)";
    const string Name = "(?:[a-z][a-z'.\\-]{0,20} ){1,4}?";
    const string Unit = "(?:apartment|apt|flat|unit|room|rm|suite|building|bldg|block|house (?:no|number)|floor|door|gate)\\.?,? ?#?(?:no\\.? ?|number )?(?:[a-z]?[0-9]{1,5}[a-z]?|[a-z](?![a-z]))(?![a-z0-9])";

    // Such words stand between a number and a road only by chance.
    static readonly HashSet<string> noName =
    [
        "a", "an", "the", "of", "to", "on", "in", "at", "near", "by", "for", "and", "or", "is", "are", "with", "from", "that", "this", "my", "your", "it", "people", "person", "seats", "seat",
        "adults", "lessons", "minutes", "hours", "days", "weeks", "pm", "am", "o'clock", "classes", "lectures", "tickets", "books", "km", "metres", "meters", "any", "some", "i", "we", "you",
    ];

    public static IEnumerable<Trace> In(Passage passage)
    {
        var plain = passage.Plain;
        var found = Numbered().Matches(plain).Where(IsRoad).Concat(Behind().Matches(plain)).Concat(Units().Matches(plain)).Concat(Codes().Matches(plain)).Concat(Postcodes().Matches(passage.Narrow));
        return found.Select(match => new Trace(match.Index, match.Index + match.Length, Trace.Address))
            .Concat(Told().Matches(plain).Concat(Lives().Matches(plain)).Select(match => match.Groups["told"]).Select(told => new Trace(told.Index, told.Index + told.Length, Trace.Address)));
    }

    static bool IsRoad(Match match) => !match.Groups["name"].Value.Split(' ').Any(noName.Contains);

    [GeneratedRegex("(?<![a-z0-9])(?:no\\.? ?|number |#)?[0-9]{1,5}[a-z]?(?:[-/][0-9]{1,4})?,? (?<name>" + Name + ")" + Road + "(?![a-z])\\.?(?:,? ?" + Unit + "){0,3}|(?<![a-z])(?:[a-z][a-z'\\-]{1,20} ){1,2}(?:street|st|road|rd|avenue|ave|lane|boulevard|blvd|dadao|lu|jie),? (?:[a-z][a-z'\\-]{1,20} ?){1,3},? [0-9]{1,4}-[0-9]{1,5}(?![0-9])|(?<![a-z])at no\\.? ?[0-9]{1,5}(?![0-9:])", RegexOptions.None, Patience)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?<![a-z])(?<name>(?:[a-z][a-z'\\-]{1,20} ){1,2})(?:street|st|road|rd|avenue|ave|lane|boulevard|blvd|dadao|lu|jie),? ?(?:no\\.? ?|number |#)?(?!20[2-9][0-9])[0-9]{1,5}(?![0-9:]|[ -]?(?:am|pm|a\\.m|p\\.m|people|persons?|seats?|adults|o'clock|minutes|st|nd|rd|th|-?days?|times|weeks?)|[/.][0-9])(?:,? ?" + Unit + "){0,3}", RegexOptions.None, Patience)]
    private static partial Regex Behind();

    [GeneratedRegex("(?<![a-z])" + Unit + "(?:,? ?" + Unit + "){0,3}(?:,? (?:of |in |at )?(?:[a-z][a-z'\\-]{1,20} ){1,3}" + Estate + "(?![a-z]))?|(?<![a-z])(?:[a-z][a-z'\\-]{1,20} ){1,2}(?:[0-9]{1,2}(?:st|nd|rd|th) )?" + Estate + ",? " + Unit + "(?:,? ?#?[0-9]{1,5})?|(?<![a-z])group [0-9]{1,2},? (?:of )?(?:[a-z][a-z'\\-]{1,20} ){1,2}village(?![a-z])|(?<![a-z0-9])[0-9]{1,5}[a-z]?,? (?:[a-z][a-z'\\-]{2,20} ){1,2}(?:gardens?|estate|towers|mansions?|apartments|villas|residences?)(?![a-z])", RegexOptions.None, Patience)]
    private static partial Regex Units();

    [GeneratedRegex("(?:postcode|post code|postal code|zip code|zip|邮编|邮政编码)(?: ?(?:is|是|:|：))?[ :：]{0,2}[a-z0-9][a-z0-9 \\-]{3,8}[a-z0-9]", RegexOptions.None, Patience)]
    private static partial Regex Codes();

    [GeneratedRegex("(?<![A-Za-z0-9])[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}(?![A-Za-z0-9])|, [A-Z]{2} [0-9]{5}(?![0-9])", RegexOptions.None, Patience)]
    private static partial Regex Postcodes();

    [GeneratedRegex("(?:(?:my|our|his|her|home|the|mailing|postal) )?address(?: is|'s| ?[:：=]) ?:? ?(?<told>[^.;!?\\n]{3,80}?)(?=[.;!?\\n]|$| and (?:i|we|my|please|the)| please| can | could | is there| so | but )", RegexOptions.None, Patience)]
    private static partial Regex Told();

    [GeneratedRegex("(?<![a-z])(?:live|lives|living|stay|staying|reside|residing|moved|deliver(?:ed)?|post it|send it)(?: over| now| right)? (?:(?:at|to|on)(?: the)? (?<told>(?=[^.;!?,\\n]{0,40}(?:[0-9]|" + Road + "(?![a-z])|" + Estate + "(?![a-z])))[^.;!?,\\n]{3,60}?)(?=[.;!?,\\n]|$| and | please| can | so | but | near )|in (?<told>(?:[a-z][a-z'\\-]{1,20} ){1,3}(?:gardens?|court|estate|village|towers?|house|apartments?|mansions?|heights|residences?|villas?|compound)(?![a-z])))", RegexOptions.None, Patience)]
    private static partial Regex Lives();
}
