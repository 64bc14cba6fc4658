using Dialogs.Lines;
using Dialogs.Talking;
using Learning;
using Learning.Answers;
using Learning.Questions;

namespace Dialogs.Answers;

/// <summary>A question the bot is not sure of: shows the answers that may help, else passes it on to staff, if the person wants that.</summary>
sealed class AskQuestion(AnswerIndex answers, AskStaff askStaff) : Dialog(DialogId)
{
    /// <summary>The dialog's id.</summary>
    public const string DialogId = "ask-question";

    /// <summary>The slot that holds the question.</summary>
    public const string QuestionSlot = "question";

    const int Shown = 3;
    const int ShortestQuestion = 2;

    // Only what was asked for is taken: any other words in the middle of this are words of command or of another dialog.
    static readonly Slot<string> question = new(
        QuestionSlot,
        (heard, asked) => asked && heard.Plain.Length >= ShortestQuestion ? [heard.Text] : [],
        text => text,
        kept => kept.Length > 0 ? kept : null,
        text => new Line("answers.question", ("text", text)));

    public override IReadOnlyList<Slot> Slots { get; } = [question];

    public override async Task Run(Talk talk)
    {
        var asked = await talk.Ask(question, AnswerLines.WhatToAsk);
        var found = answers.Find(asked, talk.Who.Language, Shown).Where(hit => hit.Score >= AnswerIndex.Maybe).ToList();
        if (found is [{ Score: >= AnswerIndex.Sure } sure, ..])
        {
            talk.Say(AnswerLines.Answer(sure.Answer));
            return;
        }
        if (found is [var only])
        {
            talk.Say(AnswerLines.ThisMayHelp(only.Answer));
            await Pass(talk, AnswerLines.ShallIStillPass(asked), asked);
            return;
        }
        if (found.Count > 0)
        {
            Answer?[] offered = [.. found.Select(hit => hit.Answer), null];
            if (await talk.Choose("answer", AnswerLines.MayHelp, offered, AnswerLines.Option) is { } chosen)
            {
                talk.Say(AnswerLines.Answer(chosen));
                return;
            }
        }
        await Pass(talk, AnswerLines.ShallIPass(asked), asked);
    }

    async Task Pass(Talk talk, Line shallI, string asked)
    {
        if (!await talk.Confirm("pass", shallI))
        {
            talk.Say(AnswerLines.NotPassed);
            return;
        }
        await talk.Do("question", key => askStaff.Decide(asked, null, talk.Who, key), Refused);
        talk.Say(AnswerLines.Passed);
    }

    static Refused Refused(Refusal refusal) => new(AnswerLines.TooMany(refusal is TooManyQuestions many ? many.Most : AskStaff.Most));
}
