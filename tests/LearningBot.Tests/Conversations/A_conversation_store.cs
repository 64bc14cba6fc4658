using System.Text;
using LearningBot.Conversations;

namespace LearningBot.Tests.Conversations;

/// <summary>What every store promises; run against each of them.</summary>
public abstract class A_conversation_store : IAsyncLifetime
{
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(60);

    private protected IConversationStore Store { get; set; } = null!;

    private protected MovableTime Time { get; } = new();

    /// <summary>Another look at what is stored, as after a restart or from another instance.</summary>
    private protected abstract Task<IConversationStore> Again();

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task claims_a_message_without_a_state_at_the_beginning()
    {
        var claim = await Claim("m1");
        Assert.Equal(ClaimOutcome.Mine, claim.Outcome);
        Assert.Null(claim.State);
    }

    [Fact]
    public async Task hands_the_state_to_the_next_message_and_after_a_restart()
    {
        await Turn("m1", state: "情绪");
        Assert.Equal("情绪", Text((await Claim("m2")).State));
        Store.Release("c", "m2", "o", sent: false);

        var again = await Again();
        Assert.Equal("情绪", Text((await Eventually(() => again.Claim("c", "m3", "p", Lease, default))).State));
    }

    [Fact]
    public async Task reads_an_empty_state_as_none()
    {
        await Turn("m1", state: "");
        Assert.Null((await Claim("m2")).State);
    }

    [Fact]
    public async Task has_one_claim_per_conversation()
    {
        await Claim("m1", "one");
        Assert.Equal(ClaimOutcome.Busy, (await Claim("m1", "two")).Outcome);
        Assert.Equal(ClaimOutcome.Busy, (await Claim("m2", "two")).Outcome);
        Assert.Equal(ClaimOutcome.Mine, (await Store.Claim("another", "m1", "two", Lease, default)).Outcome);
    }

    [Fact]
    public async Task gives_one_of_many_the_claim()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Claim("m1", "owner" + i))));
        Assert.Single(claims, claim => claim.Outcome == ClaimOutcome.Mine);
        Assert.Equal(49, claims.Count(claim => claim.Outcome == ClaimOutcome.Busy));
    }

    [Fact]
    public async Task knows_an_answered_message_and_its_replies()
    {
        await Turn("m1", replies: "两张");
        var claim = await Claim("m1");
        Assert.Equal(ClaimOutcome.Done, claim.Outcome);
        Assert.Equal("两张", Text(claim.Replies));
        Assert.Equal("两张", Text((await (await Again()).Claim("c", "m1", "p", Lease, default)).Replies));
    }

    [Fact]
    public async Task forgets_the_replies_when_the_next_turn_has_ended()
    {
        await Turn("m1");
        await Turn("m2");
        var claim = await Claim("m1");
        Assert.Equal(ClaimOutcome.Done, claim.Outcome);
        Assert.Null(claim.Replies);
        Assert.NotNull((await Claim("m2")).Replies);
    }

    [Fact]
    public async Task knows_an_answered_message_while_another_is_claimed()
    {
        await Turn("m1");
        await Claim("m2", "two");
        Assert.Equal(ClaimOutcome.Done, (await Claim("m1", "three")).Outcome);
    }

    [Fact]
    public async Task keeps_the_claim_from_completion_to_release()
    {
        await Claim("m1", "one");
        await Complete("m1", "one");
        Assert.Equal(ClaimOutcome.Busy, (await Claim("m1", "two")).Outcome);
        Assert.Equal(ClaimOutcome.Busy, (await Claim("m2", "two")).Outcome);
        Store.Release("c", "m1", "one", sent: true);
        Assert.Equal(ClaimOutcome.Mine, (await Eventually(() => Claim("m2", "two"))).Outcome);
    }

    [Fact]
    public async Task lets_somebody_else_send_what_was_not_sent()
    {
        await Turn("m1", replies: "两张", sent: false);
        var claim = await Eventually(() => Claim("m1", "two"));
        Assert.Equal(ClaimOutcome.Unsent, claim.Outcome);
        Assert.Equal("两张", Text(claim.Replies));
        Assert.Equal(ClaimOutcome.Busy, (await Claim("m1", "three")).Outcome);

        Store.Release("c", "m1", "two", sent: true);
        Assert.Equal(ClaimOutcome.Done, (await Eventually(() => Claim("m1", "three"))).Outcome);
    }

    [Fact]
    public async Task hands_on_the_claim_of_one_that_died()
    {
        await Store.Claim("c", "m1", "dead", Moment, default);
        await Passed(Moment);
        Assert.Equal(ClaimOutcome.Mine, (await Eventually(() => Claim("m1", "two"))).Outcome);
    }

    [Fact]
    public async Task refuses_the_completion_of_a_lost_claim()
    {
        await Store.Claim("c", "m1", "slow", Moment, default);
        await Passed(Moment);
        await Eventually(() => Claim("m1", "two"));

        Assert.False(await Complete("m1", "slow", "wrong"));
        Store.Release("c", "m1", "slow", sent: true);
        Assert.Equal(ClaimOutcome.Busy, (await Claim("m1", "three")).Outcome);
        Assert.True(await Complete("m1", "two", "right"));
        Store.Release("c", "m1", "two", sent: true);
        Assert.Equal("right", Text((await Eventually(() => Claim("m2"))).State));
        Assert.Empty(await Store.Read("c", 0, default));
    }

    [Fact]
    public async Task numbers_entries_from_one_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Store.Append("c", "a" + i, false, default)));
        await Claim("m1");
        await Complete("m1", transcript: ["x", "y"]);
        var entries = await Store.Read("c", 0, default);
        Assert.Equal(Enumerable.Range(1, 42).Select(i => (long)i), entries.Select(entry => entry.Number));
        Assert.Equal(["x", "y"], entries.TakeLast(2).Select(entry => entry.Activity));
        Assert.Equal([42L], (await Store.Read("c", 41, default)).Select(entry => entry.Number));
        Assert.Empty(await Store.Read("c", 42, default));
        Assert.Equal(42, await Store.Last("c", default));
        Assert.Equal(42, (await (await Again()).Read("c", 0, default)).Count);
    }

    [Fact]
    public async Task keeps_the_last_200_entries()
    {
        for (var i = 1; i <= 205; i++)
            await Store.Append("c", "a" + i, false, default);
        var entries = await Store.Read("c", 2, default);
        Assert.Equal(200, entries.Count);
        Assert.Equal((6L, "a6"), (entries[0].Number, entries[0].Activity));
        Assert.Equal((205L, "a205"), (entries[^1].Number, entries[^1].Activity));
    }

    [Fact]
    public async Task never_turns_the_clock_back()
    {
        await Store.Append("c", "a", false, default);
        Time.Move(TimeSpan.FromMinutes(-5));
        await Store.Append("c", "b", false, default);
        Time.Move(TimeSpan.FromMinutes(7));
        await Store.Append("c", "c", false, default);
        var entries = await Store.Read("c", 0, default);
        Assert.Equal(entries[0].At, entries[1].At);
        Assert.InRange(entries[2].At - entries[1].At, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task leaves_out_entries_older_than_30_days()
    {
        await Store.Append("c", "old", false, default);
        Time.Move(TimeSpan.FromDays(20));
        await Store.Append("c", "new", false, default);
        Time.Move(TimeSpan.FromDays(11));
        var entry = Assert.Single(await Store.Read("c", 0, default));
        Assert.Equal((2L, "new"), (entry.Number, entry.Activity));
    }

    [Fact]
    public async Task knows_a_conversation_once_it_was_opened()
    {
        Assert.Null(await Store.Last("c", default));
        Assert.Empty(await Store.Read("c", 0, default));
        await Store.Open("c", default);
        Assert.Equal(0, await Store.Last("c", default));
        await Store.Append("c", "a", false, default);
        await Store.Open("c", default);
        Assert.Equal(1, await Store.Last("c", default));
    }

    [Fact]
    public async Task lists_what_waits_for_its_turn_until_it_has_ended()
    {
        await Store.Append("c", "a", true, default);
        await Store.Append("c", "reply", false, default);
        await Store.Append("c", "b", true, default);
        await Store.Append("d", "a", true, default);
        Assert.Empty(await Store.Unfinished(Time.GetUtcNow() - Lease, 10, default));
        Assert.Equal([1L], await Store.Waiting("c", 3, default));

        Time.Move(Lease + Lease);
        var left = Time.GetUtcNow() - Lease;
        Assert.Equal(
            [new("c", 1), new("c", 3), new("d", 1)],
            (await Store.Unfinished(left, 10, default)).OrderBy(each => each.Conversation).ThenBy(each => each.Number));
        Assert.Single(await Store.Unfinished(left, 1, default));

        Store.Finish("c", 1);
        Store.Finish("d", 1);
        Store.Finish("d", 1);
        await Until(async () => (await Store.Unfinished(left, 10, default)).Count == 1);
        Assert.Equal(new Unfinished("c", 3), Assert.Single(await (await Again()).Unfinished(left, 10, default)));
        Assert.Empty(await Store.Waiting("c", 3, default));
    }

    [Fact]
    public async Task wakes_whoever_watches_and_nobody_else()
    {
        var woken = new SemaphoreSlim(0);
        var wrong = 0;
        using var other = Store.Watch("d", () => wrong++);
        var watch = Store.Watch("c", () => woken.Release());
        await Until(async () => { await Store.Append("c", "a", false, default); return woken.CurrentCount > 0; });
        await Claim("m1");
        while (woken.Wait(0)) { }
        await Complete("m1", transcript: ["x"]);
        Assert.True(await woken.WaitAsync(TimeSpan.FromSeconds(20)));
        watch.Dispose();
        watch.Dispose();
        Assert.Equal(0, wrong);
    }

    [Theory]
    [InlineData("a}b", "{c}:x")]
    [InlineData("}", "'; drop table conversation; --")]
    [InlineData("19:meeting_Zm@thread.v2;messageid=1", "讲座\n2\0")]
    public async Task takes_any_id(string conversation, string message)
    {
        foreach (var (c, m) in new[] { (conversation, message), (conversation + new string('长', 300), message + new string('长', 300)) })
        {
            Assert.Equal(ClaimOutcome.Mine, (await Store.Claim(c, m, "o", Lease, default)).Outcome);
            Assert.True(await Store.Complete(new(c, m, "o", [1], [2], ["t"]), default));
            Store.Release(c, m, "o", sent: true);
            Assert.Equal(ClaimOutcome.Done, (await Eventually(() => Store.Claim(c, m, "o", Lease, default))).Outcome);
            Assert.Equal("t", Assert.Single(await Store.Read(c, 0, default)).Activity);
        }
    }

    private protected Task<Claim> Claim(string message, string owner = "o") => Store.Claim("c", message, owner, Lease, default);

    private protected Task<bool> Complete(string message, string owner = "o", string state = "s", string replies = "r", params string[] transcript) =>
        Store.Complete(new("c", message, owner, Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(replies), transcript), default);

    private protected async Task Turn(string message, string state = "s", string replies = "r", bool sent = true)
    {
        Assert.Equal(ClaimOutcome.Mine, (await Eventually(() => Claim(message))).Outcome);
        Assert.True(await Complete(message, "o", state, replies));
        Store.Release("c", message, "o", sent);
        // A release is not waited for: a claim by somebody else shows that it has arrived.
        Assert.Equal(ClaimOutcome.Mine, (await Eventually(() => Store.Claim("c", "probe", "probe", Lease, default))).Outcome);
        Store.Release("c", "probe", "probe", sent: false);
        await Until(async () => (await Store.Claim("c", message, "q", TimeSpan.FromMilliseconds(1), default)).Outcome != ClaimOutcome.Busy);
        Store.Release("c", message, "q", sent: false);
    }

    /// <summary>Lets a lease run out where that is in our hands.</summary>
    private protected abstract Task Passed(TimeSpan lease);

    static async Task<Claim> Eventually(Func<Task<Claim>> claim)
    {
        Claim? last = null;
        await Until(async () => (last = await claim()).Outcome != ClaimOutcome.Busy);
        return last!;
    }

    static async Task Until(Func<Task<bool>> condition)
    {
        for (var i = 0; !await condition(); i++)
        {
            Assert.True(i < 2000, "It never came about.");
            await Task.Delay(10);
        }
    }

    static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? Encoding.UTF8.GetString(some.Span) : null;
}
