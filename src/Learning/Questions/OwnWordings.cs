using Learning.Answers;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>
/// Takes a person's own wordings out of what staff answered. A wording that somebody else asked too stays; and so does the heading under which staff
/// published the answer when no other wording is left to stand in its place.
/// </summary>
static class OwnWordings
{
    /// <summary>Takes them out within the transaction; it saves what it changed.</summary>
    public static async Task Remove(LearningDb db, long person, CancellationToken cancel)
    {
        var own = await db.Questions.AsNoTracking().Where(it => it.PersonId == person && it.AnswerId != null && it.Text != "").ToListAsync(cancel);
        foreach (var asked in own.GroupBy(it => (Id: it.AnswerId!, it.Language)))
            await Remove(db, person, asked.Key.Id, asked.Key.Language, [.. asked.Select(it => it.Text)], cancel);
        await db.SaveChangesAsync(cancel);
    }

    static async Task Remove(LearningDb db, long person, string id, Language language, IReadOnlyList<string> own, CancellationToken cancel)
    {
        var others = await db.Questions.Where(it => it.AnswerId == id && it.Language == language && it.PersonId != person).Select(it => it.Text).ToListAsync(cancel);
        var alone = Plain(own).Except(Plain(others)).ToHashSet();
        var answer = await db.Answers.SingleOrDefaultAsync(it => it.Id == id && it.Language == language, cancel);
        if (answer is not null) await Remove(db, answer, alone, cancel);
        // Earlier versions go under the heading that is left.
        var versions = await db.AnswerVersions.Where(it => it.AnswerId == id && it.Language == language).ToListAsync(cancel);
        foreach (var version in versions.Where(it => it.Question != answer?.Question && alone.Contains(Plain(it.Question)))) version.Question = answer?.Question ?? "";
    }

    static async Task Remove(LearningDb db, Answer answer, HashSet<string> alone, CancellationToken cancel)
    {
        List<string> phrasings = [.. answer.Phrasings.Where(it => !alone.Contains(Plain(it)))];
        if (alone.Contains(Plain(answer.Question)) && phrasings.Count > 0)
        {
            answer.Question = phrasings[0];
            phrasings.RemoveAt(0);
        }
        if (phrasings.Count != answer.Phrasings.Count) answer.Phrasings = phrasings;
        var proofs = await db.AnswerProofs.Where(it => it.AnswerId == answer.Id && it.Language == answer.Language).ToListAsync(cancel);
        db.RemoveRange(proofs.Where(it => it.Text != answer.Question && alone.Contains(Plain(it.Text))));
    }

    // Wordings are kept in one line and cut; what is asked is compared as it is kept.
    static IEnumerable<string> Plain(IEnumerable<string> texts) => texts.Select(text => Plain(AnswerQuestion.Line(text)));

    static string Plain(string text) => Alike.Of(text).Plain;
}
