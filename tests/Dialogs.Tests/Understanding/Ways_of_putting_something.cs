using Dialogs.Understanding.Scopes;

namespace Dialogs.Tests.Understanding;

/// <summary>Patterns that are tried only where letters stand that they cannot do without.</summary>
public sealed class Ways_of_putting_something
{
    [Theory]
    [InlineData(@"\bremind(er|ers)?\b", "remind")]
    [InlineData("thanks?", "thank")]
    [InlineData("(any|what) plans", "plans")]
    [InlineData("colou*r", "colo")]
    [InlineData("yes|no", "")]
    [InlineData("[a-z]+", "")]
    [InlineData("提醒(我|一下)?", "提醒")]
    public void need_the_longest_letters_that_every_match_holds(string pattern, string needed) => Assert.Equal(needed, Ways.Needed(pattern));

    [Theory]
    [InlineData("many thanks to you", 1)]
    [InlineData("thank you, thank you", 2)]
    [InlineData("no way", 0)]
    public void are_counted(string plain, int times) => Assert.Equal(times, new Ways(["thank(s| you)"]).CountIn(plain));

    [Fact]
    public void are_looked_for_in_the_beginning_of_a_long_message_only()
    {
        var ways = new Ways(["thanks?"]);
        Assert.True(ways.FitIn("thanks " + new string('a', 1000)));
        Assert.False(ways.FitIn(new string('a', 1000) + " thanks"));
    }
}
