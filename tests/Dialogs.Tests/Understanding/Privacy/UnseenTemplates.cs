namespace Dialogs.Tests.Understanding.Privacy;

/// <summary>
/// Messages that were written when the rules stood. Read for the first time, 950 of 950 numbers and accounts, 450 of 450 addresses, 1254 of 1650 names
/// and all but 35 of 500 messages about children were hidden. An earlier set, now among the others, let 48 of 500 through. The rules for names and children were widened after each.
/// </summary>
static class UnseenTemplates
{
    public static readonly string[] Chinese =
    [
        "那个，我想问下，{name}的名额能不能转给{name}", "我的联系方式是{phone}，白天都在", "到时候让孙师傅开车来接，车号{plate}", "能不能开个证明，写上{name}，{id}", "{name}{phone}{address}报剪纸", "上回登记写错了一个字，应该是{name}",
        "我腿不好，出门就是{address}，哪个教学点不用爬楼", "退款退到{card}这张卡上，户名{name}", "有人冒充{name}加我，号是{wechat}，是你们的人吗", "班上{name}和{name}吵起来了，怎么办", "资料发{mail}或者QQ{qq}都行", "我表姐{name}六十二了，她能报太极吗，电话{phone}",
        "收到短信说{name}您好，您预约的讲座改时间了，是真的吗", "居委会的{name}让我来找你们的", "我一个人住{address}，孩子都在外地，想学视频通话", "摄影课{name}老师的电话是不是{phone}", "给我留个座，{name}", "1. 姓名 {name} 2. 手机 {phone} 3. 住址 {address}", "不是{name}，是{name}，你们搞错人了", "坐轮椅从{address}过来方便吗",
    ];

    public static readonly string[] English =
    [
        "The certificate has my name as {name}, please correct it to {name}", "you can find us at {address}, second door", "{name} (phone {phone}) would like the Tuesday seat", "got a text saying Dear {name}, your lecture has moved - is it real?", "Can you send the calligraphy brushes to {name}, {address}?", "Our group: {name}, {name} and me",
        "is it true that {name} teaches on Sundays?", "My husband's ID is {id}, mine is at home", "I pay with {card}, is it accepted?", "reach {name} via {mail}", "the guy at the desk, {name}, told me to write here", "I typed {phone} wrong, it's {phone}",
        "Do you pick up people from {address}?", "I am {name}'s daughter-in-law and want to book for her", "Hi there, {name} from the choir. Room changed?", "{name}: two seats for tai chi please", "we live on the third floor, {address}, and I cannot climb stairs", "my doctor {name} says I should dance more", "Not {name} but {name} will come on Saturday", "born {birth}, passport {passport}, anything else you need?",
    ];

    public static readonly string[] Child =
    [
        "{kid}妈妈想问一下，{school}附近有没有周末的英语课，{kid}{age}岁", "孩子奶奶带着{kid}，她{trouble}，能一起听讲座吗", "上{grade}的男孩，{trouble}，适合什么课", "我们{kid}今年刚上{grade}，住在{home}，想周日学游泳", "帮忙看看，{age}岁女宝{kid}，{trouble}，绘本活动还有两个座位吗",
        "Looking for a Saturday class for {kid}, {age}, from {school}; she {trouble}", "We adopted a little girl, {kid}, and she {trouble}. Is there a lecture for parents?", "my sister's boys, {kid} and {kid}, both in {grade}, want to swim on Sunday", "{kid}'s teacher at {school} told us that he {trouble}. A talk on that?", "Would a {age}-year-old from {home} be allowed in the library tomorrow?",
    ];
}
