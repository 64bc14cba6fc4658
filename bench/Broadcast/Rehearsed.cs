using Learning.Messages;
using Learning.Messages.Broadcasts;

namespace BroadcastBench;

/// <summary>Rehearses a broadcast, lets it be sent, and holds what came against what was foretold.</summary>
static class Rehearsed
{
    public static async Task<int> Run(Crowd crowd, Uri receiver, double rate)
    {
        using var http = new HttpClient();
        await crowd.OptOut(every: 20);
        var id = await crowd.Write(BroadcastState.Draft);
        var began = TimeProvider.System.GetUtcNow();
        var forecast = await crowd.Rehearse(id, rate);
        await crowd.Send(id);
        var sent = TimeProvider.System.GetUtcNow();
        while ((await crowd.Report(id)).State != BroadcastState.Done) await Task.Delay(500);
        var (_, counts) = await crowd.Report(id);
        var came = await Receiver.Ask(http, receiver);
        var (foretold, took) = ((forecast.Finish!.Value - began.UtcDateTime).TotalSeconds, (came.Last - sent).TotalSeconds);
        var equal = counts.States.All(it => forecast.Counts.In(it.Key) == it.Value) && counts.Planned == forecast.Counts.Planned && came.People == counts.In(DeliveryState.Sent);
        await Console.Out.WriteLineAsync($"foretold: {Text(forecast.Counts.States)}, finished after {foretold:0.0} s");
        await Console.Out.WriteLineAsync($"came:     {Text(counts.States)}, finished after {took:0.0} s ({(took / foretold) - 1:+0.0 %;-0.0 %}); counts {(equal ? "equal" : "DIFFER")}");
        return equal && Math.Abs((took / foretold) - 1) <= 0.05 ? 0 : 1;
    }

    static string Text(IReadOnlyDictionary<DeliveryState, int> counts) => string.Join(", ", counts.OrderBy(it => it.Key).Select(it => $"{it.Value} {it.Key}"));
}
