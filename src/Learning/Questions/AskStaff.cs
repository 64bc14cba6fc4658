using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>A question that was passed on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Promised">From when on somebody is there to answer, in the city's time: at once when they are there now. Null when no time may be promised.</param>
public sealed record Passed(long Id, DateTimeOffset? Promised);

/// <summary>Where a person is in a guide when they ask.</summary>
/// <param name="Guide">The guide's id.</param>
/// <param name="Version">The version they see.</param>
/// <param name="Step">The step; 0 before the first.</param>
/// <param name="LastTurns">What was said last, without what must not be kept; cut after <see cref="AskStaff.Longest"/> characters.</param>
public sealed record InGuide(string Guide, string Version, int Step, string LastTurns);

/// <summary>Passes a question on to staff: it waits in the inbox until somebody answers it. A key passes one question on, however often it comes.</summary>
public sealed class AskStaff
{
    /// <summary>Open questions of one person at most.</summary>
    public const int Most = 20;

    /// <summary>Longer questions are cut to so many characters.</summary>
    public const int Longest = 2000;

    readonly PersonRecords people;
    readonly HelpHours hours;
    readonly CityClock clock;

    internal AskStaff(PersonRecords people, HelpHours hours, CityClock clock) => (this.people, this.hours, this.clock) = (people, hours, clock);

    /// <summary>Passes the question on.</summary>
    /// <param name="text">The question in the person's words.</param>
    /// <param name="topic">What it is about, such as a dialog's id; null when not known.</param>
    /// <param name="who">Who asks; the answer is sent there.</param>
    /// <param name="key">The effect's key.</param>
    /// <param name="cancel">Gives up; nothing is kept.</param>
    /// <returns>The question, the same for the same key; or <see cref="TooManyQuestions"/>.</returns>
    public Task<Decided<Passed>> Decide(string text, string? topic, Address who, string key, CancellationToken cancel = default) =>
        Decide(text, topic, null, who, key, cancel);

    /// <summary>Passes on a question that comes up in a guide.</summary>
    /// <param name="text">The question in the person's words.</param>
    /// <param name="topic">What it is about, such as a dialog's id; null when not known.</param>
    /// <param name="at">Where they are in a guide; null when in none.</param>
    /// <param name="who">Who asks; the answer is sent there.</param>
    /// <param name="key">The effect's key.</param>
    /// <param name="cancel">Gives up; nothing is kept.</param>
    /// <returns>The question, the same for the same key; or <see cref="TooManyQuestions"/>.</returns>
    public Task<Decided<Passed>> Decide(string text, string? topic, InGuide? at, Address who, string key, CancellationToken cancel = default) =>
        people.Change<Decided<Passed>>(who, async (db, person) =>
        {
            if (await db.Questions.AsNoTracking().SingleOrDefaultAsync(it => it.Key == key, cancel) is { } earlier) return Told(earlier);
            if (await db.Questions.CountAsync(it => it.PersonId == person && it.State == QuestionState.Open, cancel) >= Most) return new TooManyQuestions(Most);
            var question = new Question
            {
                PersonId = person,
                Language = who.Language,
                Text = Cut(text),
                Topic = topic,
                Guide = at?.Guide,
                GuideVersion = at?.Version,
                GuideStep = at?.Step,
                LastTurns = at is null ? null : Cut(at.LastTurns),
                Promised = hours.SomebodyFrom()?.UtcDateTime,
                AskedAt = clock.Now,
                State = QuestionState.Open,
                Key = key,
            };
            db.Add(question);
            await db.SaveChangesAsync(cancel);
            return Told(question);
        }, cancel);

    Passed Told(Question question) => new(question.Id, question.Promised is { } promised ? clock.InCity(promised) : null);

    static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;
}
