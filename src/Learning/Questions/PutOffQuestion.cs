using System.Globalization;
using Learning.City;
using Learning.Messages;
using Learning.Staff;

namespace Learning.Questions;

/// <summary>A question that was put off.</summary>
/// <param name="Until">By when an answer is promised now, UTC.</param>
/// <param name="Questions">How many questions wait for it.</param>
/// <param name="People">How many people are told.</param>
public sealed record PutOff(DateTime Until, int Questions, int People);

/// <summary>Promises an answer by a moment, to everybody who asked the same and still waits: each is told once.</summary>
public sealed class PutOffQuestion
{
    /// <summary>Id of the dialog that tells it; its answers <c>question</c> and <c>until</c> hold the person's own question and the moment.</summary>
    public const string Dialog = "question-put-off";

    /// <summary>An answer is promised within so many days.</summary>
    public const int Most = 30;

    readonly StaffActs acts;
    readonly CityClock clock;

    internal PutOffQuestion(StaffActs acts, CityClock clock) => (this.acts, this.clock) = (acts, clock);

    /// <summary>Puts it off until a moment, UTC.</summary>
    /// <returns>What was done; or <see cref="NoSuchQuestion"/>, <see cref="NotWaiting"/>, <see cref="CannotPromise"/>.</returns>
    public Task<Decided<PutOff>> Decide(long id, DateTime until, By by, CancellationToken cancel = default) => acts.Do<PutOff>(by, async act =>
    {
        if (until <= act.Now || until > act.Now.AddDays(Most)) return new CannotPromise(Most);
        var found = await QuestionInbox.ToChange(act, id, cancel);
        if (found.Result is not { } group) return found.Refusal!;
        var before = group.Promised;
        foreach (var question in group.Questions) question.Promised = until;
        var told = group.Questions.GroupBy(it => it.PersonId).Select(own => Delivery(id, own.Last(), until, act.Now)).ToList();
        act.Db.AddRange(told);
        act.Pen.Write("question-put-off", "question", id.ToString(CultureInfo.InvariantCulture), new { promised = before },
            new { promised = until, questions = group.Questions.Count, people = told.Count });
        return new PutOff(until, group.Questions.Count, told.Count);
    }, cancel);

    // What is told after the promised moment would only annoy. The moment of the act makes a promise that is made again one of its own.
    Delivery Delivery(long id, Question own, DateTime until, DateTime now) => new()
    {
        PersonId = own.PersonId,
        Cause = string.Create(CultureInfo.InvariantCulture, $"put-off:{id}:{now.Ticks}"),
        Kind = Dialog,
        Topic = MessageTopic.Answers,
        UselessAfter = until,
        Answers = Messages.Delivery.Told(("question", own.Id), ("until", until.ToString("o", CultureInfo.InvariantCulture))),
        DueAt = clock.ByDay(now),
        CreatedAt = now,
        ChangedAt = now,
    };
}
