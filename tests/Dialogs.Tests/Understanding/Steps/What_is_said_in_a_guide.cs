using Dialogs.Understanding.Steps;

namespace Dialogs.Tests.Understanding.Steps;

/// <summary>Sayings stand side by side, with a bar between them.</summary>
public sealed class What_is_said_in_a_guide
{
    [Theory]
    [InlineData(Step.Next, "下一步吧|好了，下一步|搞完了|我搞好了|弄完了，接着来|点开了|我已经登录了|登录上去了|看到绿色图标了|收到短信了|验证码收到了|输完密码了|扫了|拍好了|发出去了|对方接了|往下说|继续说|那接下来呢|再往下呢|后面怎么弄|可以，下一步|嗯嗯，做好了|1|１|一|壹|搞倒了|搞好了，接到讲|装好了|开通了|连上了|加好友了|点同意了|下载完了|打开微信了|做完了|都弄好了|行，继续|挂断了|电话挂断了|告诉我儿子了|告诉家人了|96110打通了|都留着了|好|okay|done|I did it|ready|I've opened it|it's open now|I see the green icon|what's next|next please|go on|carry on please|I have tapped it. What now?|yes|yep|all set|it worked|ok next")]
    [InlineData(Step.Back, "上一步|回上一步|退回去|返回上一步|回到刚才那步|前一步是什么|我要回去上一步|back|go back please|previous step|previous|take me back one step")]
    [InlineData(Step.Repeat, "再讲一遍|再说一哈|请再说一次|没听清楚|重复一遍|刚说的什么|什么？|再念一遍|没看明白|再来一遍这步|say it again|repeat please|pardon?|I didn't catch that|once more")]
    [InlineData(Step.Slower, "慢点儿|讲慢一点|太快了|你说慢些|一步步来|分开说|slow down|slower please|one thing at a time")]
    [InlineData(Step.Needs, "要带什么|准备什么东西|要准备哪些材料|需要准备点么斯|开始前要准备什么|what do I need|what should I prepare|show me what I need")]
    [InlineData(Step.Progress, "还有几步|到第几步了|现在是第几步|还剩多少步|总共多少步|快完了吗|做完了没|还要多长时间|这是最后一步吗|how many steps are left|which step am I on|are we done|how much longer is it|is that all")]
    [InlineData(Step.Skip, "跳过|跳过这步|略过|这步不用做|我会了，下一步|这步我做过了|不用做这一步|skip|skip this step|I already did that, skip it|leave this one out")]
    [InlineData(Step.Stuck, "卡住了|我卡到了|找不着|没得反应|电话断了|打不通了|点不动|按不动|打不开微信|不会弄|不知道点哪里|怎么搞啊|么样搞|弄不好|看不到按钮|没有那个按钮|屏幕黑了，黑屏|点错了|弄错了|出错了|显示网络错误|密码不对|登不上去|连不上网|收不到短信|一直转圈|跟你说的不一样|我不明白|太难了|我糊涂了|图标不见了|I'm stuck|it doesn't work|nothing happens|I can't find it|I can't find the button|I don't see it|I don't understand|there's no button|it says error|what do I do, nothing happened")]
    [InlineData(Step.Question, "要钱吗|这个要不要钱|左边还是右边|是绿色的那个吗|会不会扣钱|安全不安全|什么是二维码|流量是什么意思|为什么要我输密码|对方会看到我吗|可以不连网吗|多大的字|is it free|does it cost money|which button is it|left or right|what is a QR code|will they see me|why do I need a password|can I use my tablet")]
    [InlineData(Step.Human, "找人|找人帮忙|找人工|我要人工|转人工|喊个人来|叫社区的人来|让志愿者来教我|能不能派个人来|有没有人能教我|你们电话多少|上门来教我吧|a person please|can someone help me|I want to talk to a person|is there a phone number")]
    [InlineData(Step.Pause, "等会儿|等一下|等哈子|等等|先停一下|暂停|我先去做饭|我去拿眼镜|有人敲门|来电话了|歇会儿|休息一下|明天再学|待会儿再来|手机快没电了|晚点再说|累了|pause|hold on|wait a moment|I'll do it later|I have to go|my battery is dying")]
    [InlineData(Step.Resume, "继续上次的|接着昨天的|上次学到哪了接着学|我回来了|昨天没弄完|continue where I left off|I'm back|resume|continue from yesterday")]
    [InlineData(Step.Restart, "从头来|从头开始|重新来过|重新学一遍|重来|从第一步重新开始|start over|restart|from the beginning|begin again")]
    [InlineData(Step.Stop, "算了|不学了|不弄了|不搞了|结束|退出|取消|不想弄了|拉倒|再见|stop|quit|I don't want to do this|cancel|bye|exit|never mind")]
    [InlineData(Step.No, "没有|没有看到|还没|还没有好|没弄好|不是|不对|没成功|没好|冇得|还冇搞好|no|not yet|nope|no it isn't")]
    [InlineData(Step.Thanks, "谢谢|多谢|谢谢您啊|太好了|真好|学会了|辛苦了|thanks|thank you so much|you're very helpful|great job")]
    [InlineData(Step.BiggerText, "字大一点|字太小了|把字放大|看不清屏幕上的字|大字|字小了看不见|bigger text|make the letters bigger|the text is too small|larger font please")]
    [InlineData(Step.ReadAloud, "念给我听|读给我听|念一下|读出来|语音|说给我听|我想听你说|read it to me|read aloud|read it out loud")]
    [InlineData(Step.NewTopic, "我想学微信支付|教我挂号|想学怎么发红包|教我打视频电话|我要学交水电费|怎么查医保余额|换个教程|学别的|teach me video calls|I want to learn to pay by phone|show me how to send photos|another guide please")]
    public void means_what_people_mean_by_it(Step meant, string sayings)
    {
        foreach (var saying in sayings.Split('|')) Assert.Equal((saying, meant), (saying, StepReader.Read(saying)));
    }

    [Theory]
    [InlineData("第2步", 2)]
    [InlineData("到第二步", 2)]
    [InlineData("回到第1步", 1)]
    [InlineData("跳到第五步", 5)]
    [InlineData("第四步是什么", 4)]
    [InlineData("最后一步", -1)]
    [InlineData("step 3", 3)]
    [InlineData("go to step two", 2)]
    [InlineData("go to the second step", 2)]
    [InlineData("the last step", -1)]
    public void names_a_step(string saying, int number)
    {
        Assert.Equal(Step.Goto, StepReader.Read(saying));
        Assert.Equal(number, StepReader.Number(saying));
    }

    /// <summary>What nobody understands is nothing, and above all it is not "next".</summary>
    [Theory]
    [InlineData("哈哈")]
    [InlineData("今天天气好热")]
    [InlineData("嘎嘎")]
    [InlineData("我孙子五岁")]
    [InlineData("红烧肉")]
    [InlineData("asdf qwer")]
    [InlineData("blah")]
    [InlineData("banana")]
    [InlineData("")]
    [InlineData("？？？")]
    [InlineData("\ud83d")]
    public void is_never_guessed(string saying) => Assert.Null(StepReader.Read(saying));

    [Theory]
    [InlineData("下一部", "下一步")]
    [InlineData("么样搞撒", "怎么弄撒")]
    [InlineData("冇得反应", "没有反应")]
    [InlineData("慢点儿", "慢点")]
    [InlineData("我儿子", "我儿子")]
    [InlineData("next step", "next step")]
    public void is_brought_to_standard_words_first(string saying, string standard) => Assert.Equal(standard, SpokenChinese.Standard(saying));
}
