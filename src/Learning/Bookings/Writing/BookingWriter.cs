using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using Learning.Store;
using Microsoft.Extensions.Logging;

namespace Learning.Bookings.Writing;

/// <summary>
/// Carries out decisions on bookings: whatever waits goes into one transaction, so that a rush on one session costs one commit for
/// many. An idle writer begins at once. Decisions that change a booking come through here only, in the order in which they were asked.
/// </summary>
sealed class BookingWriter : IAsyncDisposable
{
    const int most = 256;
    const int attempts = 4;

    // After a transaction of several the next waits a moment for more to share it: those who were answered ask again at once. After one alone it does not.
    static readonly TimeSpan gathering = TimeSpan.FromMilliseconds(2);

    readonly Channel<Decision> waiting = Channel.CreateBounded<Decision>(new BoundedChannelOptions(8192) { SingleReader = true });
    readonly Transactions transactions;
    readonly ILogger<BookingWriter> log;
    readonly OwnThread? thread;
    readonly Task draining;

    public BookingWriter(Transactions transactions, ILogger<BookingWriter> log)
    {
        (this.transactions, this.log) = (transactions, log);
        // Threads of the pool are few, and a slow disk would hold the turns of everybody who does not book.
        thread = transactions.Block ? new("bookings") : null;
        draining = thread?.Run(Drain) ?? Task.Run(Drain);
    }

    /// <summary>Decides for a person.</summary>
    public async Task<Decided<Receipt>> Answer(Decision decision, CancellationToken cancel) =>
        await Ask(decision, cancel) ?? throw new UnreachableException("A person's decision always has an answer.");

    /// <summary>Decides; null when there was nothing to do.</summary>
    /// <exception cref="ArgumentException">The key is empty or too long: it could not be kept.</exception>
    public async Task<Decided<Receipt>?> Ask(Decision decision, CancellationToken cancel)
    {
        if (decision.Key.Length is 0 or > 200) throw new ArgumentException("An effect's key has 1 to 200 characters.", nameof(decision));
        await waiting.Writer.WriteAsync(decision, cancel);
        return await decision.Answer.WaitAsync(cancel);
    }

    /// <summary>Carries out what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await draining;
        thread?.Dispose();
    }

    async Task Drain()
    {
        var batch = new List<Decision>(most);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < most && waiting.Reader.TryRead(out var decision)) batch.Add(decision);
            await Carry(batch);
            if (batch.Count > 1) await Task.Delay(gathering);
            batch.Clear();
        }
    }

    async Task Carry(List<Decision> batch)
    {
        try
        {
            await transactions.Carry(batch);
            foreach (var decision in batch) decision.Tell();
        }
        catch (Exception fault)
        {
            log.LogWarning("A transaction of {Count} bookings failed ({Fault}); they are tried one by one.", batch.Count, fault.GetType().Name);
            await CarryOneByOne(batch);
        }
    }

    async Task CarryOneByOne(List<Decision> batch)
    {
        Exception? away = null;
        foreach (var decision in batch)
        {
            if (away is not null) decision.Fail(away);
            else away = await CarryAlone(decision);
        }
    }

    // So that a decision which cannot be carried out fails alone. Its key makes trying again safe, also when the commit's answer was lost.
    // Answers the fault when it is the store's and not the decision's: then it is no use to try the others, who would wait for nothing.
    async Task<Exception?> CarryAlone(Decision decision)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await transactions.Carry([decision]);
                decision.Tell();
                return null;
            }
            catch (Exception fault) when (attempt == attempts)
            {
                decision.Fail(fault);
                return fault.GetBaseException() is DbException { IsTransient: true } ? fault : null;
            }
            catch (Exception fault)
            {
                log.LogWarning("A booking failed ({Fault}); attempt {Attempt} of {Attempts}.", fault.GetType().Name, attempt, attempts);
            }
        }
    }
}
