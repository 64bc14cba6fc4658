using System.Security.Cryptography;
using System.Text;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.People;

/// <summary>
/// Codes by which people reach their own data where no cookie of ours tells who they are: unguessable, good once and for <see cref="Lasts"/>.
/// </summary>
public sealed class DataCodes(LearningStore store, CityClock clock, IIds ids)
{
    /// <summary>How long a code is good for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>A new code; null when nothing is kept for the person.</summary>
    public async Task<string?> Make(Address who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await PersonRecords.Find(db, who, cancel) is { } person ? await Make(db, person, cancel) : null;
    }

    /// <summary>A new code for a person.</summary>
    public async Task<string> Make(long person, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Make(db, person, cancel);
    }

    /// <summary>True while the code is good; nothing is used up.</summary>
    public async Task<bool> IsGood(string code, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var (hash, now) = (Hash(code), clock.Now);
        return await db.DataCodes.AnyAsync(it => it.Hash == hash && it.Until > now, cancel);
    }

    /// <summary>Uses the code up. Of several who come with it at once, one gets through.</summary>
    /// <returns>The person whose data it opens; null when the code is not good, or not any more.</returns>
    public async Task<long?> Use(string code, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var (hash, now) = (Hash(code), clock.Now);
        var good = db.DataCodes.Where(it => it.Hash == hash && it.Until > now);
        return await good.Select(it => (long?)it.PersonId).SingleOrDefaultAsync(cancel) is { } person && await good.ExecuteDeleteAsync(cancel) == 1
            ? person : null;
    }

    async Task<string> Make(LearningDb db, long person, CancellationToken cancel)
    {
        var (code, now) = (ids.Token(), clock.Now);
        await db.DataCodes.Where(it => it.Until <= now).ExecuteDeleteAsync(cancel);
        db.Add(new DataCode { Hash = Hash(code), PersonId = person, Until = now + Lasts });
        await db.SaveChangesAsync(cancel);
        return code;
    }

    static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
