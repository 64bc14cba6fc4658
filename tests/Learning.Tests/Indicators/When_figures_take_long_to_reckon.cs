using Learning.Indicators;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Indicators;

public sealed class When_figures_take_long_to_reckon
{
    static readonly TimeSpan slowly = SlowFigures.Long + TimeSpan.FromMilliseconds(1);

    readonly FakeTimeProvider clock = new();
    readonly SlowFigures figures;
    int reckoned;

    public When_figures_take_long_to_reckon() => figures = new(clock);

    [Fact]
    public async Task they_are_kept_for_five_minutes_and_no_longer()
    {
        Assert.Equal("city 1", await Of("city", slowly));
        clock.Advance(SlowFigures.Kept - slowly - TimeSpan.FromMilliseconds(1));
        Assert.Equal("city 1", await Of("city", slowly));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("city 2", await Of("city", slowly));
    }

    [Fact]
    public async Task others_are_reckoned_for_others()
    {
        Assert.Equal("city 1", await Of("city", slowly));
        Assert.Equal("wuchang 2", await Of("wuchang", slowly));
        Assert.Equal("city 1", await Of("city", slowly));
    }

    [Fact]
    public async Task those_that_do_not_are_reckoned_each_time()
    {
        Assert.Equal("city 1", await Of("city", SlowFigures.Long));
        Assert.Equal("city 2", await Of("city", SlowFigures.Long));
    }

    [Fact]
    public async Task those_who_ask_meanwhile_wait_for_the_same_reckoning_and_the_first_may_go_away()
    {
        var ready = new TaskCompletionSource();
        using var gone = new CancellationTokenSource();
        var first = figures.Of("city", cancel => Reckon("city", ready.Task, cancel), gone.Token);
        var second = figures.Of("city", cancel => Reckon("city", ready.Task, cancel), default);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        ready.SetResult();
        Assert.Equal("city 1", await second);
        Assert.Equal(1, reckoned);
    }

    [Fact]
    public async Task a_fault_is_not_kept()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => figures.Of<string>("city", _ =>
        {
            clock.Advance(slowly);
            throw new TimeoutException();
        }, default));
        Assert.Equal("city 1", await Of("city", slowly));
    }

    [Fact]
    public async Task the_oldest_make_room()
    {
        for (var n = 0; n <= SlowFigures.Most; n++) await Of($"{n}", slowly);
        Assert.Equal("1 2", await Of("1", slowly));
        Assert.Equal($"0 {SlowFigures.Most + 2}", await Of("0", slowly));
    }

    Task<string> Of(string key, TimeSpan takes) => figures.Of(key, cancel =>
    {
        clock.Advance(takes);
        return Reckon(key, Task.CompletedTask, cancel);
    }, default);

    async Task<string> Reckon(string key, Task ready, CancellationToken cancel)
    {
        await ready.WaitAsync(cancel);
        return $"{key} {++reckoned}";
    }
}
