using System.Collections.Concurrent;
using System.Diagnostics;
using Learning.Bookings;

namespace Rush;

/// <summary>So many people who book at once, each as soon as one before them has an answer.</summary>
sealed record Crowd(int First, int People, int AtOnce)
{
    /// <summary>Lets them all in; every answer is given to <paramref name="told"/>.</summary>
    public async Task<TimeSpan> Rush(Hall hall, string session, Action<int, Receipt, TimeSpan> told)
    {
        var next = First - 1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            await Task.Yield();
            for (var person = Interlocked.Increment(ref next); person < First + People; person = Interlocked.Increment(ref next))
            {
                var asked = watch.Elapsed;
                var receipt = await hall.Book(session, person);
                told(person, receipt, watch.Elapsed - asked);
            }
        }));
        return watch.Elapsed;
    }
}

/// <summary>What a rush came to.</summary>
sealed class Result
{
    readonly ConcurrentBag<(Receipt Receipt, TimeSpan Took)> answers = [];

    public void Add(int person, Receipt receipt, TimeSpan took) => answers.Add((receipt, took));

    public int Booked => answers.Count(answer => answer.Receipt.State == BookingState.Booked);

    /// <summary>True when waiting places run from 1 without gap or repeat.</summary>
    public bool PlacesAreExact => answers.Where(answer => answer.Receipt.State == BookingState.Waiting)
        .Select(answer => answer.Receipt.QueuePlace!.Value).Order().Index().All(pair => pair.Item == pair.Index + 1);

    public TimeSpan Percentile(double part)
    {
        var sorted = answers.Select(answer => answer.Took).Order().ToArray();
        return sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * part)];
    }
}
