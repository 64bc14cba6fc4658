namespace LearningBot;

/// <summary>Puts the service together: every channel and every dialog has its one line here.</summary>
static class Service
{
    /// <summary>Builds the service from the command line, the environment and the settings files; it is not started.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton(TimeProvider.System);
        return builder.Build();
    }
}
