using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>A version of an answer as staff see it.</summary>
/// <param name="Version">The version.</param>
/// <param name="By">The name of who wrote it; null for nobody, or for a colleague whom whoever looks may not know of.</param>
/// <param name="Stands">True when the answer stands so now.</param>
public sealed record VersionSeen(AnswerVersion Version, string? By, bool Stands);

/// <summary>What became of an answer over time, in both languages.</summary>
public sealed class AnswerHistory(LearningStore store)
{
    /// <summary>A page has so many versions.</summary>
    public const int Size = 50;

    /// <summary>Its versions, newest first; none before staff changed it.</summary>
    /// <param name="id">The answer.</param>
    /// <param name="who">Who looks.</param>
    /// <param name="before">Only versions before this one; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>They, and whether more follow.</returns>
    public async Task<(IReadOnlyList<VersionSeen> Rows, bool More)> Of(string id, StaffAccount who, long? before = null, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var versions = await db.AnswerVersions.AsNoTracking().Where(it => it.AnswerId == id && (before == null || it.Id < before)).OrderByDescending(it => it.Id).Take(Size + 1).ToListAsync(cancel);
        return (await Seen(db, id, versions.Take(Size), who, cancel), versions.Count > Size);
    }

    /// <summary>One version of an answer; null when there is none.</summary>
    public async Task<VersionSeen?> Find(string id, long version, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var found = await db.AnswerVersions.AsNoTracking().SingleOrDefaultAsync(it => it.AnswerId == id && it.Id == version, cancel);
        return found is null ? null : (await Seen(db, id, [found], who, cancel))[0];
    }

    /// <summary>Keeps what an answer says from now on, and what it said before where that is not kept yet.</summary>
    internal static async Task Note(StaffAct act, Answer? before, Answer after, CancellationToken cancel)
    {
        if (before is not null)
        {
            var last = await act.Db.AnswerVersions.Where(it => it.AnswerId == before.Id && it.Language == before.Language).OrderByDescending(it => it.Id).FirstOrDefaultAsync(cancel);
            if (last is null || !last.Says(before)) act.Db.Add(AnswerVersion.Of(before, null, null));
            // Its id comes before that of what follows.
            await act.Db.SaveChangesAsync(cancel);
            if (before.Question == after.Question && before.Text == after.Text) return;
        }
        act.Db.Add(AnswerVersion.Of(after, act.Now, act.Actor?.Id));
    }

    static async Task<IReadOnlyList<VersionSeen>> Seen(LearningDb db, string id, IEnumerable<AnswerVersion> versions, StaffAccount who, CancellationToken cancel)
    {
        var shown = versions.ToList();
        var ids = shown.Select(it => it.StaffId).OfType<long>().Distinct().ToList();
        var names = await Access.Of(who).Staff(db, Purpose.See).Where(it => ids.Contains(it.Id)).ToDictionaryAsync(it => it.Id, it => it.Name, cancel);
        var now = await db.Answers.AsNoTracking().Where(it => it.Id == id).ToDictionaryAsync(it => it.Language, cancel);
        return shown.ConvertAll(it => new VersionSeen(it, it.StaffId is { } staff ? names.GetValueOrDefault(staff) : null, now.GetValueOrDefault(it.Language) is { } answer && it.Says(answer)));
    }
}
