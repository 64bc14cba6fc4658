using Learning.City;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store;

/// <summary>
/// Recurring work that one instance of many does at a time: whoever holds the lease goes on holding it while it renews it in time, and when
/// it dies another takes over once the lease has ended. Who stops in good order gives it back, so that nobody waits for that.
/// </summary>
public sealed class Ticks(LearningStore store, CityClock clock, IIds ids)
{
    // Every part of the condition is in the statement: two instances cannot both find that the lease is free.
    const string take = """
        INSERT INTO "Leases" ("Name", "Owner", "UntilMs", "Fence", "LastSlot") VALUES ({0}, {1}, {2}, 1, {3})
        ON CONFLICT ("Name") DO UPDATE SET "Owner" = excluded."Owner", "UntilMs" = excluded."UntilMs", "LastSlot" = excluded."LastSlot",
            "Fence" = CASE WHEN "Leases"."Owner" = excluded."Owner" THEN "Leases"."Fence" ELSE "Leases"."Fence" + 1 END
        WHERE ("Leases"."Owner" = excluded."Owner" OR "Leases"."UntilMs" <= {4}) AND "Leases"."LastSlot" < excluded."LastSlot"
        """;

    readonly string me = ids.Token();

    /// <summary>True when this instance is to do the work now: once in each <paramref name="every"/>, over all instances.</summary>
    /// <param name="name">The work, at most 64 characters.</param>
    /// <param name="every">How often it is done.</param>
    /// <param name="lease">After so long without a tick of the holder another takes over; longer than <paramref name="every"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> Mine(string name, TimeSpan every, TimeSpan lease, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var now = new DateTimeOffset(clock.Now).ToUnixTimeMilliseconds();
        var slot = now / (long)every.TotalMilliseconds;
        var until = now + (long)lease.TotalMilliseconds;
        return await db.Database.ExecuteSqlRawAsync(take, [name, me, until, slot, now], cancel) == 1;
    }

    /// <summary>Lets another instance do the work from its next time on; nothing when it is not this one's.</summary>
    /// <param name="name">The work.</param>
    /// <param name="cancel">Gives up; then the lease ends by itself.</param>
    public async Task GiveBack(string name, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        await db.Leases.Where(it => it.Name == name && it.Owner == me).ExecuteUpdateAsync(set => set.SetProperty(it => it.UntilMs, 0), cancel);
    }
}
