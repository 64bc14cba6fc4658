using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>Where a page of answers ended.</summary>
/// <param name="Due">True when its last answer was to be read over.</param>
/// <param name="Id">That answer's id.</param>
public sealed record AnswerMark(bool Due, string Id)
{
    /// <summary>As addresses write it.</summary>
    public override string ToString() => $"{(Due ? 1 : 0)}.{Id}";

    /// <summary>Reads it; null when it is none.</summary>
    public static AnswerMark? Read(string? text) => text?.Split('.', 2) is [("0" or "1") and var due, { Length: > 0 } id] ? new(due == "1", id) : null;
}

/// <summary>Which answers are wanted.</summary>
public sealed record AnswerWish
{
    /// <summary>Words that stand in the question or the answer, or the answer's id.</summary>
    public string? Words { get; init; }

    /// <summary>True for those that were retired.</summary>
    public bool Retired { get; init; }

    /// <summary>Only those that are to be read over.</summary>
    public bool Due { get; init; }

    /// <summary>Only what follows this row.</summary>
    public AnswerMark? After { get; init; }
}

/// <summary>An answer in the languages in which it is there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Texts">The answer by language; one at least.</param>
public sealed record AnswerSheet(string Id, IReadOnlyDictionary<Language, Answer> Texts)
{
    /// <summary>The question as people are shown it, in this language if there is one.</summary>
    public string Question(Language language) => (Texts.GetValueOrDefault(language) ?? Texts.Values.First()).Question;

    /// <summary>When all of it was last read over, UTC; null when some of it never was.</summary>
    public DateTime? ReviewedAt => Texts.Values.Any(it => it.ReviewedAt is null) ? null : Texts.Values.Min(it => it.ReviewedAt);

    /// <summary>True when it is to be read over: that was long ago, or never.</summary>
    public bool Due { get; init; }

    /// <summary>The row in a list.</summary>
    public AnswerMark Mark => new(Due, Id);

    /// <summary>True when nobody is told it any more.</summary>
    public bool Retired => Texts.Values.All(it => it.RetiredAt is not null);
}

/// <summary>How a wording fares.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Found">What it finds; null for nothing.</param>
/// <param name="Finds">True when the answer that was meant is told.</param>
public sealed record WordingTried(string Text, AnswerHit? Found, bool Finds);

/// <summary>The answers to frequent questions, to look after.</summary>
public sealed class AnswerList(LearningStore store, AnswerIndex index, LearningOptions options, CityClock clock)
{
    /// <summary>A page has so many.</summary>
    public const int Size = 50;

    /// <summary>An answer that was not read over for so long is to be.</summary>
    public TimeSpan Review => options.AnswerReview;

    /// <summary>A page of them: those to be read over first, then by id.</summary>
    /// <returns>They, and whether more follow.</returns>
    public async Task<(IReadOnlyList<AnswerSheet> Rows, bool More)> Of(AnswerWish wish, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var wanted = db.Answers.Where(it => it.RetiredAt != null == wish.Retired);
        if (wish.Words is { } words) wanted = wanted.Where(it => it.Id == words || it.Question.Contains(words) || it.Text.Contains(words));
        var found = Found(db.Answers.Where(it => wanted.Any(one => one.Id == it.Id)));
        if (wish.Due) found = found.Where(it => it.Due == 1);
        if (wish.After is { Id: var id, Due: var late })
        {
            var due = late ? 1 : 0;
            found = found.Where(it => it.Due < due || (it.Due == due && it.Id.CompareTo(id) > 0));
        }
        var ids = await found.OrderByDescending(it => it.Due).ThenBy(it => it.Id).Take(Size + 1).ToListAsync(cancel);
        var shown = ids.Take(Size).Select(it => it.Id).ToList();
        var texts = (await db.Answers.AsNoTracking().Where(it => shown.Contains(it.Id)).ToListAsync(cancel)).ToLookup(it => it.Id);
        return ([.. ids.Take(Size).Select(it => new AnswerSheet(it.Id, texts[it.Id].ToDictionary(one => one.Language)) { Due = it.Due == 1 })], ids.Count > Size);
    }

    /// <summary>How many are to be read over.</summary>
    public async Task<int> CountDue(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Found(db.Answers).CountAsync(it => it.Due == 1, cancel);
    }

    /// <summary>One; null when there is none.</summary>
    public async Task<AnswerSheet?> Find(string id, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var texts = await db.Answers.AsNoTracking().Where(it => it.Id == id).ToListAsync(cancel);
        if (texts.Count == 0) return null;
        var sheet = new AnswerSheet(id, texts.ToDictionary(it => it.Language));
        return sheet with { Due = !sheet.Retired && !(sheet.ReviewedAt >= clock.Now - Review) };
    }

    // Nobody reads over what nobody is told.
    IQueryable<Ranked> Found(IQueryable<Answer> answers)
    {
        var since = clock.Now - Review;
        return answers.GroupBy(it => it.Id).Select(of => new Ranked { Id = of.Key, Due = of.Max(it => it.RetiredAt == null && (it.ReviewedAt == null || it.ReviewedAt < since) ? 1 : 0) });
    }

    /// <summary>Tries all wordings of an answer, as if it were kept as given: which of them would find it among all others.</summary>
    public async Task<IReadOnlyList<WordingTried>> Try(Answer answer, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var proofs = await db.AnswerProofs.Where(it => it.AnswerId == answer.Id && it.Language == answer.Language).Select(it => it.Text).ToListAsync(cancel);
        var find = await index.With(answer, cancel);
        return [.. answer.Phrasings.Prepend(answer.Question).Concat(proofs).Distinct().Select(text => find(text) is { } hit
            ? new WordingTried(text, hit, hit.Answer.Id == answer.Id && hit.Score >= AnswerIndex.Sure)
            : new(text, null, false))];
    }

    sealed class Ranked
    {
        public required string Id { get; init; }

        public required int Due { get; init; }
    }
}
