using System.Text;
using LearningBot.Conversations;
using static LearningBot.Tests.Patience;

namespace LearningBot.Tests.Conversations;

/// <summary>What every store promises; run against each of them.</summary>
public abstract partial class A_conversation_store : IAsyncLifetime
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

    static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? Encoding.UTF8.GetString(some.Span) : null;
}
