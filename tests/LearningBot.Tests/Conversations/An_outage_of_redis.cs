using System.Collections.Concurrent;
using System.Diagnostics;
using LearningBot.Conversations;
using LearningBot.Conversations.InRedis;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Xunit.Abstractions;
using static LearningBot.Tests.Patience;

namespace LearningBot.Tests.Conversations;

/// <summary>Redis stops under load and comes back. The bars of the full form are the product's; the short one allows for a busy machine.</summary>
public sealed class An_outage_of_redis(ITestOutputHelper output) : IAsyncLifetime
{
    const int People = 8;

    static readonly TimeSpan Outage = TimeSpan.FromSeconds(Form.Of(3, 60));
    static readonly TimeSpan Answered = TimeSpan.FromSeconds(Form.Of(4, 2));
    static readonly TimeSpan Normal = TimeSpan.FromSeconds(Form.Of(10, 3));

    readonly RedisServer server = new() { AppendFsync = "always" };
    readonly CountedTurns turns = new() { Acts = false };
    readonly RecordedChannel channel = new();
    readonly ConcurrentBag<Answer> answers = [];
    readonly Stopwatch clock = Stopwatch.StartNew();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task when_it_is_killed_leaves_nobody_without_an_answer()
    {
        await Endure(RedisLink.Impatient(server.NewDatabase()), server.Kill, server.Start);
        Check();
    }

    [Fact]
    public async Task when_it_hangs_leaves_nobody_without_an_answer()
    {
        await Endure(RedisLink.Impatient(server.NewDatabase()), server.Freeze, server.Thaw);
        Check();
    }

    [Fact]
    public async Task would_leave_people_waiting_with_the_clients_own_options()
    {
        var options = ConfigurationOptions.Parse(server.NewDatabase());
        options.AbortOnConnectFail = false;
        await Endure(options, server.Freeze, server.Thaw, TimeSpan.FromSeconds(8));
        Assert.True(Slowest() > Answered, $"The slowest answer took {Slowest()}.");
    }

    [Fact]
    public async Task at_the_start_delays_nothing_but_the_conversations()
    {
        await server.Kill();
        var database = server.NewDatabase();
        await using var store = new RedisConversations(
            RedisLink.Impatient(database), TimeProvider.System, NullLogger<RedisConversations>.Instance);
        var woken = new TaskCompletionSource();
        using var watch = store.Watch("c", () => woken.TrySetResult());
        await Assert.ThrowsAsync<StoreIsAwayException>(() => store.Last("c", default));

        await server.Start();
        await using var another = RedisServer.Open(database);
        for (var i = 0; !woken.Task.IsCompleted; i++)
        {
            Assert.True(i < 500, "It was never woken.");
            await another.Append("c", "a", false, default);
            await Task.WhenAny(woken.Task, Task.Delay(100));
        }
        await Until(() => Answers(store));
    }

    static async Task<bool> Answers(RedisConversations store)
    {
        try
        {
            return await store.Last("c", default) > 0;
        }
        catch (StoreIsAwayException)
        {
            return false;
        }
    }

    /// <summary>What a person saw: when it was said, how long it took, and whether it was only that we are slow.</summary>
    sealed record Answer(TimeSpan Asked, TimeSpan Took, bool Slow, string Conversation, string Message);

    TimeSpan Back { get; set; }

    async Task Endure(ConfigurationOptions options, Func<Task> stop, Func<Task> goOn, TimeSpan? outage = null)
    {
        await using var store = new RedisConversations(options, TimeProvider.System, NullLogger<RedisConversations>.Instance);
        var gate = new TurnGate(store, turns, TimeProvider.System, NullLogger<TurnGate>.Instance);
        using var done = new CancellationTokenSource();
        var talking = Enumerable.Range(0, People).Select(person => Task.Run(() => Talk(gate, $"c{person}", done.Token))).ToList();
        await Until(() => answers.Count > 5 * People);
        await stop();
        await Task.Delay(outage ?? Outage);
        await goOn();
        Back = clock.Elapsed;
        await Until(() => answers.Count(answer => answer.Asked > Back && !answer.Slow) > 20 * People);
        await done.CancelAsync();
        await Task.WhenAll(talking);
    }

    async Task Talk(TurnGate gate, string conversation, CancellationToken done)
    {
        for (var i = 0; !done.IsCancellationRequested; i++)
        {
            var asked = clock.Elapsed;
            var said = await gate.Run(CountedTurns.Message(conversation, $"m{i}"), channel, CancellationToken.None);
            answers.Add(new(asked, clock.Elapsed - asked, said[^1].Text == CountedTurns.SlowText, conversation, $"m{i}"));
            await Task.Delay(50, CancellationToken.None);
        }
    }

    void Check()
    {
        var lastSlow = answers.Where(answer => answer.Slow).Max(answer => answer.Asked + answer.Took) - Back;
        output.WriteLine(
            $"{answers.Count} turns, {answers.Count(answer => answer.Slow)} of them slow; the slowest was answered after {Slowest()}, " +
            $"the last slow one {lastSlow} after the return.");
        Assert.Contains(answers, answer => answer.Slow);
        Assert.True(Slowest() < Answered, $"The slowest answer took {Slowest()}.");
        Assert.True(lastSlow < Normal, $"Normal {lastSlow} after the return.");
        foreach (var person in answers.GroupBy(answer => answer.Conversation))
            AssertRemembers(person.Key, [.. person.Where(answer => !answer.Slow).Select(answer => answer.Message)]);
    }

    /// <summary>What was answered in full is remembered once; the conversation's last answer repeats its whole state.</summary>
    void AssertRemembers(string conversation, HashSet<string> answered)
    {
        var state = channel.LastTo(conversation).Split(' ')[1..];
        Assert.Equal(state.Length, state.Distinct().Count());
        Assert.Empty(answered.Except(state));
    }

    TimeSpan Slowest() => answers.Max(answer => answer.Took);
}
