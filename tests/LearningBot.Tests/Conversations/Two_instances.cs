using Dialogs.Talking;
using LearningBot.Conversations;
using LearningBot.Conversations.InRedis;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace LearningBot.Tests.Conversations;

/// <summary>Two gates, each with a connection of its own, on one Redis.</summary>
[Collection(WithRedis.Name)]
public sealed class Two_instances(RedisServer server, ITestOutputHelper output) : IAsyncLifetime
{
    const int PerConversation = 20;

    readonly Random random = new(7);
    readonly CountedTurns turns = new();
    readonly RecordedChannel channel = new();
    readonly List<RedisConversations> stores = [];
    readonly string database = server.NewDatabase();

    public Task InitializeAsync()
    {
        turns.Meanwhile = async (_, _) => await Task.Yield();
        stores.AddRange([RedisServer.Open(database), RedisServer.Open(database)]);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task do_a_message_once_however_often_both_get_it()
    {
        var messages = Form.Of(400, 10_000);
        var times = Times(messages);
        await Deliver(Gates([.. stores]), times);
        output.WriteLine($"{messages} messages, {times.Sum()} deliveries, {channel.Sent.Count} sets of replies.");

        Assert.Equal(messages, turns.Effects.Count);
        Assert.All(turns.Effects, each => Assert.Equal(1, each.Value));
        Assert.Equal(messages, channel.Sent.Select(each => each.Message).Distinct().Count());
        Assert.Equal(messages, channel.Sent.Count);
    }

    [Fact]
    public async Task would_do_it_again_and_again_without_the_claim()
    {
        var times = Times(400);
        await Deliver(Gates([new NoClaims(), new NoClaims()]), times);
        Assert.Equal(times.Sum(), turns.Effects.Values.Sum());
        Assert.Equal(times.Sum(), channel.Sent.Count);
    }

    [Fact]
    public async Task bring_shuffled_messages_into_one_order()
    {
        var gates = Gates([.. stores]);
        var conversations = Form.Of(20, 1000);
        await Parallel.ForAsync(0, conversations, Together, async (c, _) =>
        {
            var shuffled = Enumerable.Range(0, PerConversation).ToArray();
            lock (random)
                random.Shuffle(shuffled);
            await Task.WhenAll(shuffled.Select(m => Task.Run(() => Run(gates[m % 2], $"c{c}", $"m{m}"))));
        });
        foreach (var c in Enumerable.Range(0, conversations))
            Assert.True(IsOneOrder(await State($"c{c}"), [.. channel.Sent.Where(each => each.Message.StartsWith($"c{c}/", StringComparison.Ordinal))]));
    }

    static ParallelOptions Together => new() { MaxDegreeOfParallelism = 16 };

    /// <summary>Every message stands in the final state once, and each was answered by the state as it was just after it.</summary>
    static bool IsOneOrder(string final, IReadOnlyList<(string Message, string Text)> sent)
    {
        var order = final.Split(' ');
        return order.Length == PerConversation && order.Distinct().Count() == PerConversation
            && sent.Count == PerConversation
            && sent.All(each => $"已办 {string.Join(' ', order.Take(Array.IndexOf(order, each.Message) + 1))}" == each.Text);
    }

    /// <summary>How often each message is delivered: three of ten 2 to 50 times.</summary>
    int[] Times(int messages) => [.. Enumerable.Range(0, messages).Select(_ => random.Next(10) < 3 ? random.Next(2, 51) : 1)];

    TurnGate[] Gates(IConversationStore[] over) =>
        [.. over.Select(store => new TurnGate(store, turns, TimeProvider.System, NullLogger<TurnGate>.Instance))];

    /// <summary>Delivers each message its number of times at once, to both instances; each set of answers must be one.</summary>
    async Task Deliver(TurnGate[] gates, int[] times)
    {
        await Parallel.ForAsync(0, times.Length / PerConversation, Together, async (c, _) =>
        {
            for (var m = 0; m < PerConversation; m++)
            {
                var repeats = Enumerable.Range(0, times[c * PerConversation + m]);
                var said = await Task.WhenAll(repeats.Select(i => Task.Run(() => Run(gates[i % 2], $"c{c}", $"m{m}"))));
                Assert.Single(said.Select(each => each[0].Text).Distinct());
            }
        });
    }

    Task<IReadOnlyList<Outgoing>> Run(TurnGate gate, string conversation, string message) =>
        gate.Run(CountedTurns.Message(conversation, $"{conversation}/{message}"), channel, default);

    async Task<string> State(string conversation)
    {
        var claim = await stores[0].Claim(conversation, "look", "look", TimeSpan.FromSeconds(30), default);
        return System.Text.Encoding.UTF8.GetString(claim.State!.Value.Span);
    }

    /// <summary>The protection taken away: everything is everybody's, and nothing is remembered.</summary>
    sealed class NoClaims : IConversationStore
    {
        public Task<Claim> Claim(string conversation, string message, string owner, TimeSpan lease, CancellationToken cancel) =>
            Task.FromResult(new Claim(ClaimOutcome.Mine));

        public Task<bool> Complete(Completion completion, CancellationToken cancel) => Task.FromResult(true);

        public void Release(string conversation, string message, string owner, bool sent)
        {
        }

        public Task<long> Append(string conversation, string activity, bool unfinished, CancellationToken cancel) => throw new NotSupportedException();

        public Task<IReadOnlyList<TranscriptEntry>> Read(string conversation, long after, CancellationToken cancel) => throw new NotSupportedException();

        public Task<long?> Last(string conversation, CancellationToken cancel) => throw new NotSupportedException();

        public Task Open(string conversation, CancellationToken cancel) => throw new NotSupportedException();

        public Task<IReadOnlyList<Unfinished>> Unfinished(DateTimeOffset before, int most, CancellationToken cancel) => throw new NotSupportedException();

        public Task<IReadOnlyList<long>> Waiting(string conversation, long number, CancellationToken cancel) => throw new NotSupportedException();

        public void Finish(string conversation, long number) => throw new NotSupportedException();

        public IDisposable Watch(string conversation, Action wake) => throw new NotSupportedException();
    }
}
