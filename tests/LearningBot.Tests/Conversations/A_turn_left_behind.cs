using LearningBot.Conversations;
using LearningBot.Conversations.InFile;
using Microsoft.Extensions.Logging.Abstractions;
using static LearningBot.Tests.Patience;

namespace LearningBot.Tests.Conversations;

/// <summary>Activities whose posts were answered before their turns.</summary>
public sealed class A_turn_left_behind : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("learningbot-conversations-").FullName;
    readonly CountedTurns turns = new();
    readonly RecordedChannel channel = new() { Transcribes = true };
    FileConversations store = null!;
    UnfinishedTurns running = null!;

    public Task InitializeAsync()
    {
        Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await running.StopAsync(default);
        running.Dispose();
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task runs_behind_the_post()
    {
        await running.StartAsync(default);
        await Post("一");
        await Replied(1);
        Assert.Equal(["一", "<已办 一", "<还要吗？"], await Transcript());
        await Until(async () => (await store.Waiting("c", 100, default)).Count == 0);
    }

    [Fact]
    public async Task runs_in_the_order_of_the_posts()
    {
        await running.StartAsync(default);
        for (var i = 1; i <= 20; i++)
            await Post($"m{i}");
        await Replied(20);
        Assert.Equal("<已办 " + string.Join(' ', Enumerable.Range(1, 20).Select(i => $"m{i}")), (await Transcript())[^2]);
    }

    [Fact]
    public async Task runs_after_a_restart()
    {
        await store.Append("c", "一", true, default);
        await store.Append("c", "二", true, default);
        await store.DisposeAsync();
        Open();
        await running.StartAsync(default);
        await Replied(2);
        Assert.Equal(["一", "二", "<已办 一", "<还要吗？", "<已办 一 二", "<还要吗？"], await Transcript());
    }

    [Fact]
    public async Task has_its_turn_before_a_later_message_that_another_instance_took_in()
    {
        await store.Append("c", "一", true, default);
        await Post("二");
        await Replied(2);
        Assert.Equal("<已办 一 二", (await Transcript())[^2]);
    }

    [Fact]
    public async Task is_found_while_the_service_runs()
    {
        running = Behind(pause: TimeSpan.FromMilliseconds(50));
        await running.StartAsync(default);
        await Post("一");
        await Replied(1);
        await store.Append("c", "二", true, default);
        await Replied(2);
    }

    [Fact]
    public async Task is_passed_over_when_it_cannot_be_read()
    {
        // What was taken in within the very millisecond of the start is found the next time.
        running = Behind(pause: TimeSpan.FromMilliseconds(50));
        await store.Append("c", RecordedChannel.Broken, true, default);
        await store.Append("c", "一", true, default);
        await running.StartAsync(default);
        await Replied(1);
        await Until(async () => (await store.Waiting("c", 100, default)).Count == 0);
    }

    [Fact]
    public async Task is_tried_again_until_it_is_given_up()
    {
        var tried = 0;
        turns.Meanwhile = (_, _) => { tried++; throw new InvalidOperationException(); };
        await running.StartAsync(default);
        await Post("毒");
        await Until(async () => (await Transcript()).Count == 2);
        Assert.Equal(["毒", "<" + CountedTurns.SlowText], await Transcript());
        Assert.Equal(3, tried);
    }

    [Fact]
    public async Task is_ended_before_the_service_stops()
    {
        var go = new TaskCompletionSource();
        turns.Meanwhile = (_, _) => go.Task;
        await running.StartAsync(default);
        await Post("一");
        var stopping = running.StopAsync(default);
        Assert.False(stopping.IsCompleted);
        go.SetResult();
        await stopping;
        Assert.Equal(3, (await Transcript()).Count);
    }

    void Open()
    {
        store = Kept();
        running = Behind(pause: TimeSpan.FromHours(1));
    }

    FileConversations Kept() => new(folder, TimeProvider.System);

    UnfinishedTurns Behind(TimeSpan pause)
    {
        var gate = new TurnGate(store, turns, TimeProvider.System, NullLogger<TurnGate>.Instance);
        return new(store, gate, channel, TimeProvider.System, NullLogger<UnfinishedTurns>.Instance) { Pause = pause };
    }

    async Task Post(string text)
    {
        var number = await store.Append("c", text, true, default);
        running.Enqueue("c", number, CountedTurns.Message("c", $"c|{number}", text));
    }

    async Task<List<string>> Transcript() => [.. (await store.Read("c", 0, default)).Select(entry => entry.Activity)];

    Task Replied(int times) => Until(async () => (await Transcript()).Count(entry => entry.StartsWith("<已办", StringComparison.Ordinal)) == times);
}
