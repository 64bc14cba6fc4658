using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>A question that was passed on.</summary>
/// <param name="Id">Its id.</param>
public sealed record Passed(long Id);

/// <summary>Passes a question on to staff: it waits in the inbox until somebody answers it. A key passes one question on, however often it comes.</summary>
public sealed class AskStaff
{
    /// <summary>Open questions of one person at most.</summary>
    public const int Most = 20;

    /// <summary>Longer questions are cut to so many characters.</summary>
    public const int Longest = 2000;

    readonly PersonRecords people;
    readonly CityClock clock;

    internal AskStaff(PersonRecords people, CityClock clock) => (this.people, this.clock) = (people, clock);

    /// <summary>Passes the question on.</summary>
    /// <param name="text">The question in the person's words.</param>
    /// <param name="topic">What it is about, such as a dialog's id; null when not known.</param>
    /// <param name="who">Who asks; the answer is sent there.</param>
    /// <param name="key">The effect's key.</param>
    /// <param name="cancel">Gives up; nothing is kept.</param>
    /// <returns>The question, the same for the same key; or <see cref="TooManyQuestions"/>.</returns>
    public Task<Decided<Passed>> Decide(string text, string? topic, Address who, string key, CancellationToken cancel = default) =>
        people.Change<Decided<Passed>>(who, async (db, person) =>
        {
            if (await db.Questions.Where(it => it.Key == key).Select(it => (long?)it.Id).SingleOrDefaultAsync(cancel) is { } earlier) return new Passed(earlier);
            if (await db.Questions.CountAsync(it => it.PersonId == person && it.State == QuestionState.Open, cancel) >= Most) return new TooManyQuestions(Most);
            var question = new Question
            {
                PersonId = person,
                Language = who.Language,
                Text = text.Length > Longest ? text[..Longest] : text,
                Topic = topic,
                AskedAt = clock.Now,
                State = QuestionState.Open,
                Key = key,
            };
            db.Add(question);
            await db.SaveChangesAsync(cancel);
            return new Passed(question.Id);
        }, cancel);
}
