using System.Globalization;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>
/// Says who takes care of a question, and of all that ask the same: a colleague who could answer it, oneself, or nobody in particular. Others of the branch may still answer it.
/// </summary>
public sealed class AssignQuestion
{
    readonly StaffActs acts;

    internal AssignQuestion(StaffActs acts) => this.acts = acts;

    /// <summary>Gives it to the account <paramref name="to"/>; to nobody in particular for null.</summary>
    /// <returns>The questions; or <see cref="NoSuchQuestion"/>, <see cref="NotWaiting"/>, <see cref="AssignedAlready"/>, <see cref="CannotBeAssigned"/>.</returns>
    public Task<Decided<QuestionGroup>> Decide(long id, long? to, By by, CancellationToken cancel = default) => acts.Do<QuestionGroup>(by, async act =>
    {
        var found = await QuestionInbox.ToChange(act, id, cancel);
        if (found.Result is not { } group) return found;
        var before = group.AssignedTo;
        if (to == before && group.Questions.All(it => it.AssignedTo == to)) return new AssignedAlready();
        if (to is not null && (act.Actor is null || (await Colleagues(act.Db, group, act.Actor, cancel)).All(it => it.Id != to))) return new CannotBeAssigned();
        foreach (var question in group.Questions) question.AssignedTo = to;
        var what = to is null ? "question-put-back" : to == by.Staff ? "question-taken-over" : "question-assigned";
        act.Pen.Write(what, "question", id.ToString(CultureInfo.InvariantCulture), new { to = before }, new { to, questions = group.Questions.Count });
        return group;
    }, cancel);

    /// <summary>Those who could answer all of it and of whom somebody may know, they themselves first.</summary>
    internal static async Task<IReadOnlyList<StaffAccount>> Colleagues(LearningDb db, QuestionGroup group, StaffAccount who, CancellationToken cancel)
    {
        var known = await Access.Of(who).Staff(db, Purpose.See).AsNoTracking().Where(it => it.DisabledAt == null || it.Id == who.Id).ToListAsync(cancel);
        var ids = group.Questions.Select(it => it.Id).ToList();
        List<StaffAccount> able = [];
        // All of one role and branch reach the same.
        foreach (var alike in known.Where(it => it.Id != who.Id).Prepend(who).GroupBy(it => (it.Role, it.Scope)))
        {
            if (await Access.Of(alike.First()).Questions(db, Purpose.Change).CountAsync(it => ids.Contains(it.Id), cancel) == ids.Count) able.AddRange(alike);
        }
        return [.. able.OrderBy(it => it.Id != who.Id).ThenBy(it => it.Name, StringComparer.Ordinal)];
    }
}
