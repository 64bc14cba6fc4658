using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>
/// Lets one import at a time write. It keeps its turn by putting off the moment after which others may give it up; when it dies, the next one takes out what
/// it had written. Nobody has seen those rows: only <c>Finish</c> makes an import current, in one short statement.
/// </summary>
sealed class ImportTurns(LearningStore store, CityClock clock)
{
    // The longest silence of an import that lives. A batch takes milliseconds.
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    const int patientTries = 10;
    const int batch = 1000;

    /// <summary>Begins; or says <see cref="OtherImportUnderWay"/>.</summary>
    public async Task<Decided<Import>> Begin(ImportRequest request, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            await using var db = store.Open();
            await GiveUpTheDead(db, cancel);
            if (await Alive(db, cancel) is { } other) return new OtherImportUnderWay(clock.InCity(other.BeganAt));
            await Sweep(db, cancel);
            try
            {
                return await Stage(db, request, cancel);
            }
            catch (DbUpdateException) when (tries < patientTries && !cancel.IsCancellationRequested)
            {
                // The store lets one stage. Somebody else was a moment faster, and may be done by now.
            }
        }
    }

    async Task<Import> Stage(LearningDb db, ImportRequest request, CancellationToken cancel)
    {
        var now = clock.Now;
        var mine = new Import
        {
            Kind = request.Kind,
            Language = request.Language,
            Source = request.Source,
            StaffId = request.By?.Staff,
            BeganAt = now,
            AliveUntil = now + patience,
        };
        db.Add(mine);
        await db.SaveChangesAsync(cancel);
        return mine;
    }

    /// <summary>Goes on in the transaction that is open.</summary>
    /// <exception cref="InvalidDataException">It was given up by another meanwhile.</exception>
    public async Task Keep(LearningDb db, Import mine, CancellationToken cancel)
    {
        var until = clock.Now + patience;
        var kept = await db.Imports.Where(import => import.Id == mine.Id && import.State == ImportState.Staging)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.AliveUntil, until), cancel);
        if (kept == 0) throw Lost();
    }

    /// <summary>Makes the import current; or says why whoever asked for it may not.</summary>
    public async Task<Refusal?> Finish(Import mine, ImportRequest request, ImportReport report, CancellationToken cancel)
    {
        await using var db = store.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            var note = await ImportNote.Take(db, request.By, clock.Now, cancel);
            if (!note.Done) return note.Refusal;
            if (!await Finish(db, mine, report, cancel)) throw Lost();
            note.Result.Write(mine, report);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        await Sweep(db, cancel);
        return null;
    }

    /// <summary>Makes the import current in the transaction that is open; false when it was given up.</summary>
    public async Task<bool> Finish(LearningDb db, Import mine, ImportReport report, CancellationToken cancel)
    {
        var (now, added, changed, retired) = (clock.Now, report.Added.Count, report.Changed.Count, report.Retired.Count);
        return await db.Imports.Where(import => import.Id == mine.Id && import.State == ImportState.Staging).ExecuteUpdateAsync(
            set => set.SetProperty(import => import.State, ImportState.Done).SetProperty(import => import.DoneAt, now)
                .SetProperty(import => import.Rows, report.Rows).SetProperty(import => import.Added, added)
                .SetProperty(import => import.Changed, changed).SetProperty(import => import.Retired, retired),
            cancel) == 1;
    }

    /// <summary>Takes the import back, with what it had written.</summary>
    public async Task GiveUp(Import mine)
    {
        await using var db = store.Open();
        await db.Imports.Where(import => import.Id == mine.Id && import.State == ImportState.Staging)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Dead));
        await Sweep(db, default);
    }

    static InvalidDataException Lost() => new("The import took too long and was given up by another one. Nothing was changed; start it again.");

    Task<Import?> Alive(LearningDb db, CancellationToken cancel)
    {
        var now = clock.Now;
        return db.Imports.AsNoTracking().FirstOrDefaultAsync(import => import.State == ImportState.Staging && import.AliveUntil > now, cancel);
    }

    async Task GiveUpTheDead(LearningDb db, CancellationToken cancel)
    {
        var now = clock.Now;
        await db.Imports.Where(import => import.State == ImportState.Staging && import.AliveUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Dead), cancel);
    }

    // In short transactions, and harmless when it is broken off: the next import goes on with it.
    static async Task Sweep(LearningDb db, CancellationToken cancel)
    {
        foreach (var dead in await db.Imports.Where(import => import.State == ImportState.Dead).Select(import => import.Id).ToListAsync(cancel))
        {
            await InBatches(() => db.Items.Where(row => row.UntilImport == dead).OrderBy(row => row.Id).Take(batch).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.UntilImport, (long?)null).SetProperty(row => row.Replaced, false), cancel));
            await InBatches(() => db.Items.Where(row => row.SinceImport == dead).OrderBy(row => row.Id).Take(batch).ExecuteDeleteAsync(cancel));
            await db.Imports.Where(import => import.Id == dead).ExecuteDeleteAsync(cancel);
        }
        var done = db.Imports.Where(import => import.State == ImportState.Done).Select(import => import.Id);
        await InBatches(() => db.Items.Where(row => row.UntilImport != null && row.Replaced && done.Contains(row.UntilImport.Value))
            .OrderBy(row => row.Id).Take(batch).ExecuteDeleteAsync(cancel));
    }

    static async Task InBatches(Func<Task<int>> some)
    {
        while (await some() == batch) await Task.Yield();
    }
}
