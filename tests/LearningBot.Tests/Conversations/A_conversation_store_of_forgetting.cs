namespace LearningBot.Tests.Conversations;

public abstract partial class A_conversation_store
{
    [Fact]
    public async Task forgets_what_was_said_before_and_goes_on_counting()
    {
        await Store.Append("c", "hello", false, default);
        await Turn("m1", state: "much", replies: "old");
        await Store.Append("c", "delete all", true, default);
        await Store.Append("other", "mine", false, default);

        await Claim("m2");
        Assert.True(await Store.Complete(new("c", "m2", "o", "new"u8.ToArray(), "gone"u8.ToArray(), ["all is deleted"]) { Forgets = true }, default));
        Store.Release("c", "m2", "o", sent: true);
        Store.Finish("c", 2);

        Assert.Equal([(2L, "delete all"), (3, "all is deleted")], (await Store.Read("c", 0, default)).Select(entry => (entry.Number, entry.Activity)));
        Assert.Equal([(2L, "delete all"), (3, "all is deleted")], (await (await Again()).Read("c", 0, default)).Select(entry => (entry.Number, entry.Activity)));
        Assert.Single(await Store.Read("other", 0, default));
        Assert.Equal(4, await Store.Append("c", "hello again", false, default));
        Assert.Equal([3L, 4], (await Store.Read("c", 2, default)).Select(entry => entry.Number));
        Assert.Equal("new", Text((await Eventually(() => Claim("m3"))).State));
    }

    [Fact]
    public async Task forgets_the_whole_transcript_when_nothing_waits()
    {
        for (var i = 1; i <= 205; i++) await Store.Append("c", "a" + i, false, default);
        await Claim("m1");
        Assert.True(await Store.Complete(new("c", "m1", "o", [1], [2], ["t"]) { Forgets = true }, default));
        Assert.Equal([206L], (await Store.Read("c", 0, default)).Select(entry => entry.Number));
    }

    [Fact]
    public async Task keeps_what_waits_for_its_turn_when_it_forgets()
    {
        await Store.Append("c", "old", false, default);
        await Store.Append("c", "delete all", true, default);
        await Store.Append("c", "and one more thing", true, default);
        await Claim("m1");
        Assert.True(await Store.Complete(new("c", "m1", "o", [1], [2], []) { Forgets = true }, default));
        Assert.Equal([2L, 3], (await Store.Read("c", 0, default)).Select(entry => entry.Number));
    }

    /// <summary>The control: a turn that forgets nothing leaves it all.</summary>
    [Fact]
    public async Task keeps_what_was_said_when_nobody_wants_it_forgotten()
    {
        await Store.Append("c", "hello", false, default);
        await Claim("m1");
        Assert.True(await Store.Complete(new("c", "m1", "o", [1], [2], ["t"]), default));
        Assert.Equal([1L, 2], (await Store.Read("c", 0, default)).Select(entry => entry.Number));
    }
}
