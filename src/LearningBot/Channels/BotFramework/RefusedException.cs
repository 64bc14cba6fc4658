namespace LearningBot.Channels.BotFramework;

/// <summary>A request that is answered with an error, in the shape of the Connector's own.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The error's name for programs.</param>
/// <param name="message">The error for people; it repeats nothing of what came in.</param>
sealed class RefusedException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>The error's name for programs.</summary>
    public string Code => code;

    /// <summary>What came in cannot be read as an activity.</summary>
    public static RefusedException BadSyntax(string message) => new(StatusCodes.Status400BadRequest, "BadSyntax", message);

    /// <summary>There is no such door for whoever asks.</summary>
    public static RefusedException NotHere() => new(StatusCodes.Status404NotFound, "NotFound", "There is nothing here.");
}
