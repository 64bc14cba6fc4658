using Learning;
using Learning.Questions;
using Learning.Staff;

namespace LearningBot.Commands;

/// <summary>Why an act on a question was refused, and what to do.</summary>
static class QuestionRefused
{
    /// <summary>The reason in plain words.</summary>
    public static string Why(Refusal refusal) => refusal switch
    {
        NoSuchQuestion none => $"There is no question {none.Id} that this account may see. \"questions list\" shows them.",
        NotWaiting done => $"Question {done.Id} waits no more: it is {Word(done.State)}. Nothing was changed.",
        NothingSaid => "The answer is empty.",
        AnswerIsTooLong cut => $"The answer is too long: it has {cut.Most:N0} characters at most.",
        NobodyAskedIn none => none.Language == Language.Chinese
            ? "Nobody asked this in Chinese, so the question is needed too: --question-zh TEXT."
            : "Nobody asked this in English, so the question is needed too: --question-en TEXT.",
        ReasonIsMissing => "A question is put aside for a reason only: --reason WORDS.",
        _ => StaffRefused.Why(refusal, ""),
    };

    /// <summary>How a question stands, in a word.</summary>
    public static string Word(QuestionState state) => state switch
    {
        QuestionState.Open => "open",
        QuestionState.Answered => "answered",
        QuestionState.Closed => "put aside",
    };
}
