using LearningBot.Channels.DirectLine;
using LearningBot.Channels.Light;
using LearningBot.Conversations;
using LearningBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Light;

/// <summary>The service with a light page that does not wait long for a turn that is held.</summary>
public sealed class ImpatientService : RunningService
{
    private protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        services.AddSingleton(Hasty);
    }

    static LightChat Hasty(IServiceProvider with) => new(
        with.GetRequiredService<StartConversation>(),
        with.GetRequiredService<IConversationStore>(),
        with.GetRequiredService<KeepPosted>(),
        with.GetRequiredService<RepeatedPosts>(),
        with.GetRequiredService<TimeProvider>())
    {
        Patience = TimeSpan.FromMilliseconds(300),
    };
}
