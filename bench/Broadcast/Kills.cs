using System.Diagnostics;
using Learning.Messages;
using Learning.Messages.Broadcasts;

namespace BroadcastBench;

/// <summary>
/// Two bots on one store send broadcasts while one after the other is killed in the middle and started again. Everybody must reach one end, and get the
/// message; twice at most as many as were on their way when a bot died.
/// </summary>
sealed class Kills(Crowd crowd, string bot, Uri receiver, int atOnce, string[] settings)
{
    readonly Process?[] bots = new Process?[2];
    readonly Random random = new();
    readonly long[] began = new long[2];

    public async Task<int> Run(int kills)
    {
        using var http = new HttpClient();
        var (done, faults, twice) = (0, 0, 0);
        for (var n = 0; n < bots.Length; n++) Start(n);
        while (done < kills)
        {
            await http.DeleteAsync(receiver);
            var (id, before) = (await crowd.Begin(), done);
            BroadcastState state;
            while ((state = (await crowd.Report(id)).State) != BroadcastState.Done)
            {
                await Task.Delay(random.Next(300, 2500));
                if (done < kills) done += await Kill() ? 1 : 0;
            }
            var (_, counts) = await crowd.Report(id);
            var came = await Receiver.Ask(http, receiver);
            var (all, sent, uncertain) = (counts.Planned, counts.In(DeliveryState.Sent), counts.In(DeliveryState.Uncertain));
            twice += came.Posts - came.People;
            var wrong = sent + uncertain != all || came.People != all || came.Posts - came.People > (done - before) * atOnce;
            if (wrong) faults++;
            await Console.Out.WriteLineAsync(
                $"broadcast {id}: {done - before} kills, {all} planned, {sent} sent, {uncertain} uncertain, came {came.Posts} to {came.People} people, twice {came.Posts - came.People}{(wrong ? " WRONG" : "")}");
        }
        foreach (var each in bots) each?.Kill(entireProcessTree: true);
        await Console.Out.WriteLineAsync($"{done} kills: {twice} messages came twice, {(double)twice / done:0.00} a kill (at most {atOnce}); broadcasts that were wrong: {faults}");
        return faults == 0 ? 0 : 1;
    }

    async Task<bool> Kill()
    {
        var n = random.Next(bots.Length);
        // One that has only begun sends nothing yet; killing it would prove nothing.
        if (bots[n] is not { } victim || TimeProvider.System.GetElapsedTime(began[n]) < TimeSpan.FromSeconds(4)) return false;
        victim.Kill();
        await victim.WaitForExitAsync();
        victim.Dispose();
        Start(n);
        return true;
    }

    void Start(int n)
    {
        var start = new ProcessStartInfo("dotnet", [bot, "serve", "--urls", "http://127.0.0.1:0", .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        (bots[n], began[n]) = (process, TimeProvider.System.GetTimestamp());
    }
}
