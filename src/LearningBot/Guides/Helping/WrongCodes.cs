using LearningBot.Serving;

namespace LearningBot.Guides.Helping;

/// <summary>How many wrong codes of helpers may come from one place: ten in ten minutes.</summary>
sealed class WrongCodes(TimeProvider clock) : WrongTries(clock, Most)
{
    /// <summary>So many.</summary>
    public const int Most = 10;
}
