using System.Globalization;

namespace LoadGen;

/// <summary>One run, from the first message to the report.</summary>
static class Run
{
    /// <summary>Lets everybody talk, measures, and waits until the last turn has ended.</summary>
    public static async Task<Report> Hold(Settings settings, Script script)
    {
        Tally tally = new(settings.Turns);
        await using Connector connector = new(tally);
        await connector.Start();
        using Post post = new(settings, tally);
        using CancellationTokenSource over = new();
        Pace pace = new(settings.Rate);
        var run = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
        var conversations = 0;
        var people = Enumerable.Range(1, settings.People).Select(seed => Task.Run(async () =>
        {
            Person person = new(settings, script, connector, post, pace, tally, new Random(seed));
            while (!over.IsCancellationRequested)
                await person.Talk($"{run}-{Interlocked.Increment(ref conversations)}", over.Token);
        })).ToArray();

        var report = await Measure(settings, script, tally, Task.WhenAll(people));
        await over.CancelAsync();
        await Task.WhenAll(people);
        return report with { Latency = Latency.Of(tally.Sorted()), Faults = tally.Faults, Strays = tally.Strays, Examples = [.. tally.Examples] };
    }

    static async Task<Report> Measure(Settings settings, Script script, Tally tally, Task everybody)
    {
        await Task.WhenAny(everybody, Task.Delay(settings.Warmup));
        var processes = settings.Processes.Append(("generator", Environment.ProcessId)).Select(p => new ProcessUse(p.Item1, p.Item2)).ToArray();
        tally.Open();
        await Task.WhenAny(everybody, settings.Turns > 0 ? tally.Reached : settings.While is { } pid ? Ended(pid) : Task.Delay(settings.Measured));
        var seconds = tally.Close().TotalSeconds;
        var turns = tally.Turns;
        return new(script.Name, settings.People, seconds, turns, turns / seconds)
        {
            Processes = processes.ToDictionary(process => process.Name, process => process.Since(turns)),
        };
    }

    // Asked of the system each time: whoever started the process may be waiting for it as well.
    static async Task Ended(int pid)
    {
        while (Directory.Exists($"/proc/{pid}"))
            await Task.Delay(100);
    }
}
