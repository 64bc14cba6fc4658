using LearningBot.Conversations;
using LearningBot.Conversations.InFile;

namespace LearningBot.Tests.Conversations;

public sealed class A_store_in_a_file : A_conversation_store
{
    readonly string folder = Directory.CreateTempSubdirectory("learningbot-conversations-").FullName;

    public override Task InitializeAsync()
    {
        Store = new FileConversations(folder, Time);
        return Task.CompletedTask;
    }

    public override async Task DisposeAsync()
    {
        await ((FileConversations)Store).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void refuses_a_second_process()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new FileConversations(folder, Time));
        Assert.Contains(folder, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task forgets_a_conversation_after_30_days_and_that_a_message_was_done_after_48_hours()
    {
        await Turn("m1");
        await Store.Append("c", "a", true, default);
        Time.Move(TimeSpan.FromHours(49));
        Assert.Equal(ClaimOutcome.Mine, (await Claim("m1")).Outcome);
        Store.Release("c", "m1", "o", sent: false);

        Time.Move(TimeSpan.FromDays(31));
        Assert.Null(await Store.Last("c", default));
        Assert.Null((await Claim("m1")).State);
        Assert.Equal(1, await Store.Append("c", "anew", false, default));
        Assert.Empty(await Store.Waiting("c", 100, default));
    }

    [Fact]
    public async Task sweeps_what_has_expired()
    {
        await Turn("m1");
        await Store.Append("c", "a", true, default);
        Time.Move(TimeSpan.FromDays(31));
        Assert.NotEmpty(await Store.Waiting("c", 100, default));
        await ((FileConversations)Store).Sweep();
        Assert.Empty(await Store.Waiting("c", 100, default));
    }

    private protected override async Task<IConversationStore> Again()
    {
        await ((FileConversations)Store).DisposeAsync();
        return Store = new FileConversations(folder, Time);
    }

    private protected override Task Passed(TimeSpan lease)
    {
        Time.Move(lease);
        return Task.CompletedTask;
    }
}
