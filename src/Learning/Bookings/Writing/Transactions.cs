using Learning.City;
using Learning.Lectures;
using Learning.Store;

namespace Learning.Bookings.Writing;

/// <summary>Carries out decisions in one transaction that holds the rows of their sessions. One call at a time.</summary>
sealed class Transactions(LearningStore store, LectureIndex index, CityClock clock, IIds ids) : IAsyncDisposable
{
    readonly Reading reading = new(Dialect.Of(store));
    readonly Saving saving = new(Dialect.Of(store), store.IsPostgres);
    readonly OfferWindow window = new(clock);
    readonly Line line = new(store);

    /// <summary>True when they hold their thread until the disk has them, as SQLite does.</summary>
    public bool Block => !store.IsPostgres;

    /// <summary>Decides all, and commits what changed. Nothing is told to anybody yet.</summary>
    public Task Carry(IReadOnlyList<Decision> decisions) => line.Use(async () =>
    {
        var ledger = new Ledger(clock.Now, window, ids);
        await Commit(ledger, decisions);
        // Also where nothing changed: who was refused was shown an older picture, and must not be shown it again.
        index.Show(ledger.Halls.Select(hall => hall.Session));
        saving.KeepIds(ledger);
    });

    public ValueTask DisposeAsync() => line.DisposeAsync();

    async Task Commit(Ledger ledger, IReadOnlyList<Decision> decisions)
    {
        var sessions = await reading.Sessions(line, decisions);
        await using var transaction = await line.Db.Database.BeginTransactionAsync();
        await reading.Fill(ledger, line, decisions, sessions);
        await index.Know(line.Db, [.. ledger.Halls.Select(hall => hall.Session)], default);
        await saving.TakeIds(ledger, line, decisions);
        var receipts = new Receipts(ledger, index, clock, await reading.Below(ledger, line));
        foreach (var decision in decisions) decision.Decide(ledger, receipts);
        if (!ledger.Changes.Any)
        {
            await transaction.RollbackAsync();
            return;
        }
        await saving.Save(ledger, line);
        await transaction.CommitAsync();
    }
}
