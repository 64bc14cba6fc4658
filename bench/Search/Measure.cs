using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Search;

/// <summary>Asks the same queries on some threads, and tells how long each took.</summary>
static class Measure
{
    /// <summary>The times in milliseconds, shortest first, and how many queries found something.</summary>
    public static (double[] Times, int Answered) Of<T>(IReadOnlyList<string> queries, int threads, Func<T> open, Func<T, string, int> find)
    {
        var times = new double[queries.Count];
        var answered = 0;
        var next = -1;
        var all = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            var own = open();
            for (var i = Interlocked.Increment(ref next); i < queries.Count; i = Interlocked.Increment(ref next))
            {
                var begun = Stopwatch.GetTimestamp();
                if (find(own, queries[i]) > 0) Interlocked.Increment(ref answered);
                times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
            if (own is SqliteConnection connection) connection.Dispose();
        })).ToList();
        foreach (var thread in all) thread.Start();
        foreach (var thread in all) thread.Join();
        Array.Sort(times);
        return (times, answered);
    }

    /// <summary>One line of the table.</summary>
    public static string Line(string what, double[] times, int answered) => FormattableString.Invariant(
        $"{what,-34} p50 {At(times, .5),7:n2}  p90 {At(times, .9),7:n2}  p99 {At(times, .99),7:n2}  max {times[^1],7:n2} ms; {answered:n0} of {times.Length:n0} answered");

    static double At(double[] sorted, double part) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * part)];
}
