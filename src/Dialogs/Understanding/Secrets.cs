using System.Globalization;
using System.Text.RegularExpressions;

namespace Dialogs.Understanding;

/// <summary>
/// Hides what people should not send: passwords, codes from a message, numbers of bank cards, identity cards and phones. It is done before
/// anything is kept, so that they are in no conversation, no transcript and no question to staff.
/// </summary>
public static partial class Secrets
{
    /// <summary>Stands where something was hidden.</summary>
    public const string Veil = "●●●●●●";

    // Words that stand behind "password is" without being one.
    static readonly HashSet<string> noPassword = new(StringComparer.OrdinalIgnoreCase)
    {
        "wrong", "right", "correct", "incorrect", "required", "needed", "lost", "forgotten", "invalid", "expired", "weak", "strong", "asked", "same", "what", "where",
        "this", "that", "there", "here", "not", "wechat", "alipay", "error", "protected", "being", "always", "still", "called", "only", "safe", "secret", "page", "please",
    };

    /// <summary>The text with everything hidden that must not be kept.</summary>
    public static string Hidden(string text)
    {
        if (text.Length < 4) return text;
        text = Password().Replace(text, found => IsPassword(found) ? found.Groups["before"].Value + Veil : found.Value);
        text = Code().Replace(text, found => found.Groups["before"].Value + Veil);
        text = CodeFirst().Replace(text, found => Veil + found.Groups["after"].Value);
        text = Long().Replace(text, found => IsIdentity(Digits(found.Value)) || IsCard(Digits(found.Value)) ? Veil : found.Value);
        return Phone().Replace(text, Veil);
    }

    /// <summary>Where passwords and codes stand in the text.</summary>
    internal static IEnumerable<(int Start, int End)> In(string text) =>
    [
        .. Password().Matches(text).Where(IsPassword).Select(found => found.Groups["secret"]).Select(word => (word.Index, word.Index + word.Length)),
        .. Code().Matches(text).Select(found => (found.Index + found.Groups["before"].Length, found.Index + found.Length)),
        .. CodeFirst().Matches(text).Select(found => (found.Index, found.Index + found.Length - found.Groups["after"].Length)),
    ];

    /// <summary>True when something was hidden in the text.</summary>
    public static bool AreHiddenIn(string text) => text.Contains(Veil, StringComparison.Ordinal);

    static bool IsPassword(Match found)
    {
        var word = found.Groups["secret"].Value;
        return word.Any(char.IsDigit) || (found.Groups["link"].Length > 0 && !noPassword.Contains(word));
    }

    static string Digits(string number) =>
        string.Concat(number.Where(c => char.IsDigit(c) || c is 'x' or 'X' or 'ｘ' or 'Ｘ').Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : 'X'));

    /// <summary>True for the 18 characters of a resident identity card, whose last one checks the others (GB 11643-1999).</summary>
    internal static bool IsIdentity(string number)
    {
        if (number.Length != 18 || number[..17].Contains('X')) return false;
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return number[17] == "10X98765432"[weights.Select((weight, at) => weight * (number[at] - '0')).Sum() % 11];
    }

    /// <summary>True for 13 to 19 digits whose last one checks the others (ISO/IEC 7812-1, Luhn).</summary>
    internal static bool IsCard(string number)
    {
        if (number.Length is < 13 or > 19 || number.Contains('X') || number.Distinct().Count() == 1) return false;
        var doubled = number.Reverse().Select((digit, at) => at % 2 == 0 ? digit - '0' : (digit - '0') * 2);
        return doubled.Sum(value => value > 9 ? value - 9 : value) % 10 == 0;
    }

    [GeneratedRegex(@"(?<before>(密码|口令|password|passcode|passwd|\bpin( code| number)?\b)[\s”""’']*(?<link>就是|是|为|叫|改成|设成|[:：=]|\bis\b|)[\s“""‘']*)(?<secret>[A-Za-z0-9!@#$%^&*_+.\-０-９]{4,32})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Password();

    [GeneratedRegex(@"(?<before>(验证码|校验码|动态码|动态密码|短信码|(verification|security|sms|confirmation|one.?time|text|my|the) (pass)?code|\botp\b)[^\d]{0,12})\d[\d\s-]{2,9}\d", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\d)\d{4,8}(?<after>\s*(就是|是|is|,|，)?\s*(我的|那个|手机|the|my)?\s*(验证码|校验码|动态码|密码|(verification |security |sms )?code|password))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeFirst();

    [GeneratedRegex(@"(?<!\d)\d([ \-]?\d){11,18}([ \-]?[xXｘＸ])?(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Long();

    [GeneratedRegex(@"(?<!\d)(\+?86[ \-]?)?[1１][3-9３-９]\d([ \-]?\d{4}){2}(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Phone();
}
