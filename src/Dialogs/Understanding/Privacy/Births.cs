using System.Globalization;
using System.Text.RegularExpressions;

namespace Dialogs.Understanding.Privacy;

/// <summary>Finds dates of birth: whole dates of years gone by, and every date in a sentence about a birthday.</summary>
static partial class Births
{
    const int Patience = 1000;

    // No lecture of the city is announced for a year before this one.
    const int FirstYear = 2020;

    public static IEnumerable<Trace> In(Passage passage)
    {
        foreach (var (start, end) in passage.Sentences())
        {
            var sentence = passage.Plain[start..end];
            var about = Cues().IsMatch(sentence);
            foreach (Match match in (about ? Any() : Whole()).Matches(sentence))
            {
                if (about || IsPast(match.Groups["year"].Value)) yield return new(start + match.Index, start + match.Index + match.Length, Trace.Date);
            }
        }
    }

    static bool IsPast(string year)
    {
        var digits = string.Concat(year.Select(c => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : c));
        return !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < FirstYear;
    }

    const string Year = "(?<year>(?:19|20)[0-9]{2}|[一二][零九][零一二三四五六七八九]{2})";
    const string Month = "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
    const string Day = "[0-9]{1,2}(?:st|nd|rd|th)?";
    const string Numeral = "[0-9一二三四五六七八九十]{1,3}";

    [GeneratedRegex("生日|出生|生于|诞辰|年生|月生|生的|过寿|大寿|属相|(?<![a-z])(?:born|birth|birthday|birthdate|dob|b-day|bday|turns|turned)(?![a-z])", RegexOptions.None, Patience)]
    private static partial Regex Cues();

    [GeneratedRegex(
        "(?<![0-9])" + Year + " ?[年\\-./] ?" + Numeral + " ?[月\\-./] ?" + Numeral + " ?[日号]?|(?<![0-9])[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ]" + Year + "(?![0-9])"
        + "|" + Day + "(?: of)? " + Month + ",? " + Year + "|" + Month + "\\.? " + Day + ",? " + Year, RegexOptions.None, Patience)]
    private static partial Regex Whole();

    [GeneratedRegex(
        "(?<![0-9])(?:" + Year + " ?[年\\-./] ?|[0-9]{2} ?年 ?)(?:" + Numeral + " ?[月\\-./] ?(?:" + Numeral + " ?[日号]?)?)?|(?<![0-9])[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ](?<year>[0-9]{4}|[0-9]{2})(?![0-9])"
        + "|(?:正|腊|冬|" + Numeral + ")月(?:初|廿|卅)?" + Numeral + "[日号]?|(?:" + Day + "(?: of)? )?" + Month + "(?![a-z])\\.?(?: " + Day + "(?![0-9]))?(?:,? (?:of )?" + Year + ")?"
        + "|(?<![0-9])" + Year + "(?![0-9])|(?<![0-9])[0-9]{1,2}/[0-9]{1,2}(?![0-9])", RegexOptions.None, Patience)]
    private static partial Regex Any();
}
