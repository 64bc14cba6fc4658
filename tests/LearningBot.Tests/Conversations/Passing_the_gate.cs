using System.Text;
using Dialogs.Talking;
using LearningBot.Conversations;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningBot.Tests.Conversations;

/// <summary>What the gate promises, over every store.</summary>
public abstract class Passing_the_gate : IAsyncLifetime
{
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    readonly RecordedChannel channel = new();
    readonly CountedTurns turns = new();
    TurnGate gate = null!;

    private protected IConversationStore Store { get; set; } = null!;

    public virtual Task InitializeAsync()
    {
        gate = NewGate(Store);
        return Task.CompletedTask;
    }

    public abstract Task DisposeAsync();

    [Fact]
    public async Task hands_the_state_from_turn_to_turn_and_sends_what_was_said()
    {
        var first = await Run("一");
        var second = await Run("二");
        Assert.Equal("已办 一", first[0].Text);
        Assert.Equal("已办 一 二", second[0].Text);
        Assert.Equal([("一", "已办 一"), ("二", "已办 一 二")], channel.Sent);
    }

    [Fact]
    public async Task answers_a_repeated_message_alike_without_an_effect_or_a_sending()
    {
        var said = await Run("一");
        var again = await Run("一");
        Assert.Equal(Replies.Write(said), Replies.Write(again));
        Assert.Equal(["是", "否"], again[1].Choices);
        Assert.Equal(1, Assert.Single(turns.Effects).Value);
        Assert.Single(channel.Sent);

        await Run("二");
        Assert.Empty(await Run("一"));
        Assert.Equal(2, channel.Sent.Count);
    }

    [Fact]
    public async Task lets_one_of_fifty_at_once_have_its_effect()
    {
        turns.Meanwhile = async (_, _) => await Task.Yield();
        var said = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Run("一"))));
        Assert.All(said, each => Assert.Equal("已办 一", each[0].Text));
        Assert.Equal(1, Assert.Single(turns.Effects).Value);
        Assert.Single(channel.Sent);
    }

    [Fact]
    public async Task takes_messages_that_come_at_once_in_their_order()
    {
        turns.Meanwhile = async (_, _) => await Task.Yield();
        var texts = Enumerable.Range(1, 30).Select(i => $"m{i}").ToList();
        await Task.WhenAll(texts.Select(text => Run(text)).ToList());
        Assert.Equal(texts, channel.Sent.Select(each => each.Message));
        Assert.Equal("已办 " + string.Join(' ', texts), channel.Sent[^1].Text);
    }

    [Fact]
    public async Task does_not_let_one_conversation_wait_for_another()
    {
        var stuck = new TaskCompletionSource();
        turns.Meanwhile = (incoming, _) => incoming.From.ConversationId == "c" ? stuck.Task : Task.CompletedTask;
        var waiting = Run("一");
        await gate.Run(CountedTurns.Message("d", "一"), channel, default);
        Assert.False(waiting.IsCompleted);
        stuck.SetResult();
        await waiting;
    }

    [Fact]
    public async Task throws_what_the_turn_threw_and_takes_the_message_again()
    {
        turns.Meanwhile = (_, _) => throw new InvalidOperationException();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run("一"));
        turns.Meanwhile = (_, _) => Task.CompletedTask;
        Assert.Equal("已办 一", (await Run("一"))[0].Text);
        Assert.Equal("已办 一 二", (await Run("二"))[0].Text);
    }

    [Fact]
    public async Task gives_up_a_message_that_failed_three_times()
    {
        turns.Meanwhile = (incoming, _) => incoming.Text == "毒" ? throw new InvalidOperationException() : Task.CompletedTask;
        await Run("一");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run("毒"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run("毒"));
        Assert.Equal(CountedTurns.SlowText, Assert.Single(await Run("毒")).Text);
        Assert.Equal(CountedTurns.SlowText, Assert.Single(await Run("毒")).Text);
        Assert.Equal("已办 一 二", (await Run("二"))[0].Text);
        Assert.Equal(["一", "毒", "二"], channel.Sent.Select(each => each.Message));
    }

    [Fact]
    public async Task ends_a_turn_that_takes_too_long()
    {
        gate = new TurnGate(Store, turns, TimeProvider.System, NullLogger<TurnGate>.Instance) { Budget = Moment };
        turns.Meanwhile = (_, _) => new TaskCompletionSource().Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run("一"));
        turns.Meanwhile = (_, _) => Task.CompletedTask;
        Assert.Equal("已办 一", (await Run("一"))[0].Text);
    }

    [Fact]
    public async Task sends_again_what_could_not_be_sent()
    {
        channel.Meanwhile = _ => throw new HttpRequestException();
        await Assert.ThrowsAsync<HttpRequestException>(() => Run("一"));
        channel.Meanwhile = _ => Task.CompletedTask;
        Assert.Equal("已办 一", (await Run("一"))[0].Text);
        await Run("一");
        Assert.Single(channel.Sent);
        Assert.Equal(1, Assert.Single(turns.Effects).Value);
    }

    [Fact]
    public async Task takes_over_the_message_of_an_instance_that_died_before_completing()
    {
        await Store.Claim("c", "一", "dead", Moment, default);
        Assert.Equal("已办 一", (await Run("一"))[0].Text);
        Assert.Single(channel.Sent);
    }

    [Fact]
    public async Task sends_once_what_an_instance_completed_that_died_before_sending()
    {
        await Store.Claim("c", "一", "dead", Moment, default);
        var replies = Replies.Write((await turns.Take(null, CountedTurns.Message("c", "一"), default)).Said);
        await Store.Complete(new("c", "一", "dead", Encoding.UTF8.GetBytes("一"), replies, []), default);

        Assert.Equal("已办 一", (await Run("一"))[0].Text);
        await Run("一");
        Assert.Single(channel.Sent);
        Assert.Equal(1, Assert.Single(turns.Effects).Value);
        Assert.Equal("已办 一 二", (await Run("二"))[0].Text);
    }

    [Fact]
    public async Task does_not_send_what_another_instance_has_answered_meanwhile()
    {
        var stuck = new TaskCompletionSource();
        turns.Meanwhile = (_, _) => stuck.Task;
        var slow = new TurnGate(Store, turns, TimeProvider.System, NullLogger<TurnGate>.Instance) { Lease = Moment };
        var late = slow.Run(CountedTurns.Message("c", "一"), channel, default);
        var second = new CountedTurns();
        var said = await new TurnGate(Store, second, TimeProvider.System, NullLogger<TurnGate>.Instance)
            .Run(CountedTurns.Message("c", "一"), channel, default);
        stuck.SetResult();
        Assert.Equal(Replies.Write(said), Replies.Write(await late));
        Assert.Single(channel.Sent);
        Assert.Equal("已办 一 二", (await Run("二"))[0].Text);
    }

    [Theory]
    [InlineData(false, false, CountedTurns.SlowText)]
    [InlineData(true, false, CountedTurns.SlowText)]
    [InlineData(true, true, "已办 一|" + CountedTurns.SlowText)]
    public async Task says_that_we_are_slow_when_the_store_is_away(bool claims, bool acts, string expected)
    {
        turns.Acts = acts;
        gate = NewGate(new AwayStore(Store, claims));
        var said = await Run("一");
        Assert.Equal(expected, string.Join('|', said.Select(line => line.Text)));
        Assert.Equal(claims ? 1 : 0, turns.Effects.Count);
        Assert.Single(channel.Sent);

        gate = NewGate(Store);
        Assert.Equal("已办 二", (await Run("二"))[0].Text);
    }

    TurnGate NewGate(IConversationStore store) => new(store, turns, TimeProvider.System, NullLogger<TurnGate>.Instance);

    Task<IReadOnlyList<Outgoing>> Run(string id) => gate.Run(CountedTurns.Message("c", id), channel, default);
}
