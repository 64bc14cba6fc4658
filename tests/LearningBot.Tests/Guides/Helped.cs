using Learning;
using Learning.Guides;
using Learning.People;
using LearningBot.Channels.DirectLine;
using LearningBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Guides;

/// <summary>The service with a clock that can be moved, and people in the middle of a guide.</summary>
public class Helped : RunningService
{
    int people;

    internal Clock Time { get; } = new();

    /// <summary>A person at the second step of the video call.</summary>
    internal async Task<Address> Elder()
    {
        var who = new Address(DirectLineChannel.Name, $"dl_elder-{Interlocked.Increment(ref people)}", $"elder-{people}", Language.English);
        await App.Services.GetRequiredService<MoveGuide>().Decide(who, Guide, GuideAct.Start, 1, $"{who.UserId}/1");
        await App.Services.GetRequiredService<MoveGuide>().Decide(who, Guide, GuideAct.Next, 2, $"{who.UserId}/2");
        return who;
    }

    /// <summary>The code of a person who agreed to be helped.</summary>
    internal async Task<string> Code(Address who) =>
        (await App.Services.GetRequiredService<InviteHelper>().Decide(who, Guide.Id, "Yes, somebody may see my step.", $"{who.UserId}/invite")).Result!.Code;

    internal async Task<int> Step(Address who) => (await App.Services.GetRequiredService<MyGuides>().Of(who, Guide.Id))!.Step;

    internal Guide Guide => App.Services.GetRequiredService<GuideShelf>().Find("wechat-video-call", Language.English)!;

    private protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        services.AddSingleton<TimeProvider>(Time);
    }

    internal sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
