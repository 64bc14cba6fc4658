using Dialogs.Understanding.Models;

namespace Dialogs.Tests.Models;

/// <summary>When a model is asked, and how often.</summary>
public sealed class Asking_a_model
{
    const string Unclear = "嗯这个那个到底是不是呀";

    [Fact]
    public async Task is_left_when_the_rules_are_sure()
    {
        var model = new RuledModel(_ => Replies.Reading());
        await using var world = await World.Begin(model);
        foreach (var text in new[] { "约讲座", "1", "两个人", "可以", "我的报名", "取消", "谢谢", "我要跳楼", "他让我转账到安全账户" }) await world.Hear("Lin", text);
        Assert.Equal([], model.Shown.Select(request => request.Words.Text));
    }

    [Fact]
    public async Task is_done_twenty_times_an_hour_and_sixty_a_day()
    {
        var model = new RuledModel(_ => null);
        await using var world = await World.Begin(model);
        await Times(25);
        Assert.Equal(20, model.Shown.Count);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await Times(25);
        Assert.Equal(40, model.Shown.Count);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await Times(25);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await Times(25);
        Assert.Equal(60, model.Shown.Count);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await Times(1);
        Assert.Equal(61, model.Shown.Count);

        async Task Times(int times)
        {
            for (var n = 0; n < times; n++) await world.Hear("Lin", Unclear);
        }
    }

    [Fact]
    public async Task counts_for_each_person_alone_and_not_when_it_was_asked_before()
    {
        var model = new RuledModel(_ => Replies.Reading()) { Caches = true };
        await using var world = await World.Begin(model);
        for (var n = 0; n < 30; n++) await world.Hear("Lin", Unclear);
        Assert.Equal(30, model.Shown.Count);
    }

    [Fact]
    public async Task ends_with_the_time_of_the_turn()
    {
        var model = new HangingModel();
        await using var world = await World.Begin(model);
        var turn = world.Hear("Lin", "书法课需要带什么");
        await model.Asked;
        Assert.False(turn.IsCompleted);
        world.Clock.Advance(new ModelLimits().InTurn);
        Assert.NotEmpty(await turn.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(1, model.Calls);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task has_only_the_time_that_the_rules_left(double taken, int calls)
    {
        var model = new RuledModel(_ => Replies.Reading());
        await using var world = await World.Begin(model);
        // Each look at the clock takes so much of the time.
        world.Clock.AutoAdvanceAmount = taken * new ModelLimits().InTurn;
        await world.Hear("Lin", Unclear);
        Assert.Equal(calls, model.Shown.Count);
    }

    /// <summary>Says nothing until it is told to stop.</summary>
    sealed class HangingModel : ILanguageModel
    {
        readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsOn => true;

        public int Calls { get; private set; }

        public Task Asked => asked.Task;

        public async Task<ModelReply?> Ask(ModelRequest request, CancellationToken cancel)
        {
            Calls++;
            asked.TrySetResult();
            var gone = new TaskCompletionSource();
            await using var _ = cancel.Register(gone.SetResult);
            await gone.Task;
            return null;
        }
    }
}
