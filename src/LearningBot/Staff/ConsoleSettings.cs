namespace LearningBot.Staff;

/// <summary>Settings of the console.</summary>
/// <param name="PlainHttp">True to let staff sign in over plain http from other machines, <c>Console:PlainHttp</c>; only for a network that is trusted.</param>
sealed record ConsoleSettings(bool PlainHttp)
{
    /// <summary>Reads them.</summary>
    public static ConsoleSettings Read(IConfiguration configuration) => new(configuration.GetValue("Console:PlainHttp", false));
}
