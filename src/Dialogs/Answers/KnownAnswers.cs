using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Answers;

namespace Dialogs.Answers;

/// <summary>Answers a frequent question at once, also in the middle of something, when it is sure which one it is.</summary>
sealed class KnownAnswers(AnswerIndex answers) : IAnswers
{
    public Line? To(Heard heard, string? about) =>
        answers.Find(heard.Text, heard.Language, 1) is [{ Score: >= AnswerIndex.Sure } best] ? AnswerLines.Answer(best.Answer) : null;
}
