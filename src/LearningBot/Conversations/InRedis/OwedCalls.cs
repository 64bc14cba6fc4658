using System.Collections.Concurrent;
using StackExchange.Redis;

namespace LearningBot.Conversations.InRedis;

/// <summary>
/// Calls that could not be made while Redis was away and must not be lost, so that no claim outlives its turn and nothing
/// answered is answered again. They die with the process; then leases and the messages' own ids take over.
/// </summary>
sealed class OwedCalls
{
    const int most = 100_000;
    const int together = 500;

    readonly ConcurrentQueue<Func<IDatabase, Task>> calls = new();

    /// <summary>Owes one more; the oldest is given up when there are too many.</summary>
    public void Add(Func<IDatabase, Task> call)
    {
        calls.Enqueue(call);
        if (calls.Count > most)
            calls.TryDequeue(out _);
    }

    /// <summary>Makes them all, those added meanwhile too. One that fails is owed still, and its exception goes to the caller.</summary>
    public async Task Pay(IDatabase db)
    {
        while (!calls.IsEmpty)
        {
            List<Task> paying = [];
            while (paying.Count < together && calls.TryDequeue(out var call))
                paying.Add(Pay(db, call));
            await Task.WhenAll(paying);
        }
    }

    async Task Pay(IDatabase db, Func<IDatabase, Task> call)
    {
        try
        {
            await call(db);
        }
        catch
        {
            Add(call);
            throw;
        }
    }
}
