using System.Globalization;

namespace Rush;

/// <summary>Measures decisions a second on one hot session: the median of some runs, each on a session of its own in the same store.</summary>
static class Measure
{
    public static async Task<int> Run(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("rush");
        try
        {
            var exact = await Of("SQLite", new Hall(Path.Combine(folder.FullName, "rush.db"), null), options);
            if (options.Text("postgres") is { } postgres) exact &= await Of("PostgreSQL", new Hall(null, postgres), options);
            return exact ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<bool> Of(string store, Hall hall, Options options)
    {
        await using var _ = hall;
        var (people, seats, runs) = (options.Number("people", 10_000), options.Number("seats", 100), options.Number("runs", 5));
        var crowd = new Crowd(0, people, options.Number("at-once", 64));
        var rates = new List<double>();
        for (var run = -1; run < runs; run++) // the first warms up and is not counted
        {
            var session = $"rush {run} {TimeProvider.System.GetTimestamp()}";
            await hall.Open(session, seats);
            var result = new Result();
            var took = await crowd.Rush(hall, session, result.Add);
            var rate = people / took.TotalSeconds;
            if (run >= 0) rates.Add(rate);
            var transactions = await hall.Transactions(session);
            Say($"{store}{(run < 0 ? " (warming up)" : "")}: {rate:n0} decisions/s, p50 {result.Percentile(.5).TotalMilliseconds:n1} ms, p99 {result.Percentile(.99).TotalMilliseconds:n1} ms, mean batch {(double)people / transactions:n0}, {result.Booked} booked, places {(result.PlacesAreExact ? "exact" : "WRONG")}");
            if (result.Booked != Math.Min(seats, people) || !result.PlacesAreExact) return false;
        }
        Say($"{store}: median {rates.Order().ElementAt(runs / 2):n0} decisions/s ({runs} runs of {people:n0} people, {crowd.AtOnce} at once, {seats} seats)");
        return true;
    }

    static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
