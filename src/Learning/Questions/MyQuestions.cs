using Learning.Answers;
using Learning.People;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>A question and what staff answered.</summary>
/// <param name="Question">What the person asked, in their words.</param>
/// <param name="Answer">The answer as it is now, in their language if there is one, else in the other.</param>
public sealed record AnsweredQuestion(string Question, Answer Answer);

/// <summary>What a person asked of staff.</summary>
public sealed class MyQuestions(LearningStore store)
{
    /// <summary>What the person asked in a question of their own that still waits; null when it does not, or is another's.</summary>
    public async Task<string?> Waiting(long id, Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var person = await PersonRecords.Find(db, who, cancel);
        return person is null ? null : await db.Questions.Where(it => it.Id == id && it.PersonId == person && it.State == QuestionState.Open).Select(it => it.Text).SingleOrDefaultAsync(cancel);
    }

    /// <summary>The person's own question with its answer; null when it has none, or is another's.</summary>
    public async Task<AnsweredQuestion?> Answered(long id, Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var person = await PersonRecords.Find(db, who, cancel);
        var question = person is null ? null : await db.Questions.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.PersonId == person && it.AnswerId != null, cancel);
        if (question is null) return null;
        var answers = await db.Answers.AsNoTracking().Where(it => it.Id == question.AnswerId && it.RetiredAt == null).ToListAsync(cancel);
        var answer = answers.Find(it => it.Language == who.Language) ?? answers.FirstOrDefault();
        return answer is null ? null : new(question.Text, answer);
    }
}
