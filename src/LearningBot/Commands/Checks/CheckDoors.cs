namespace LearningBot.Commands.Checks;

/// <summary>Says who may come in.</summary>
static class CheckDoors
{
    /// <summary>What was found.</summary>
    public static IEnumerable<Finding> Of(IConfiguration configuration, IHostEnvironment environment)
    {
        yield return new(Standing.Well, "environment",
            $"{environment.EnvironmentName}; the sample city is {(LoadsSample(configuration, environment) ? "" : "not ")}loaded into an empty store.");
        yield return BotFramework(configuration["Bot:AppId"], environment);
    }

    static bool LoadsSample(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>("Sample:Load") ?? !environment.IsProduction();

    static Finding BotFramework(string? appId, IHostEnvironment environment) => appId switch
    {
        { Length: > 0 } => new(Standing.Note, "bot framework", "With Bot:AppId the door /api/messages refuses everything until tokens can be checked."),
        _ when environment.IsDevelopment() => new(Standing.Well, "bot framework", "In Development the door /api/messages is open to programs on this machine only."),
        _ => new(Standing.Well, "bot framework", "Without Bot:AppId the door /api/messages is closed."),
    };
}
