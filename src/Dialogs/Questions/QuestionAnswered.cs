using System.Globalization;
using Dialogs.Answers;
using Dialogs.Lines;
using Dialogs.Talking;
using Learning.Questions;

namespace Dialogs.Questions;

/// <summary>Tells what staff answered, with the person's own question before it. The city begins it; it asks nothing, so whatever is under way goes on.</summary>
sealed class QuestionAnswered(MyQuestions mine) : Dialog(AnswerQuestion.Dialog)
{
    public override async Task Run(Talk talk)
    {
        if (!long.TryParse(talk.Given("question"), CultureInfo.InvariantCulture, out var id) || await mine.Answered(id, talk.Who) is not { } answered) return;
        talk.Say(new Line("questions.you-asked", ("question", answered.Question), ("answer", AnswerLines.Answer(answered.Answer))));
    }
}
