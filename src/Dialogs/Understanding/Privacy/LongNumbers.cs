using System.Text;
using System.Text.RegularExpressions;

namespace Dialogs.Understanding.Privacy;

/// <summary>
/// Finds long numbers, in figures or said figure by figure: of phones, identity cards, bank cards, passports, cars. Every number of seven figures or
/// more is taken for one of them; dates and years are not.
/// </summary>
static partial class LongNumbers
{
    const int Fewest = 7;
    const int Patience = 1000;
    const string Chinese = "零一二三四五六七八九";
    const string Formal = "〇壹贰叁肆伍陆柒捌玖";
    const string Between = " -._,，、·•/()*#~\t";

    public static IEnumerable<Trace> In(Passage passage) =>
    [
        .. Runs(passage.Plain),
        .. Said().Matches(passage.Plain).Select(match => new Trace(match.Index, match.Index + match.Length, "phone")),
        .. Papers().Matches(passage.Plain).Select(match => new Trace(match.Index, match.Index + match.Length, "id")),
        .. Plates().Matches(passage.Plain).Where(match => match.Value.Any(char.IsDigit)).Select(match => new Trace(match.Index, match.Index + match.Length, "plate")),
    ];

    static IEnumerable<Trace> Runs(string plain)
    {
        for (var at = 0; at < plain.Length; at++)
        {
            if (Digit(plain[at]) < 0) continue;
            var date = Dates().Match(plain, at);
            var (end, digits) = date.Success ? (at + date.Length, "") : Run(plain, at);
            if (digits.Length >= Fewest) yield return new(at > 0 && plain[at - 1] == '+' ? at - 1 : at, end, Kind(digits), Bare(digits));
            at = Math.Max(end - 1, at);
        }
    }

    // The figures from here on, with few marks between them; a number that is whole ends at a blank or a comma.
    static (int End, string Digits) Run(string plain, int start)
    {
        var (digits, end) = (new StringBuilder(), start);
        for (var at = start; at < plain.Length && at - end <= 3; at++)
        {
            var digit = Digit(plain[at]);
            if (digit >= 0)
            {
                digits.Append((char)('0' + digit));
                end = at + 1;
            }
            else if (!Between.Contains(plain[at]) || (plain[at] is ' ' or ',' or '，' or '、' && IsWhole(digits.ToString())))
            {
                break;
            }
        }
        var check = end + (end < plain.Length && plain[end] is ' ' or '-' ? 1 : 0);
        if (digits.Length == 17 && check < plain.Length && plain[check] == 'x')
        {
            digits.Append('X');
            end = check + 1;
        }
        return (end, digits.ToString());
    }

    static bool IsWhole(string digits) => IsMobile(Bare(digits)) || Secrets.IsIdentity(digits) || (digits.Length >= 16 && Secrets.IsCard(digits));

    static string Kind(string digits) => digits switch
    {
        _ when IsMobile(Bare(digits)) => "phone",
        _ when digits.Length == 18 || (digits.Length == 15 && !Secrets.IsCard(digits)) => "id",
        _ when Secrets.IsCard(digits) => "card",
        { Length: <= 12 } => "phone",
        _ => "number",
    };

    static bool IsMobile(string digits) => digits.Length == 11 && digits[0] == '1' && digits[1] >= '3';

    static string Bare(string digits) =>
        digits is ['8', '6', '1', ..] && digits.Length == 13 ? digits[2..] : digits is ['0', '0', '8', '6', ..] && digits.Length == 15 ? digits[4..] : digits;

    static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '幺' => 1,
        '两' => 2,
        '洞' => 0,
        '拐' => 7,
        '勾' => 9,
        < '\u3000' => -1,
        _ => Math.Max(Chinese.IndexOf(c), Formal.IndexOf(c)),
    };

    [GeneratedRegex(@"\G(?:(?:19|20)\d\d(?:[-./]\d{1,2}){2}|\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d|20[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d\d ?[-~/] ?(?:19|20)\d\d)(?!\d)", RegexOptions.None, Patience)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<![a-z])(?:(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|plus)[\s,\-]{1,3}){6,24}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?![a-z])", RegexOptions.None, Patience)]
    private static partial Regex Said();

    [GeneratedRegex(@"(?<![a-z0-9])[a-z]{1,3}[ \-]?\d{6,10}(?![a-z0-9])|(?:passport|护照|通行证|回乡证|台胞证|社保卡|医保卡|学号|工号|病历号|会员号)(?:号码|号)?[^a-z0-9\n]{0,8}(?: ?(?:number|no|is)[.:]? ?)*(?=[a-z]*\d)[a-z0-9]{5,18}", RegexOptions.None, Patience)]
    private static partial Regex Papers();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ]?[a-z][ ·•.\-]?(?:[a-z0-9][ ]?){4,5}[a-z0-9挂学警]", RegexOptions.None, Patience)]
    private static partial Regex Plates();
}
