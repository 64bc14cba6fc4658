using Learning.Answers;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Questions;

/// <summary>A wording that no longer finds its answer.</summary>
/// <param name="Proof">The wording, and what it must find.</param>
/// <param name="Found">Id of what it finds instead; null for nothing that the bot would tell.</param>
public sealed record ProofFailed(AnswerProof Proof, string? Found);

/// <summary>The answers' own test: what staff have once answered must be answered by the bot from then on, whatever other answers are added or imported.</summary>
public sealed class AnswerProofs(LearningStore store, AnswerIndex index)
{
    /// <summary>Puts the answers, as they are now, to the test.</summary>
    /// <returns>How many wordings there are, and those that fail.</returns>
    public async Task<(int All, IReadOnlyList<ProofFailed> Failed)> Check(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var proofs = await db.AnswerProofs.AsNoTracking().OrderBy(it => it.Id).ToListAsync(cancel);
        if (proofs.Count == 0) return (0, []);
        await index.Refresh(cancel);
        return (proofs.Count, [.. proofs.Select(it => new ProofFailed(it, Found(it))).Where(it => it.Found != it.Proof.AnswerId)]);
    }

    string? Found(AnswerProof proof) => index.Find(proof.Text, proof.Language, 1) is [{ Score: >= AnswerIndex.Sure } hit] ? hit.Answer.Id : null;
}
