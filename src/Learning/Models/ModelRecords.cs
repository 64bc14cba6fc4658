using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Models;

/// <summary>What is kept about the language model: the switch, and what was asked of it.</summary>
public sealed class ModelRecords(LearningStore store, CityClock clock)
{
    /// <summary>Since when staff have it switched off, UTC; null while it is on.</summary>
    public async Task<DateTime?> OffSince(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await db.ModelSwitches.Select(it => it.OffSince).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Today, with zeros while nothing was asked.</summary>
    public async Task<ModelDay> Today(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var today = ModelBudget.Today(clock);
        return await db.ModelDays.AsNoTracking().SingleOrDefaultAsync(it => it.Day == today, cancel) ?? new ModelDay { Day = today };
    }

    /// <summary>The last days on which something was asked, today among them, newest first.</summary>
    /// <param name="days">So many days back.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<ModelDay>> Days(int days, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var since = ModelBudget.Day(DateOnly.FromDateTime(clock.InCity(clock.Now).DateTime).AddDays(1 - days));
        return await db.ModelDays.FromSql($"""SELECT * FROM "ModelDays" WHERE "Day" >= {since} """).AsNoTracking().OrderByDescending(it => it.Day).ToListAsync(cancel);
    }
}
