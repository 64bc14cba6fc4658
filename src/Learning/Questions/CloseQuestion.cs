using System.Globalization;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>Puts a question aside without an answer, for a reason; nobody is told. Others that ask the same stay open.</summary>
public sealed class CloseQuestion
{
    readonly StaffActs acts;

    internal CloseQuestion(StaffActs acts) => this.acts = acts;

    /// <summary>Closes it. The reason is that of <paramref name="by"/>, which must be given.</summary>
    /// <returns>The question; or <see cref="NoSuchQuestion"/>, <see cref="NotWaiting"/>, <see cref="ReasonIsMissing"/>.</returns>
    public Task<Decided<Question>> Decide(long id, By by, CancellationToken cancel = default) => acts.Do<Question>(by, async act =>
    {
        if (string.IsNullOrWhiteSpace(by.Reason)) return new ReasonIsMissing();
        if (await act.Access.Questions(act.Db, Purpose.Change).SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } question) return new NoSuchQuestion(id);
        if (question.State != QuestionState.Open) return new NotWaiting(id, question.State);
        (question.State, question.EndedAt, question.EndedBy) = (QuestionState.Closed, act.Now, by.Staff);
        act.Pen.Write("question-closed", "question", id.ToString(CultureInfo.InvariantCulture), new { state = nameof(QuestionState.Open) }, new { state = nameof(QuestionState.Closed) });
        return question;
    }, cancel);
}
