using Learning.City;
using Learning.Lectures;
using Learning.Store;

namespace Learning.Bookings.Writing;

/// <summary>Carries out decisions in one transaction that holds the rows of their sessions.</summary>
sealed class Transactions(LearningStore store, LectureIndex index, CityClock clock, IIds ids)
{
    readonly Reading reading = new(Dialect.Of(store));
    readonly Saving saving = new(Dialect.Of(store), store.IsPostgres);
    readonly OfferWindow window = new(clock);

    /// <summary>Decides all, and commits what changed. Nothing is told to anybody yet.</summary>
    public async Task Carry(IReadOnlyList<Decision> decisions)
    {
        await using var db = store.Open();
        var sessions = await reading.Sessions(db, decisions);
        await using var transaction = await db.Database.BeginTransactionAsync();

        var ledger = new Ledger(clock.Now, window, ids);
        await reading.Fill(ledger, db, decisions, sessions);
        await index.Know(db, [.. ledger.Halls.Select(hall => hall.Session)], default);
        await saving.TakeIds(ledger, db, decisions);
        var receipts = new Receipts(ledger, index, clock, await reading.Below(ledger, db));
        foreach (var decision in decisions) decision.Decide(ledger, receipts);

        if (ledger.Changes.Any)
        {
            await saving.Save(ledger, db);
            await transaction.CommitAsync();
        }
        saving.KeepIds(ledger);
        // Also when nothing changed: who was refused was shown an older picture, and must not be shown it again.
        index.Show(ledger.Halls.Select(hall => hall.Session));
    }
}
