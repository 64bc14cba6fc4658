using Dialogs.Lines;
using Dialogs.Understanding;

namespace Dialogs.Talking;

/// <summary>Knows answers to questions that are put in the middle of something. The pending question is put again after it.</summary>
public interface IAnswers
{
    /// <summary>The answer; null when this is not one of its questions.</summary>
    /// <param name="heard">The question.</param>
    /// <param name="about">Id of the session that is in view; null for none.</param>
    Line? To(Heard heard, string? about);

    /// <summary>True when it only declines what is other people's business.</summary>
    bool Declines => false;
}
