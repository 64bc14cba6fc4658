using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>Which answers are wanted.</summary>
public sealed record AnswerWish
{
    /// <summary>Words that stand in the question or the answer, or the answer's id.</summary>
    public string? Words { get; init; }

    /// <summary>True for those that were retired.</summary>
    public bool Retired { get; init; }

    /// <summary>What follows this id.</summary>
    public string? After { get; init; }
}

/// <summary>An answer in the languages in which it is there.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Texts">The answer by language; one at least.</param>
public sealed record AnswerSheet(string Id, IReadOnlyDictionary<Language, Answer> Texts)
{
    /// <summary>The question as people are shown it, in this language if there is one.</summary>
    public string Question(Language language) => (Texts.GetValueOrDefault(language) ?? Texts.Values.First()).Question;

    /// <summary>True when nobody is told it any more.</summary>
    public bool Retired => Texts.Values.All(it => it.RetiredAt is not null);
}

/// <summary>How a wording fares.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Found">What it finds; null for nothing.</param>
/// <param name="Finds">True when the answer that was meant is told.</param>
public sealed record WordingTried(string Text, AnswerHit? Found, bool Finds);

/// <summary>The answers to frequent questions, to look after.</summary>
public sealed class AnswerList(LearningStore store, AnswerIndex index)
{
    /// <summary>A page has so many.</summary>
    public const int Size = 50;

    /// <summary>A page of them, by id.</summary>
    /// <returns>They, and whether more follow.</returns>
    public async Task<(IReadOnlyList<AnswerSheet> Rows, bool More)> Of(AnswerWish wish, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var wanted = db.Answers.Where(it => it.RetiredAt != null == wish.Retired);
        if (wish.Words is { } words) wanted = wanted.Where(it => it.Id == words || it.Question.Contains(words) || it.Text.Contains(words));
        if (wish.After is { } after) wanted = wanted.Where(it => it.Id.CompareTo(after) > 0);
        var ids = await wanted.Select(it => it.Id).Distinct().OrderBy(it => it).Take(Size + 1).ToListAsync(cancel);
        var shown = ids.Take(Size).ToList();
        var texts = (await db.Answers.AsNoTracking().Where(it => shown.Contains(it.Id)).ToListAsync(cancel)).ToLookup(it => it.Id);
        return ([.. shown.Select(id => new AnswerSheet(id, texts[id].ToDictionary(it => it.Language)))], ids.Count > Size);
    }

    /// <summary>One; null when there is none.</summary>
    public async Task<AnswerSheet?> Find(string id, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var texts = await db.Answers.AsNoTracking().Where(it => it.Id == id).ToListAsync(cancel);
        return texts.Count == 0 ? null : new(id, texts.ToDictionary(it => it.Language));
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
}
