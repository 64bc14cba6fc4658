using LearningBot.Conversations;
using static LearningBot.Tests.Patience;

namespace LearningBot.Tests.Conversations;

public abstract partial class A_conversation_store
{
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
}
