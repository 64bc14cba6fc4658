using Learning.Places;

namespace Learning.Tests.Places;

public sealed class Walking
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(61, 1)]
    [InlineData(62, 2)]
    [InlineData(738.4, 12)]
    [InlineData(738.5, 13)]
    public void takes_as_long_as_the_streets_are_longer_than_the_line(double metres, int minutes) =>
        Assert.Equal(minutes, Pace.Usual.Minutes(metres));

    [Theory]
    [InlineData(618.4, 12)]
    [InlineData(618.5, 13)]
    public void takes_the_elderly_longer(double metres, int minutes) => Assert.Equal(minutes, Pace.Slow.Minutes(metres));

    [Fact]
    public void keeps_the_promise_just_when_it_is_said_to_take_no_more_minutes()
    {
        for (var metres = 0.0; metres < 2000; metres += 0.25)
        {
            Assert.Equal(Pace.Usual.Minutes(metres) <= Pace.Promise, Pace.Usual.KeepsPromise(metres));
            Assert.Equal(Pace.Slow.Minutes(metres) <= Pace.Promise, Pace.Slow.KeepsPromise(metres));
        }
    }
}
