using System.Text.RegularExpressions;

namespace Dialogs.Understanding.Privacy;

/// <summary>Finds what leads to a person on the net: mail addresses, names of accounts, links that lead further than a front page; and passwords and codes.</summary>
static partial class Accounts
{
    const int Patience = 1000;

    static readonly HashSet<string> noAccount =
    [
        "is", "the", "pay", "app", "video", "login", "on", "and", "or", "for", "mini", "program", "group", "account", "code", "message", "messages", "not", "does", "how",
        "please", "to", "scan", "my", "work", "works", "number", "link", "moments", "channel", "id", "in", "it", "too", "also", "ok", "live", "service", "official", "lesson",
    ];

    public static IEnumerable<Trace> In(Passage passage) =>
    [
        .. Of(Mails().Matches(passage.Plain), "mail"),
        .. Of(Links().Matches(passage.Plain), "link"),
        .. Of(Handles().Matches(passage.Plain), Trace.Account),
        .. Of(Mixed().Matches(passage.Plain).Where(match => !Devices().IsMatch(match.Value)), Trace.Account),
        .. Named().Matches(passage.Plain).Concat(Before().Matches(passage.Plain)).Select(match => match.Groups["id"]).Where(IsAccount)
            .Select(id => new Trace(id.Index, id.Index + id.Length, Trace.Account)),
        .. Secrets.In(passage.Narrow).Select(secret => new Trace(secret.Start, secret.End, "secret")),
    ];

    static IEnumerable<Trace> Of(IEnumerable<Match> matches, string kind) => matches.Select(match => new Trace(match.Index, match.Index + match.Length, kind));

    static bool IsAccount(Group id) => !noAccount.Contains(id.Value);

    [GeneratedRegex(@"[a-z0-9._%+\-]{1,64} ?(?:@|\(at\)|\[at\]|艾特) ?[a-z0-9\-]{1,63}(?: ?(?:\.|\(dot\)|\[dot\]|点| dot ) ?[a-z0-9\-]{2,63}){1,4}|[a-z0-9._%+\-]{1,64} at [a-z0-9\-]{1,63}(?: ?(?:\.| dot ) ?[a-z]{2,10}){1,3}", RegexOptions.None, Patience)]
    private static partial Regex Mails();

    [GeneratedRegex(@"(?:https?://|www\.)[!-~]{1,400}|(?<![a-z0-9.@\-])[a-z0-9\-]{1,63}(?:\.[a-z0-9\-]{2,63}){0,3}\.(?:com|cn|net|org|me|io|cc|top|co|uk|info|im|link)/[!-~]{1,400}", RegexOptions.None, Patience)]
    private static partial Regex Links();

    [GeneratedRegex(@"wxid_[a-z0-9]{4,24}|(?<![a-z0-9._%+\-])@[\p{L}\d_]{2,24}", RegexOptions.None, Patience)]
    private static partial Regex Handles();

    // Letters with figures or underscores are hardly ever words.
    [GeneratedRegex(@"(?<![a-z0-9_])(?:[a-z]{2,20}[_\-]?\d{2,12}[a-z_]{0,12}|[a-z]{1,20}\d{3,12}[a-z0-9_]{0,12}|[a-z0-9]{1,20}_[a-z0-9_]{1,20}|\d{1,6}[a-z]{3,16}\d{1,6})(?![a-z0-9_])", RegexOptions.None, Patience)]
    private static partial Regex Mixed();

    [GeneratedRegex(@"^(?:iphone|ipad|huawei|mate|honor|redmi|xiaomi|oppo|vivo|windows|win|android|ios|covid|office|wps|mp|utf|room|line|bus|page|step|grade|year|level|class|lesson)[ _\-]?\d{1,4}[a-z]{0,5}$", RegexOptions.None, Patience)]
    private static partial Regex Devices();

    [GeneratedRegex(@"(?:微信|薇信|威信|v信|wechat|weixin|whatsapp|telegram|skype|instagram|抖音|小红书|快手|微博|支付宝|alipay|企鹅|扣扣|(?<![a-z])(?:vx|wx|qq))(?:号码|账号|帐号|号| ?(?:id|account|number|name|handle))?(?: ?(?:是|为|叫|:|：|=| is | as | under )[ :]?|号 ?|(?<=号|id|number|account) ?| ?(?=[a-z]*[\d_\-])|(?<=(?:加我|加下|加个|加|add me on|add my) ?[a-z微信]{2,8}) ?) ?(?<id>[a-z0-9][a-z0-9_.\-]{3,30})", RegexOptions.None, Patience)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<id>(?<![a-z0-9_])[a-z0-9][a-z0-9_\-]{3,30}) ?(?:是|就是|为)? ?(?:我的?|her |his |my )?(?:微信号|微信|qq号?|vx|wechat id)(?!群|支付|里|上|怎|能|可)|(?:加我|add me:?|我的号是) ?(?<id>[a-z][a-z0-9_\-]{4,30})|(?:add|message|find|reach) (?<id>[a-z][a-z0-9_\-]{4,30}) on (?:wechat|qq|weixin)", RegexOptions.None, Patience)]
    private static partial Regex Before();
}
