using System.Text.Json;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>Writes into the audit trail within a transaction that is open; until that ends nobody else writes.</summary>
sealed class AuditPen
{
    const string hold = """
        INSERT INTO "AuditHeads" ("Id", "Last", "Hash") VALUES (1, 0, '') ON CONFLICT ("Id") DO UPDATE SET "Last" = "AuditHeads"."Last"
        """;

    readonly LearningDb db;
    readonly AuditHead head;
    readonly By by;
    readonly DateTime now;

    AuditPen(LearningDb db, AuditHead head, By by, DateTime now) => (this.db, this.head, this.by, this.now) = (db, head, by, now);

    /// <summary>Waits for the pen and takes it, before anything else is read.</summary>
    public static async Task<AuditPen> Take(LearningDb db, By by, DateTime now, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync(hold, cancel);
        return new(db, await db.AuditHeads.SingleAsync(cancel), by, now);
    }

    /// <summary>Adds an entry; it is saved with the rest.</summary>
    /// <param name="act">What was done, one of <see cref="KnownActs.All"/>.</param>
    /// <param name="kind">What it was done to, one of <see cref="KnownActs.Kinds"/>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="before">How it stood; null when it was not there.</param>
    /// <param name="after">How it stands; null when it is no longer there.</param>
    public void Write(string act, string kind, string id, object? before, object? after)
    {
        if (!KnownActs.All.Contains(act) || !KnownActs.Kinds.Contains(kind)) throw new ArgumentException($"KnownActs does not know {act} of {kind}: add it there, and its words to the console.", nameof(act));
        var entry = new AuditEntry
        {
            Id = head.Last + 1,
            At = now,
            StaffId = by.Staff,
            Way = by.Way,
            Act = act,
            Kind = kind,
            Subject = id,
            Before = Json(before),
            After = Json(after),
            Reason = by.Reason is { Length: > AuditEntry.LongestReason } words ? words[..AuditEntry.LongestReason] : by.Reason,
            Previous = head.Hash,
        };
        entry.Hash = entry.Reckoned();
        db.Add(entry);
        (head.Last, head.Hash) = (entry.Id, entry.Hash);
    }

    static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value);
}
