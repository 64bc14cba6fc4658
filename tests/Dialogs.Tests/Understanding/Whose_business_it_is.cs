using Dialogs.Understanding;
using Dialogs.Understanding.Scopes;
using Learning;

namespace Dialogs.Tests.Understanding;

public sealed class Whose_business_it_is
{
    [Theory]
    [InlineData("我想给女儿报个舞蹈班", Scope.Course)]
    [InlineData("附近有教太极拳的课吗", Scope.Course)]
    [InlineData("学费贵不贵", Scope.Course)]
    [InlineData("老师水平怎么样", Scope.Course)]
    [InlineData("谢谢您，没有别的事了", Scope.Control)]
    [InlineData("你到底是真人还是机器人", Scope.Control)]
    [InlineData("你会些什么", Scope.Control)]
    [InlineData("今天星期几", Scope.Booking)]
    [InlineData("我想预约周六的讲座", Scope.Course)]
    [InlineData("帮我订一张去上海的火车票", Scope.Out)]
    [InlineData("楼下有什么好吃的饭馆", Scope.Out)]
    [InlineData("明天会下雨吗", Scope.Out)]
    [InlineData("股票跌了怎么办", Scope.Out)]
    [InlineData("哈哈哈哈", Scope.Out)]
    public void is_judged_in_Chinese(string said, Scope scope) => Assert.Equal(scope, Judge(said, Language.Chinese).Scope);

    [Theory]
    [InlineData("good morning to you", Scope.Control)]
    [InlineData("many thanks for all your help", Scope.Control)]
    [InlineData("could you say that once more", Scope.Control)]
    [InlineData("that's quite right", Scope.Control)]
    [InlineData("I couldn't tell you, maybe", Scope.Control)]
    [InlineData("which people programmed you", Scope.Control)]
    [InlineData("would you mind speaking a bit slower", Scope.Control)]
    [InlineData("please remind me on Friday", Scope.Booking)]
    [InlineData("what's on my calendar next week", Scope.Booking)]
    [InlineData("what time is it in Wuhan", Scope.Booking)]
    [InlineData("when is the next public holiday", Scope.Booking)]
    [InlineData("is there a tai chi class near me", Scope.Course)]
    [InlineData("how tall is the tallest tower", Scope.Out)]
    [InlineData("fly me to Beijing in first class", Scope.Out)]
    [InlineData("what time does the match start", Scope.Out)]
    [InlineData("translate good night into French", Scope.Out)]
    [InlineData("is my loan approved", Scope.Out)]
    public void is_judged_in_English(string said, Scope scope) => Assert.Equal(scope, Judge(said, Language.English).Scope);

    [Fact]
    public void depends_on_the_catalogue_where_words_alone_do_not_tell()
    {
        var heard = new Heard("周六或者周日", Language.Chinese, SmallCity.Wednesday);
        Assert.Equal(Scope.Out, ScopeJudge.Of(heard, catalogue: 0).Scope);
        Assert.Equal(Scope.Course, ScopeJudge.Of(heard, catalogue: 2).Scope);
    }

    [Fact]
    public void is_others_only_when_it_names_it()
    {
        Assert.True(Judge("给我讲个笑话", Language.Chinese).Elsewhere);
        Assert.False(Judge("呜里哇啦", Language.Chinese).Elsewhere);
    }

    static Judged Judge(string said, Language language) => ScopeJudge.Of(new Heard(said, language, SmallCity.Wednesday), catalogue: 0);
}
