using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>Says that an answer was read over and is still right, in all its languages. The city alone does so.</summary>
public sealed class ReviewAnswer
{
    readonly StaffActs acts;

    internal ReviewAnswer(StaffActs acts) => this.acts = acts;

    /// <summary>Says so.</summary>
    /// <returns>The answer; or <see cref="NotAllowed"/>, <see cref="NoSuchAnswer"/>.</returns>
    public Task<Decided<Answer>> Decide(string id, By by, CancellationToken cancel = default) => acts.Do<Answer>(by, async act =>
    {
        if (!act.Access.Answers(Purpose.Change)) return new NotAllowed();
        var there = await act.Db.Answers.Where(it => it.Id == id).ToListAsync(cancel);
        if (there.Count == 0) return new NoSuchAnswer();
        var before = there.Min(it => it.ReviewedAt);
        foreach (var answer in there) answer.ReviewedAt = act.Now;
        act.Pen.Write("answer-reviewed", "answer", id, new { reviewed = before }, new { reviewed = act.Now });
        return there[0];
    }, cancel);
}
