namespace LearningBot.Commands.Checks;

/// <summary>How something stands.</summary>
enum Standing
{
    /// <summary>As it should.</summary>
    Well,

    /// <summary>Worth knowing; the service works.</summary>
    Note,

    /// <summary>The service does not work like this.</summary>
    Broken,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="What">What was looked at, in a word or two.</param>
/// <param name="Says">How it stands, in plain words, and what to do about it.</param>
sealed record Finding(Standing Standing, string What, string Says);
