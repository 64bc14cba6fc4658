using System.Diagnostics;
using Learning.Messages;
using Learning.Messages.Broadcasts;

namespace BroadcastBench;

/// <summary>Begins a broadcast and follows it until it is done: what the records say must never be more than what came.</summary>
static class Following
{
    public static async Task<int> Run(Crowd crowd, Uri receiver, int pid)
    {
        using var http = new HttpClient();
        using var bot = Process.GetProcessById(pid);
        var (peak, wrong) = (0L, 0);
        var id = await crowd.Write(BroadcastState.Draft);
        // So that what is compiled for the looks is compiled before it begins.
        await crowd.Report(id);
        await Receiver.Ask(http, receiver);
        await crowd.Send(id);
        var before = bot.TotalProcessorTime;
        while (true)
        {
            var (state, counts) = await crowd.Report(id);
            var came = await Receiver.Ask(http, receiver);
            bot.Refresh();
            peak = Math.Max(peak, bot.WorkingSet64);
            var sent = counts.In(DeliveryState.Sent);
            if (sent > came.People) wrong++;
            if (state == BroadcastState.Done)
            {
                var rate = came.Posts / came.Seconds;
                await Console.Out.WriteLineAsync(
                    $"broadcast: {came.Posts} in {came.Seconds:0.0} s, {rate:0} a second, to {came.People} people; sent {sent} of {counts.Planned}; progress was wrong {wrong} times; peak {peak >> 20} MiB, {(bot.TotalProcessorTime - before).TotalSeconds:0.0} CPU s");
                return sent == came.People && wrong == 0 ? 0 : 1;
            }
            await Task.Delay(1000);
        }
    }
}
