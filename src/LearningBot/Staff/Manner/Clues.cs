using LearningBot.Pages;

namespace LearningBot.Staff.Manner;

/// <summary>All that the console says, from the files <c>Staff.*.json</c> beside its pages.</summary>
sealed class Clues
{
    /// <summary>The words, in Chinese until another language is asked for.</summary>
    public Words All { get; } = Words.Together("Staff.");
}
