using Dialogs.Messages;

namespace Dialogs.Tests.Messages;

public sealed class Looking_at_a_broadcast_beforehand
{
    [Fact]
    public void breaks_Chinese_where_the_line_ends()
    {
        var preview = new BroadcastPreview("周六下午两点在武昌区图书馆有讲座，请带上孩子。\n——武昌区");
        Assert.Equal(["周六下午两点在武昌区图书馆有", "讲座，请带上孩子。", "——武昌区"], preview.EasyLines);
        Assert.Equal(29, preview.Length);
        Assert.Equal(1, preview.EasyScreens);
    }

    [Fact]
    public void keeps_words_whole() =>
        Assert.Equal(["The lecture on Saturday", "moves to the library."], new BroadcastPreview("The lecture on Saturday moves to the library.").EasyLines);

    [Fact]
    public void breaks_what_is_longer_than_a_line() =>
        Assert.Equal([new('a', 28), "aa"], new BroadcastPreview(new string('a', 30)).EasyLines);

    [Fact]
    public void loses_nothing_and_makes_no_line_too_long()
    {
        var text = string.Concat(Enumerable.Repeat("周六 at 14:00 在 the library 见👵。", 40));
        var lines = new BroadcastPreview(text).EasyLines;
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Sum(letter => letter >= '\u1100' ? 2 : 1) <= BroadcastPreview.EasyWidth, line));
        Assert.DoesNotContain(lines, line => char.IsLowSurrogate(line[0]));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(13, 2)]
    public void counts_the_screens_that_it_fills(int lines, int screens) =>
        Assert.Equal(screens, new BroadcastPreview(string.Join('\n', Enumerable.Repeat("好", lines))).EasyScreens);
}
