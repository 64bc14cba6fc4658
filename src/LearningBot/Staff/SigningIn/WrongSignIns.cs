using LearningBot.Serving;

namespace LearningBot.Staff.SigningIn;

/// <summary>How many wrong sign-ins may come from one place, whatever the names: 30 in ten minutes, as an office shares an address.</summary>
sealed class WrongSignIns(TimeProvider clock) : WrongTries(clock, Most)
{
    /// <summary>So many.</summary>
    public const int Most = 30;
}
