using System.Globalization;
using Learning.City;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>Writes an answer to a question that nobody need have asked, in one language or both. The city alone does so.</summary>
public sealed class WriteAnswer
{
    readonly StaffActs acts;
    readonly EditAnswer edit;
    readonly CityClock clock;

    internal WriteAnswer(StaffActs acts, EditAnswer edit, CityClock clock) => (this.acts, this.edit, this.clock) = (acts, edit, clock);

    /// <summary>What forbids to keep it so; null for nothing.</summary>
    public Refusal? Fault(IReadOnlyList<AnswerEdit> texts) => texts.Count == 0 ? new AnswerIsEmpty() : texts.Select(it => edit.Fault(it.Tidy())).FirstOrDefault(it => it is not null);

    /// <summary>Keeps it, under an id of its own.</summary>
    /// <param name="texts">The answer in each language; their ids do not matter.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Keeps nothing.</param>
    /// <returns>The answer; or <see cref="NotAllowed"/>, <see cref="QuestionIsAnswered"/>, or what <see cref="Fault"/> says.</returns>
    public Task<Decided<AnswerSheet>> Decide(IReadOnlyList<AnswerEdit> texts, By by, CancellationToken cancel = default) => acts.Do<AnswerSheet>(by, async act =>
    {
        if (Fault(texts) is { } fault) return fault;
        if (!act.Access.Answers(Purpose.Change)) return new NotAllowed();
        var id = await NewId(act, cancel);
        var answers = texts.Select(it => it.Tidy()).Select(it => Answer(id, it, act.Now)).ToList();
        foreach (var answer in answers)
        {
            // Sent twice, it is kept once.
            if (await act.Db.Answers.AnyAsync(it => it.Language == answer.Language && it.Question == answer.Question && it.RetiredAt == null, cancel)) return new QuestionIsAnswered(answer.Question);
            await AnswerHistory.Note(act, null, answer, cancel);
        }
        act.Db.AddRange(answers);
        act.Pen.Write("answer-written", "answer", id, null, new { languages = string.Join(' ', answers.Select(it => it.Language).Order()) });
        return new AnswerSheet(id, answers.ToDictionary(it => it.Language));
    }, cancel);

    // Acts come one after the other, so that nobody else counts meanwhile.
    async Task<string> NewId(StaffAct act, CancellationToken cancel)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{Answers.Answer.Written}{clock.InCity(act.Now):yyyyMMdd}-");
        var before = await act.Db.Answers.Where(it => it.Id.StartsWith(day)).Select(it => it.Id).Distinct().CountAsync(cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{day}{before + 1}");
    }

    static Answer Answer(string id, AnswerEdit it, DateTime now) => new()
    {
        Id = id,
        Language = it.Language,
        Question = it.Question,
        Text = it.Text,
        Phrasings = it.Phrasings,
        Source = Answers.Answer.Staff,
        ReviewedAt = now,
    };
}
