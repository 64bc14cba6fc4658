using System.Globalization;
using LearningBot.Models;
using LearningBot.Tests.Models.StandIns;

namespace LearningBot.Tests.Models;

public sealed class A_model_that_is_not_well : IAsyncLifetime
{
    StandIn standIn = null!;
    ModelHouse house = null!;

    public async Task InitializeAsync()
    {
        standIn = await StandIn.Start(static _ => Reply.Saying("""{"text":"yes"}"""));
        house = await ModelHouse.Open(standIn.Settings());
    }

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        await standIn.DisposeAsync();
    }

    [Fact]
    public async Task is_left_alone_and_tried_again_by_one_call_after_a_while()
    {
        await Fails(3);
        Assert.Equal((BreakerState.Open, false), (house.Breaker.State, house.Model.IsOn));
        Assert.Null(await house.Ask("not now"));
        Assert.Equal(3, standIn.Calls);

        house.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal((BreakerState.Trying, true), (house.Breaker.State, house.Model.IsOn));
        standIn.Fault = Fault.Hang;
        var trying = house.Ask("well again?");
        await Patience.Until(() => standIn.Calls == 4);
        Assert.Null(await house.Ask("me too?"));
        Assert.Equal(4, standIn.Calls);
        house.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Null(await trying);

        // Twice as long the second time.
        house.Time.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(BreakerState.Open, house.Breaker.State);
        house.Time.Advance(TimeSpan.FromSeconds(15));
        standIn.Fault = Fault.None;
        Assert.NotNull(await house.Ask("and now?"));
        Assert.Equal(BreakerState.Closed, house.Breaker.State);
    }

    [Fact]
    public async Task is_never_left_alone_for_more_than_five_minutes()
    {
        await Fails(3);
        for (var tried = 0; tried < 8; tried++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(5));
            var calls = standIn.Calls;
            Assert.Null(await house.Ask($"try {tried}"));
            Assert.Equal(calls + 1, standIn.Calls);
        }
    }

    [Fact]
    public async Task counts_no_call_that_was_not_made()
    {
        await Fails(3);
        await house.Ask("not now");
        var today = await house.Today(3);
        Assert.Equal((3, 3, 0), (today.Calls, today.Failures, today.HeldTokens));
    }

    [Fact]
    public async Task is_asked_on_while_most_calls_are_answered()
    {
        for (var n = 0; n < 9; n++)
        {
            standIn.Fault = n % 3 == 2 ? Fault.ServerError : Fault.None;
            await house.Ask($"words {n}");
        }
        Assert.Equal((BreakerState.Closed, 9), (house.Breaker.State, standIn.Calls));
    }

    [Fact]
    public async Task is_not_one_that_does_not_like_some_words()
    {
        standIn.Fault = Fault.Filtered;
        for (var n = 0; n < 6; n++) Assert.Null(await house.Ask($"words {n}"));
        Assert.Equal((BreakerState.Closed, 6), (house.Breaker.State, standIn.Calls));
    }

    [Fact]
    public async Task is_not_one_that_was_given_no_time()
    {
        standIn.Fault = Fault.Hang;
        for (var n = 1; n <= 4; n++)
        {
            using var hurry = new CancellationTokenSource();
            var asking = house.Ask($"words {n}", cancel: hurry.Token);
            await Patience.Until(() => standIn.Calls == n);
            await hurry.CancelAsync();
            Assert.Null(await asking);
        }
        Assert.Equal(BreakerState.Closed, house.Breaker.State);
    }

    [Theory]
    [InlineData("30", 29, 2)]
    [InlineData("86400", 3_500, 101)]
    public async Task rests_for_as_long_as_it_says_and_an_hour_at_most(string retryAfter, int still, int then)
    {
        (standIn.Fault, standIn.RetryAfter) = (Fault.TooMany, retryAfter);
        Assert.Null(await house.Ask("a lecture"));
        standIn.Fault = Fault.None;
        house.Time.Advance(TimeSpan.FromSeconds(still));
        Assert.Equal(BreakerState.Resting, house.Breaker.State);
        Assert.Null(await house.Ask("another lecture"));
        Assert.Equal(1, standIn.Calls);
        house.Time.Advance(TimeSpan.FromSeconds(then));
        Assert.NotNull(await house.Ask("another lecture"));
    }

    [Fact]
    public async Task may_say_until_when()
    {
        (standIn.Fault, standIn.RetryAfter) = (Fault.TooMany, (house.Time.GetUtcNow() + TimeSpan.FromMinutes(2)).ToString("r", CultureInfo.InvariantCulture));
        await house.Ask("a lecture");
        standIn.Fault = Fault.None;
        house.Time.Advance(TimeSpan.FromSeconds(110));
        Assert.Null(await house.Ask("another lecture"));
        house.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.NotNull(await house.Ask("another lecture"));
    }

    async Task Fails(int times)
    {
        standIn.Fault = Fault.ServerError;
        for (var n = 0; n < times; n++) Assert.Null(await house.Ask($"words {n}"));
    }
}
