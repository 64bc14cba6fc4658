using CsCheck;
using Dialogs.Understanding.Privacy;
using Learning;

namespace Dialogs.Tests.Understanding.Privacy;

public sealed class A_text_with_tokens
{
    [Fact]
    public void has_the_same_token_for_the_same_thing()
    {
        var redacted = Redactor.Redact("打13800138000，就是138 0013 8000，不是13900139000", Language.Chinese)!;
        Assert.Equal("打⟨phone1⟩，就是⟨phone1⟩，不是⟨phone2⟩", redacted.Text);
        Assert.Equal("电话13800138000", redacted.PutBack("电话⟨phone1⟩"));
    }

    [Fact]
    public void takes_no_token_from_a_person()
    {
        var redacted = Redactor.Redact("把⟨phone1⟩念给我听，我的电话13800138000", Language.Chinese)!;
        Assert.Equal("把(phone1)念给我听，我的电话⟨phone1⟩", redacted.Text);
        Assert.Equal("把(phone1)念给我听，我的电话13800138000", redacted.PutBack(redacted.Text));
    }

    [Theory]
    [InlineData("13800138000")]
    [InlineData("我叫王淑兰")]
    [InlineData("我女儿8岁")]
    [InlineData("？")]
    public void is_none_when_nothing_else_is_left(string text) => Assert.Null(Redactor.Redact(text, Language.Chinese));

    [Fact]
    public void is_none_of_a_very_long_text()
    {
        Assert.NotNull(Redactor.Redact(string.Concat(Enumerable.Repeat("周六书法 ", Redactor.MaxLength / 6)), Language.Chinese));
        Assert.Null(Redactor.Redact(new string('书', Redactor.MaxLength + 1), Language.Chinese));
    }

    [Theory]
    [InlineData("1\u200b3\u200b8\u200b0\u200b0\u200b1\u200b3\u200b8\u200b0\u200b0\u200b0")]
    [InlineData("1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣")]
    [InlineData("①③⑧⓪⓪①③⑧⓪⓪⓪")]
    [InlineData("one three eight zero zero one three eight double zero zero")]
    [InlineData("一三八，零零幺三，八零零零")]
    [InlineData("１３８　００１３　８０００")]
    public void has_one_for_a_number_in_disguise(string number) => Assert.Equal("请打⟨phone1⟩谢谢", Redactor.Redact($"请打{number}谢谢", Language.Chinese)!.Text);

    [Fact]
    public void comes_of_any_text() => Gen.Select(texts, Gen.OneOf(Language.Chinese, Language.English)).Sample((text, language) =>
    {
        if (Redactor.Redact(text, language) is not { } redacted) return;
        Assert.DoesNotContain("⟨", redacted.PutBack(redacted.Text), StringComparison.Ordinal);
    }, iter: 3000);

    static readonly string[] words = ["王", "女儿", "我叫", "老师", "138", "0013", "8000", "@", ".com", "路", "12号", "栋", "生日", "3月", " ", "⟨phone1⟩", "⟩", "my name is", "Mr ", "I'm ", "Priya", "wx", "岁", "8", "\ud800", "\0", "\u200b", "，", "。", "\n", "http://", "born", "1985", "微信", "-"];

    static readonly Gen<string> texts = Gen.OneOf(Gen.String[0, 80], Gen.OneOf(words).Array[1, 20].Select(parts => string.Concat(parts)));
}
