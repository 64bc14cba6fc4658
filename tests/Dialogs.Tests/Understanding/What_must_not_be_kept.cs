using Dialogs.Understanding;

namespace Dialogs.Tests.Understanding;

public sealed class What_must_not_be_kept
{
    const string Veil = Secrets.Veil;

    [Theory]
    [InlineData("我的密码是abc12345", $"我的密码是{Veil}")]
    [InlineData("密码：123456", $"密码：{Veil}")]
    [InlineData("支付密码 889900 对不对", $"支付密码 {Veil} 对不对")]
    [InlineData("my password is Sunflower9", $"my password is {Veil}")]
    [InlineData("password: hunter", $"password: {Veil}")]
    [InlineData("验证码 482913", $"验证码 {Veil}")]
    [InlineData("验证码收到了，是482913", $"验证码收到了，是{Veil}")]
    [InlineData("482913是验证码", $"{Veil}是验证码")]
    [InlineData("the verification code is 4829", $"the verification code is {Veil}")]
    [InlineData("卡号4111 1111 1111 1111", $"卡号{Veil}")]
    [InlineData("6222021234567890128", Veil)]
    [InlineData("身份证11010519491231002X", $"身份证{Veil}")]
    [InlineData("电话１３８００１３８０００", $"电话{Veil}")]
    [InlineData("call me at +86 138-0013-8000", $"call me at {Veil}")]
    public void is_hidden(string text, string hidden)
    {
        Assert.Equal(hidden, Secrets.Hidden(text));
        Assert.True(Secrets.AreHiddenIn(hidden));
        Assert.Equal(hidden, Secrets.Hidden(hidden));
    }

    [Theory]
    [InlineData("密码忘了怎么办")]
    [InlineData("为什么要输密码")]
    [InlineData("my password is wrong")]
    [InlineData("the password does not work")]
    [InlineData("验证码收不到")]
    [InlineData("656 094")]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("110105194912310021")]
    [InlineData("9999999999999999999999")]
    [InlineData("2026年11月28日下午3点")]
    [InlineData("96110")]
    [InlineData("027-00001234")]
    [InlineData("周六，两个人，五年级")]
    public void is_nothing_else(string text) => Assert.Equal(text, Secrets.Hidden(text));
}
