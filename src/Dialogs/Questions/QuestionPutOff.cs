using System.Globalization;
using Dialogs.Lines;
using Dialogs.Talking;
using Learning.City;
using Learning.Questions;

namespace Dialogs.Questions;

/// <summary>Tells by when staff promise an answer. The city begins it; it asks nothing, and says nothing once the question is answered.</summary>
sealed class QuestionPutOff(MyQuestions mine, CityClock clock) : Dialog(PutOffQuestion.Dialog)
{
    public override async Task Run(Talk talk)
    {
        if (!long.TryParse(talk.Given("question"), CultureInfo.InvariantCulture, out var id) || await mine.Waiting(id, talk.Who) is not { } asked) return;
        if (!DateTime.TryParse(talk.Given("until"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until)) return;
        talk.Say(new Line("questions.put-off", ("question", asked), ("until", clock.InCity(until))));
    }
}
