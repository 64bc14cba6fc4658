using System.Globalization;
using Learning.Answers;
using Learning.City;
using Learning.Messages;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>What staff answer.</summary>
/// <param name="Question">Id of the question, or of any other of its group.</param>
public sealed record StaffAnswer(long Question)
{
    /// <summary>The answer by language; at least one.</summary>
    public required IReadOnlyDictionary<Language, string> Texts { get; init; }

    /// <summary>The question as people are shown it, by language; needed where nobody asked in that language, else what was asked first.</summary>
    public IReadOnlyDictionary<Language, string> Titles { get; init; } = new Dictionary<Language, string>();

    /// <summary>Ids of questions in other words or another language that it answers too.</summary>
    public IReadOnlyList<long> Also { get; init; } = [];

    /// <summary>True to answer these questions only, not those that ask the same.</summary>
    public bool Only { get; init; }

    /// <summary>From this moment on it is of no use and is not sent any more, UTC; null for never.</summary>
    public DateTime? UselessAfter { get; init; }
}

/// <summary>A question that was answered.</summary>
/// <param name="Answer">Id of the answer.</param>
/// <param name="Questions">How many questions it answers.</param>
/// <param name="People">How many people are told.</param>
public sealed record Answered(string Answer, int Questions, int People);

/// <summary>
/// Answers a question once: everybody who asked the same and still waits is told, the answer joins the frequent ones, and every wording becomes one
/// that must find it from now on. All in one transaction.
/// </summary>
public sealed class AnswerQuestion
{
    /// <summary>Id of the dialog that tells the answer; its answer <c>question</c> holds the id of the person's own question.</summary>
    public const string Dialog = "question-answered";

    /// <summary>An answer has at most so many characters.</summary>
    public const int Longest = 4000;

    const int LongestTitle = 500;
    const int MostWordings = 50;

    readonly StaffActs acts;
    readonly CityClock clock;

    internal AnswerQuestion(StaffActs acts, CityClock clock) => (this.acts, this.clock) = (acts, clock);

    /// <summary>Answers it.</summary>
    /// <returns>What was done; or <see cref="NoSuchQuestion"/>, <see cref="NotWaiting"/>, <see cref="NothingSaid"/>, <see cref="AnswerIsTooLong"/>,
    /// <see cref="NobodyAskedIn"/>.</returns>
    public Task<Decided<Answered>> Decide(StaffAnswer given, By by, CancellationToken cancel = default) => acts.Do<Answered>(by, async act =>
    {
        if (given.Texts.Count == 0 || given.Texts.Values.Any(string.IsNullOrWhiteSpace)) return new NothingSaid();
        if (given.Texts.Values.Any(text => text.Length > Longest)) return new AnswerIsTooLong(Longest);
        var seen = act.Access.Questions(act.Db, Purpose.Change);
        var asked = new List<Question>();
        foreach (var id in given.Also.Prepend(given.Question).Distinct())
        {
            if (await seen.SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } question) return new NoSuchQuestion(id);
            if (question.State != QuestionState.Open) return new NotWaiting(id, question.State);
            if (given.Only) asked.Add(question);
            else asked.AddRange((await QuestionInbox.Group(seen, question, cancel)).Questions);
        }
        asked = [.. asked.DistinctBy(it => it.Id)];
        var answers = given.Texts.Select(text => Answer(given, text.Key, asked, act.Now)).ToList();
        if (answers.Find(it => it.Question.Length == 0) is { } untitled) return new NobodyAskedIn(untitled.Language);

        act.Db.AddRange(answers);
        act.Db.AddRange(answers.SelectMany(Proofs));
        foreach (var question in asked) (question.State, question.AnswerId, question.EndedAt, question.EndedBy) = (QuestionState.Answered, answers[0].Id, act.Now, by.Staff);
        var told = asked.GroupBy(it => it.PersonId).Select(own => Delivery(given, own.Last(), act.Now)).ToList();
        act.Db.AddRange(told);
        act.Pen.Write("question-answered", "question", Id(given.Question), new { state = nameof(QuestionState.Open) },
            new { answer = answers[0].Id, questions = asked.Count, people = told.Count, languages = string.Join(' ', given.Texts.Keys.Order()) });
        return new Answered(answers[0].Id, asked.Count, told.Count);
    }, cancel);

    static Answer Answer(StaffAnswer given, Language language, List<Question> asked, DateTime now)
    {
        List<string> wordings = [.. asked.Where(it => it.Language == language).Select(it => Line(it.Text)).DistinctBy(text => Alike.Of(text).Plain).Take(MostWordings)];
        var title = given.Titles.TryGetValue(language, out var own) ? Line(own) : wordings.FirstOrDefault() ?? "";
        return new()
        {
            Id = $"{Answers.Answer.ToQuestion}{Id(given.Question)}",
            Language = language,
            Question = title,
            Text = given.Texts[language].Trim(),
            Phrasings = [.. wordings.Where(text => text != title)],
            Source = Answers.Answer.Staff,
            ReviewedAt = now,
        };
    }

    static IEnumerable<AnswerProof> Proofs(Answer answer) => answer.Phrasings.Prepend(answer.Question).Distinct()
        .Select(text => new AnswerProof { AnswerId = answer.Id, Language = answer.Language, Text = text });

    // One message for each person, however often they asked.
    Delivery Delivery(StaffAnswer given, Question own, DateTime now) => new()
    {
        PersonId = own.PersonId,
        Cause = $"answer:{Id(given.Question)}",
        Kind = Dialog,
        Topic = MessageTopic.Answers,
        UselessAfter = given.UselessAfter,
        Answers = Messages.Delivery.Told(("question", own.Id)),
        DueAt = clock.ByDay(now),
        CreatedAt = now,
        ChangedAt = now,
    };

    static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    // Wordings are kept one in a line.
    internal static string Line(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestTitle ? line[..LongestTitle] : line;
    }
}
