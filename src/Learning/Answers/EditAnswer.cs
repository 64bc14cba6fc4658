using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>An answer as it shall be.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Language">Its language; where the answer is not there in it yet, it is from then on.</param>
/// <param name="Question">The question as people are shown it.</param>
/// <param name="Text">The answer.</param>
/// <param name="Phrasings">Other ways to put the question.</param>
public sealed record AnswerEdit(string Id, Language Language, string Question, string Text, IReadOnlyList<string> Phrasings)
{
    /// <summary>The question and the wordings in one line each, without what stands there twice.</summary>
    public AnswerEdit Tidy()
    {
        var question = Line(Question);
        return this with { Question = question, Text = Text.Trim().ReplaceLineEndings("\n"), Phrasings = [.. Phrasings.Select(Line).Where(it => it.Length > 0 && it != question).Distinct()] };
    }

    static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Changes an answer to a frequent question, retires it, or lets it be told again. The city alone does so.</summary>
public sealed class EditAnswer
{
    /// <summary>An answer has at most so many characters.</summary>
    public const int Longest = 4000;

    /// <summary>A wording has at most so many characters.</summary>
    public const int LongestWording = 500;

    /// <summary>An answer has at most so many wordings.</summary>
    public const int MostWordings = 100;

    readonly StaffActs acts;
    readonly AnswerLint lint;

    internal EditAnswer(StaffActs acts, AnswerLint lint) => (this.acts, this.lint) = (acts, lint);

    /// <summary>What forbids to keep it so; null for nothing.</summary>
    public Refusal? Fault(AnswerEdit edit)
    {
        if (edit.Question.Length == 0 || edit.Text.Length == 0) return new AnswerIsEmpty();
        if (edit.Text.Length > Longest) return new TextOfAnswerIsTooLong(Longest);
        if (edit.Phrasings.Count > MostWordings) return new TooManyWordings(MostWordings);
        if (edit.Phrasings.Prepend(edit.Question).Any(it => it.Length > LongestWording)) return new TextOfAnswerIsTooLong(LongestWording);
        return lint.Read(new Dictionary<Language, string> { [edit.Language] = edit.Text }).FirstOrDefault(it => it.Forbids) is { } fault ? new AnswerLeadsElsewhere(fault.What) : null;
    }

    /// <summary>Keeps it so. Whoever writes it has read it over.</summary>
    /// <returns>The answer; or <see cref="NotAllowed"/>, <see cref="NoSuchAnswer"/>, or what <see cref="Fault"/> says.</returns>
    public Task<Decided<Answer>> Decide(AnswerEdit given, By by, CancellationToken cancel = default) =>
        acts.Do<Answer>(by, act => Keep(act, given.Tidy(), "answer-edited", cancel), cancel);

    /// <summary>Goes back to an earlier version of its question and text in one language; its wordings stay.</summary>
    /// <returns>The answer; or <see cref="NoSuchVersion"/>, and as <see cref="Decide"/>.</returns>
    public Task<Decided<Answer>> PutBack(string id, long version, By by, CancellationToken cancel = default) => acts.Do<Answer>(by, async act =>
    {
        if (await act.Db.AnswerVersions.AsNoTracking().SingleOrDefaultAsync(it => it.AnswerId == id && it.Id == version, cancel) is not { } earlier) return new NoSuchVersion();
        var wordings = (await act.Db.Answers.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.Language == earlier.Language, cancel))?.Phrasings ?? [];
        return await Keep(act, new AnswerEdit(id, earlier.Language, earlier.Question, earlier.Text, wordings).Tidy(), "answer-put-back", cancel);
    }, cancel);

    /// <summary>Retires it in all languages: nobody is told it any more. What had to find it need not any more.</summary>
    /// <returns>The answer; or <see cref="NotAllowed"/>, <see cref="NoSuchAnswer"/>, <see cref="ReasonOfAnswerIsMissing"/>.</returns>
    public Task<Decided<Answer>> Retire(string id, By by, CancellationToken cancel = default) => Stand(id, "answer-retired", act => act.Now, by, cancel);

    /// <summary>Lets a retired answer be told again.</summary>
    /// <returns>The answer; or <see cref="NotAllowed"/>, <see cref="NoSuchAnswer"/>, <see cref="ReasonOfAnswerIsMissing"/>.</returns>
    public Task<Decided<Answer>> Restore(string id, By by, CancellationToken cancel = default) => Stand(id, "answer-restored", _ => null, by, cancel);

    async Task<Decided<Answer>> Keep(StaffAct act, AnswerEdit edit, string what, CancellationToken cancel)
    {
        if (Fault(edit) is { } fault) return fault;
        if (!act.Access.Answers(Purpose.Change)) return new NotAllowed();
        var there = await act.Db.Answers.Where(it => it.Id == edit.Id).ToListAsync(cancel);
        if (there.Count == 0) return new NoSuchAnswer();
        var answer = there.Find(it => it.Language == edit.Language);
        var before = answer is null ? null : new Answer { Id = answer.Id, Language = answer.Language, Question = answer.Question, Text = answer.Text, Phrasings = answer.Phrasings };
        if (answer is null) act.Db.Add(answer = new Answer { Id = edit.Id, Language = edit.Language, Question = edit.Question, Text = edit.Text, Source = there[0].Source, RetiredAt = there[0].RetiredAt });
        (answer.Question, answer.Text, answer.ReviewedAt) = (edit.Question, edit.Text, act.Now);
        if (!answer.Phrasings.SequenceEqual(edit.Phrasings)) answer.Phrasings = edit.Phrasings;
        await AnswerHistory.Note(act, before, answer, cancel);
        act.Pen.Write(what, "answer", answer.Id, before is null ? null : Facts(before), Facts(answer));
        return answer;
    }

    Task<Decided<Answer>> Stand(string id, string what, Func<StaffAct, DateTime?> retired, By by, CancellationToken cancel) => acts.Do<Answer>(by, async act =>
    {
        if (string.IsNullOrWhiteSpace(by.Reason)) return new ReasonOfAnswerIsMissing();
        if (!act.Access.Answers(Purpose.Change)) return new NotAllowed();
        var there = await act.Db.Answers.Where(it => it.Id == id).ToListAsync(cancel);
        if (there.Count == 0) return new NoSuchAnswer();
        var before = there[0].RetiredAt;
        foreach (var answer in there) answer.RetiredAt = retired(act);
        if (retired(act) is not null) act.Db.RemoveRange(await act.Db.AnswerProofs.Where(it => it.AnswerId == id).ToListAsync(cancel));
        act.Pen.Write(what, "answer", id, new { retired = before }, new { retired = retired(act) });
        return there[0];
    }, cancel);

    // The wordings may be what people wrote: the trail has only how many there are.
    static object Facts(Answer it) => new { language = it.Language.ToString(), text = it.Text, wordings = it.Phrasings.Count };
}
