using System.Collections.Concurrent;
using System.Diagnostics;

namespace LoadGen;

/// <summary>Counts what happens to turns. Faults and strays count from the beginning, latencies only while it is open.</summary>
sealed class Tally
{
    readonly ConcurrentDictionary<string, int> faults = new();
    readonly ConcurrentDictionary<string, int> strays = new();
    readonly ConcurrentBag<List<double>> latencies = [];
    readonly ConcurrentQueue<string> examples = new();
    readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly int until;
    volatile bool open;
    long opened;
    int turns;

    /// <summary>A tally whose <see cref="Reached"/> ends after <paramref name="until"/> measured turns; 0 for never.</summary>
    public Tally(int until) => this.until = until;

    /// <summary>Turns that failed, by kind.</summary>
    public IReadOnlyDictionary<string, int> Faults => faults;

    /// <summary>Replies that no message waited for, by kind.</summary>
    public IReadOnlyDictionary<string, int> Strays => strays;

    /// <summary>Turns measured so far.</summary>
    public int Turns => Volatile.Read(ref turns);

    /// <summary>The first few wrong answers.</summary>
    public IEnumerable<string> Examples => examples;

    /// <summary>Ends when enough turns were measured.</summary>
    public Task Reached => reached.Task;

    /// <summary>Begins to measure.</summary>
    public void Open()
    {
        opened = Stopwatch.GetTimestamp();
        open = true;
    }

    /// <summary>Ends measuring and answers how long it was.</summary>
    public TimeSpan Close()
    {
        open = false;
        return Stopwatch.GetElapsedTime(opened);
    }

    /// <summary>A place for one person's latencies; the action takes the moment at which a turn began.</summary>
    public Action<long> Recorder()
    {
        List<double> own = new(1 << 14);
        latencies.Add(own);
        return began =>
        {
            if (!open)
                return;
            own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (Interlocked.Increment(ref turns) == until)
                reached.TrySetResult();
        };
    }

    /// <summary>A turn failed.</summary>
    public void Fault(string kind, string? example = null)
    {
        faults.AddOrUpdate(kind, 1, (_, n) => n + 1);
        if (example is not null && examples.Count < 5)
            examples.Enqueue(example);
    }

    /// <summary>A reply came that no message waited for.</summary>
    public void Stray(string kind) => strays.AddOrUpdate(kind, 1, (_, n) => n + 1);

    /// <summary>All latencies in milliseconds, the shortest first. Read when everybody has stopped.</summary>
    public double[] Sorted()
    {
        double[] all = [.. latencies.SelectMany(own => own)];
        Array.Sort(all);
        return all;
    }
}
