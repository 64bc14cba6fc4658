using LearningBot.Conversations.InFile;

namespace LearningBot.Tests.Conversations;

public sealed class Passing_the_gate_to_a_file : Passing_the_gate
{
    readonly string folder = Directory.CreateTempSubdirectory("learningbot-conversations-").FullName;

    public override Task InitializeAsync()
    {
        Store = new FileConversations(folder, TimeProvider.System);
        return base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await ((FileConversations)Store).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
