using Learning.Answers.Matching;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>
/// The answers to frequent questions, held in memory and found by what a question says. It follows the rows changed since its last
/// version number; whoever asks meanwhile is answered from the picture before. Safe for many threads.
/// </summary>
public sealed class AnswerIndex(LearningStore store) : IDisposable
{
    /// <summary>From this score on an answer is told as the answer.</summary>
    public const double Sure = 0.5;

    /// <summary>From this score on an answer is told as one that may help.</summary>
    public const double Maybe = 0.25;

    readonly SemaphoreSlim refreshing = new(1, 1);
    readonly Dictionary<(string Id, Language Language), Answer> standing = [];
    volatile Dictionary<Language, AnswerModel> models = [];
    long unseen;
    long removals = -1;

    /// <summary>The answers that fit best, best first; empty when not a word of the question is known.</summary>
    /// <param name="text">The question, in the person's words.</param>
    /// <param name="language">The language of the answers.</param>
    /// <param name="take">So many at most.</param>
    public IReadOnlyList<AnswerHit> Find(string text, Language language, int take) =>
        models.TryGetValue(language, out var model) ? model.Find(text, take) : [];

    /// <summary>Finds the best answer to a question as if this one stood among the others as it is given.</summary>
    public async Task<Func<string, AnswerHit?>> With(Answer changed, CancellationToken cancel = default)
    {
        await Refresh(cancel);
        await refreshing.WaitAsync(cancel);
        try
        {
            var others = standing.Values.Where(it => it.Language == changed.Language && it.Id != changed.Id);
            var model = AnswerModel.Of([.. others.Append(changed).OrderBy(it => it.Id, StringComparer.Ordinal)]);
            return text => model.Find(text, 1) is [var hit] ? hit : null;
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>Brings the index up to the records as they are now. Called each second by the host, and by tests.</summary>
    public async Task Refresh(CancellationToken cancel = default)
    {
        await refreshing.WaitAsync(cancel);
        try
        {
            await using var db = store.Open();
            await Follow(db, cancel);
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => refreshing.Dispose();

    async Task Follow(LearningDb db, CancellationToken cancel)
    {
        var removed = await db.Counters.Where(counter => counter.Name == Counter.Removals).Select(counter => counter.Value).SingleAsync(cancel);
        var afresh = removed != removals;
        var since = afresh ? 0 : unseen;
        // Read before the rows: what commits in between is read again next time, never missed.
        var next = await db.UnseenVersion(cancel);
        var changed = await db.Answers.AsNoTracking().Where(answer => answer.Version >= since).ToListAsync(cancel);
        if (afresh) standing.Clear();
        var news = changed.Count(Takes);
        if (news > 0 || afresh) Learn();
        (unseen, removals) = (next, removed);
    }

    bool Takes(Answer answer)
    {
        var key = (answer.Id, answer.Language);
        if (answer.RetiredAt is not null) return standing.Remove(key);
        if (standing.TryGetValue(key, out var known) && known.Version == answer.Version) return false;
        standing[key] = answer;
        return true;
    }

    void Learn() => models = standing.Values.GroupBy(answer => answer.Language)
        .ToDictionary(each => each.Key, each => AnswerModel.Of([.. each.OrderBy(answer => answer.Id, StringComparer.Ordinal)]));
}
