using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>The questions that staff are to answer, as far as they may see them.</summary>
public sealed class QuestionInbox(LearningStore store)
{
    /// <summary>So many open questions are looked at, those that wait longest.</summary>
    public const int Most = 5000;

    /// <summary>Open questions in groups that ask the same, those with the most people first.</summary>
    public async Task<IReadOnlyList<QuestionGroup>> Open(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return QuestionGroup.Of(await Waiting(Access.Of(who).Questions(db, Purpose.See)).AsNoTracking().ToListAsync(cancel));
    }

    /// <summary>The group that a question is in, or the question alone when it is open no more; null when there is none.</summary>
    public async Task<QuestionGroup?> Find(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var seen = Access.Of(who).Questions(db, Purpose.See);
        if (await seen.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } question) return null;
        return question.State == QuestionState.Open ? await Group(seen, question, cancel) : new([question]);
    }

    /// <summary>The open questions that ask the same as this one, itself among them.</summary>
    internal static async Task<QuestionGroup> Group(IQueryable<Question> seen, Question question, CancellationToken cancel)
    {
        var open = await Waiting(seen.Where(it => it.Language == question.Language)).ToListAsync(cancel);
        return QuestionGroup.Of(open).FirstOrDefault(group => group.Questions.Any(it => it.Id == question.Id)) ?? new([question]);
    }

    /// <summary>The open questions that ask the same as this one, to be changed by an act.</summary>
    internal static async Task<Decided<QuestionGroup>> ToChange(StaffAct act, long id, CancellationToken cancel)
    {
        var seen = act.Access.Questions(act.Db, Purpose.Change);
        if (await seen.SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } question) return new NoSuchQuestion(id);
        if (question.State != QuestionState.Open) return new NotWaiting(id, question.State);
        return await Group(seen, question, cancel);
    }

    internal static IQueryable<Question> Waiting(IQueryable<Question> questions) => questions.Where(it => it.State == QuestionState.Open).OrderBy(it => it.Id).Take(Most);
}
