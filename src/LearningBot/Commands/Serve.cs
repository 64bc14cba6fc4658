using LearningBot.Serving;

namespace LearningBot.Commands;

/// <summary>Runs the service until it is asked to stop.</summary>
static class Serve
{
    /// <summary>The command.</summary>
    public static Command Command { get; } =
        new("serve", "Runs the service: the chat page, the channels and the console.", Run)
        {
            Notes = "It stops within 25 seconds when asked to (Ctrl+C or SIGTERM): messages under way are finished first.",
        };

    static async Task<int> Run(Call call)
    {
        PoolThreads.Keep();
        await using var service = Service.Build(call.Settings);
        await service.StartAsync(call.Cancel);
        await Greeting.Say(service, call.Terminal.Out, call.Cancel);
        await service.WaitForShutdownAsync(call.Cancel);
        return Exit.Ok;
    }
}
