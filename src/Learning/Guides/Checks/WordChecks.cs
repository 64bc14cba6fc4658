using System.Text.RegularExpressions;
using Learning.Guides.Files;

namespace Learning.Guides.Checks;

/// <summary>Looks for words that do not belong into a guide, or do so only with care.</summary>
static partial class WordChecks
{
    public static void Look(Draft draft, Written line)
    {
        if (Link().Match(line.Text) is { Success: true } link)
            draft.Fault(line.Line, $"不要写网址（{link.Value}），老人分不清真假。请写到哪里去找，例如“在微信里搜…”。", $"No web addresses ({link.Value}): people cannot tell a true one from a false one. Say where to find it instead.");
        if (Sentences.Of(line.Text, draft.Name.Language).Any(AsksForSecret))
            draft.Fault(line.Line, "教程里不能叫人说出或发出密码、验证码、卡号。请改成在手机上自己输入，不给任何人看。", "A guide never has people tell or send a password, a code or a card number. Let them type it on their own phone, shown to nobody.");
    }

    public static bool IsAboutMoney(string text) => Money().IsMatch(text);

    /// <summary>How often a text goes on to a further thing to do.</summary>
    public static int Joints(string text) => Joint().Count(text);

    // Who is warned not to tell it, or told that somebody asks for it, is not asked for it.
    static bool AsksForSecret(string sentence) => Tell().IsMatch(sentence) && Secret().IsMatch(sentence) && !Not().IsMatch(sentence);

    [GeneratedRegex(@"(?:https?://|www\.)\S*|\b[\w-]+\.(?:com|cn|net|org)\b(?:/\S*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"钱|付款|支付|转账|充值|缴费|汇款|银行卡|\b(?:money|pay|pays|paying|payments?|transfers?|top up|bank cards?|bills?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"然后|接着|最后|[，。]再|\bthen\b|\bafter that\b|\bfinally\b", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"告诉|发给|发到|报给|说给|念给|回复|发送|\b(?:tell|send|give|reply with|read out|share)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tell();

    [GeneratedRegex(@"密码|验证码|卡号|身份证号|\b(?:passwords?|(?:verification|text|sms|security|one-time) codes?|pin|card numbers?|id numbers?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"不|别|勿|没|谁|他|她|已经|n['’]t\b|\b(?:not|never|no|nobody|anyone|asks?|he|she|they|already|i)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Not();
}
