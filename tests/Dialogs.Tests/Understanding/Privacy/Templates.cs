namespace Dialogs.Tests.Understanding.Privacy;

/// <summary>Messages with gaps for personal data. The rules were made while looking at these.</summary>
static class Templates
{
    public static readonly string[] Chinese =
    [
        "我叫{name}，想报周六的书法班", "你好我是{name}电话{phone}帮我报一下名", "帮{name}预约周日的讲座，手机号{phone}", "联系人{name}，{phone}，两个人", "我和{name}一起去听讲座，行吗",
        "我的身份证号是{id}能报名吗", "身份证{id}姓名{name}", "请把资料寄到{address}，收件人{name}", "我住在{address}，附近有没有书屋", "家住{address}想找个近一点的教学点",
        "地址：{address}", "我家在{address}旁边有太极班吗", "{name}老师的国画课还有吗", "上次{name}阿姨说有葫芦丝课", "银行卡{card}怎么付款", "卡号{card}扣了我两次钱",
        "发到我邮箱{mail}谢谢", "我的邮箱是{mail}，课表发给我", "加我微信{wechat}", "微信号：{wechat} 有活动叫我", "我QQ{qq}，群里怎么进", "车牌{plate}可以停在学校里吗",
        "我护照号{passport}，外国人能报名吗", "我生日是{birth}，有没有老年优惠", "{birth}出生的可以参加吗", "座机{landline}打不通的话打{phone}", "报名：{name} {phone} {address}",
        "我老伴{name}腿脚不便，能坐电梯吗", "请通知{name}明天下午三点上课", "我妈{name}的手机是{phone}，她想学智能手机", "姓名{name}电话{phone}住址{address}身份证{id}",
        "号码是{phone}，别打错了", "打{phone}找{name}", "昨天{name}和{name}都签到了吗", "我是{name}，昨天报的摄影班想取消", "把我的名字改成{name}", "{name}，{phone}，周三晚上的英语课",
        "我叫{other}，在武汉教书，想听讲座", "my name is {name} 想报 calligraphy", "请问{link}这个是不是你们的录像", "我在{address}开了个店，想申请教学点", "替{name}问一下，合唱团还招人不",
        "您好！本人{name}，家庭住址{address}，希望参加周末的剪纸活动。", "电话号码换成{phone}了麻烦改一下", "让{name}联系我：{phone}或者{mail}",
        "麻烦登记一下，{name}，男，退休，{phone}", "刚才那个电话是我打的，我这边{phone}，没接到", "{address}这边有没有教老人用微信的地方", "报两个位子，我和我爱人{name}", "教书法的是不是{name}老师？",
        "我换号码啦，新的是{phone}，旧的{phone}不用了", "实名认证要填什么，{id}够不够", "这个{mail}是我女婿帮我弄的邮箱", "课后请{name}把照片发给我，微信{wechat}", "明天下雨，{name}说不来了",
        "从{address}坐公交怎么去市民之家", "我{name}，周四的合唱课请个假", "付款失败，卡是{card}，麻烦看看", "听{name}讲过一次摄影，还想再听", "小区门口贴的通知说找{name}报名",
        "我们家搬到{address}了，离哪个书屋最近", "{phone}（{name}）晚上七点的太极", "社保卡上写的出生日期是{birth}，和你们系统里不一样", "群主是{wechat}吗，我加了没反应", "楼下{name}也想来，能不能一起登记，她身份证{id}",
    ];

    public static readonly string[] English =
    [
        "My name is {name} and I want to book a lecture", "Hi, I'm {name}, my phone is {phone}", "This is {name} speaking, please cancel my booking", "Book two seats for {name} on Saturday", "call me on {phone} if it moves",
        "You can reach me at {phone} or {mail}", "my email is {mail} thanks", "Send the timetable to {mail} please", "I live at {address}, is there a book house near me?", "My address is {address}.",
        "Please post it to {address}", "we're at {address} and need a teaching point", "Mr {name} said there is a chess class", "Is Mrs {name} teaching on Sunday?", "ID number {id}, can I register?",
        "my Chinese ID is {id} does it work", "card {card} was charged twice", "I paid with {card} yesterday", "passport no. {passport}, am I allowed to join", "My WeChat is {wechat}, add me",
        "wechat id: {wechat}", "QQ {qq} please", "I was born on {birth}, do I get a senior price?", "DOB {birth}", "The landline is {landline}", "Contact: {name}, {phone}, {address}",
        "Could you tell {name} that the class is full?", "{name} and I would like two seats", "I'd like to register my husband {name}", "My neighbour {name} told me about the yoga class", "I booked with {name} last week",
        "Sign me up: {name}, {mail}", "Regards,\n{name}", "please change the name to {name}", "Ask for {name} at {phone}", "My car is {plate}, can I park?", "I saw {link} is it yours",
        "{name} here, is the lecture still on?", "My mother {name} lives at {address} and cannot walk far", "Is there a class near {address} on Tuesday", "my name is {other}, book tai chi", "我叫{name}, I want to learn painting",
        "The booking is under the name {name}", "Text {phone}, not the old number", "Please remind {name} about Thursday at 3pm",
        "Put me down for the Tuesday class please - {name}, {phone}", "It's {name} again, sorry, wrong day", "Does the bus from {address} stop at the library?", "the person who taught us was {name}, is she back?", "new number {phone}, old one was {phone}",
        "ask {name} to bring the brushes", "I used {mail} to sign up and never got an answer", "two tickets, one for me and one for {name}", "We moved to {address} last month. Which book house is closest?", "why do you need my ID {id} for a free lecture",
        "{name} can't come on Friday, can I take her seat?", "the refund should go to {card}", "Yours sincerely, {name}\n{address}\n{phone}", "is {name} the same teacher as last year", "on the certificate it must say {name}, born {birth}",
        "someone called from {phone}, was that you?", "Hello from {name}! Any cooking course?", "find me on wechat, {wechat}", "My passport ({passport}) has another name in it: {name}", "I'm staying with {name} at {address} until spring",
    ];

    public static readonly string[] Child =
    [
        "我女儿{kid}今年{age}岁，上{grade}，想学书法", "{kid}{age}岁了，{trouble}，有没有讲座", "孩子在{school}读{grade}，{trouble}怎么办？周末有没有课", "给我孙子{kid}报名，{age}岁，{trouble}", "我儿子叫{kid}。他{trouble}。想找周六下午的画画课",
        "娃{trouble}，老师说要去医院。{kid}以前不这样", "我家宝宝{kid}{trouble}，住{home}，附近有绘本阅读活动吗", "{kid}是我外孙，{school}{grade}的，周日14:30的围棋课能报吗", "两个人，我和我闺女{kid}，她{trouble}，订个座位", "帮我侄子{kid}（{age}岁）约一下，{school}的学生",
        "my daughter {kid} is {age} and goes to {school}, any piano class on Saturday?", "My son {trouble}. He is called {kid}. Is there a lecture?", "book a drawing class for my {age} year old, {kid}, who {trouble}", "{kid} is in {grade} at {school}. I need a class on Sunday for her", "Our kid {trouble}, we live at {home}. Any lecture this weekend?",
        "I want to bring my grandson {kid}, aged {age}. He {trouble}.", "The teacher at {school} says my boy {trouble}. What can we do?", "my little one {kid} ({age}) {trouble} - is there a book event tomorrow?", "For my niece {kid}: chess on Saturday morning, two seats, she {trouble}", "我家小孩{kid} is {age}, {trouble}, 想找 weekend 的 English class",
        "{kid}放学以后没人接，{trouble}，你们周六有书法课吗", "我们家那个{age}岁的{kid}{trouble}，找个画画班", "外孙女{kid}刚转到{school}，{trouble}，听什么讲座好", "想问一下{grade}的{kid}能不能来，他{trouble}", "我家二宝{kid}，{age}岁半，住{home}，周日讲座两个人",
        "{kid} just turned {age}. Is there a dance class on Saturday?", "my grandkid {kid} ({grade}, {school}) {trouble}, book two seats please", "Our {age}-year-old {trouble} and the doctor says he needs rest. Any reading event?", "the twins {kid} and {kid} live at {home}, they want a chess class", "As a mother of a {age} year old who {trouble}, which lecture should I book?",
    ];
}
