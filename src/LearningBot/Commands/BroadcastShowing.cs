using Dialogs.Messages;
using Learning;
using Learning.City;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Places;
using LearningBot.Messages;

namespace LearningBot.Commands;

/// <summary>The commands that show broadcasts.</summary>
static class BroadcastShowing
{
    // A guess, said with the forecast: nobody knows how fast a channel is that has no limit.
    const double unlimited = 200;

    static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    /// <summary>They.</summary>
    public static IReadOnlyList<Command> Commands { get; } =
    [
        new("broadcast list", "Shows the newest broadcasts.", ShowAll) { Options = [AsStaff.Option] },
        new("broadcast show", "Shows one: its words as people read them, whom it is for, and what became of it.", Show) { Operands = [BroadcastCommand.Id], Options = [AsStaff.Option] },
        new("broadcast rehearse", "Goes through it with the true audience, without sending: when it would end, who would not get it, and why.", Rehearsed)
        {
            Operands = [BroadcastCommand.Id], Options = [AsStaff.Option],
        },
        new("broadcast watch", "Follows one until it has reached an end for everybody.", Watch) { Operands = [BroadcastCommand.Id], Options = [AsStaff.Option] },
    ];

    /// <summary>The number that was said.</summary>
    public static long Number(Call call) => Written.Number(call.Operands[0], "broadcast", "broadcast list");

    static async Task<int> ShowAll(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var found = await records.Get<BroadcastReports>().Newest(await AsStaff.Of(call, records), 50, cancel: call.Cancel);
        if (found.Count == 0) await call.Terminal.Out.WriteLineAsync("There is no broadcast yet. Make one: broadcast write --zh TEXT --district ID --as STAFF");
        foreach (var it in found) await call.Terminal.Out.WriteLineAsync($"{it.Id,6} {BroadcastRefused.Word(it.State),-10} {it.Branch,-24} {(it.Name.Length > 0 ? it.Name : Written.Short(it.Text(Language.Chinese)))}");
        return Exit.Ok;
    }

    static async Task<int> Show(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var report = await Report(call, records);
        var it = report.Approving.Broadcast;
        await call.Terminal.Out.WriteLineAsync(
            $"Broadcast {it.Id}, edition {it.Edition}, is {BroadcastRefused.Word(it.State)}; for {it.Branch}, {report.Approving.People:N0} people just now; approved by {report.Approving.Approvals} of {report.Approving.Needed} others.");
        await call.Terminal.Out.WriteLineAsync($"Audience: {it.Audience}");
        foreach (var language in new[] { Language.Chinese, Language.English }.Where(it.Speaks)) await Words(call, await Lines(records, call.Cancel), it, language);
        await Counts(call, report);
        return Exit.Ok;
    }

    static async Task<int> Rehearsed(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var (who, id, rates) = (await AsStaff.Of(call, records), Number(call), DeliverySettings.Read(records.Configuration).Rates);
        var report = await Report(call, records);
        var forecast = (await records.Get<Rehearse>().Of(id, who, channel => rates.TryGetValue(channel, out var limit) ? limit : unlimited, call.Cancel))!;
        foreach (var (state, count) in forecast.Counts.States.OrderBy(each => each.Key)) await call.Terminal.Out.WriteLineAsync($"{count,11:N0}  {DeliveriesCommand.Word(state)}");
        foreach (var (reason, count) in forecast.Reasons.OrderByDescending(each => each.Value)) await call.Terminal.Out.WriteLineAsync($"{count,11:N0}  not sent: {reason}");
        await call.Terminal.Out.WriteLineAsync($"{forecast.Held,11:N0}  wait for the end of quiet hours\n{forecast.OtherLanguage,11:N0}  read it in the other language, as it says nothing in theirs");
        foreach (var ((channel, language), count) in forecast.To.OrderByDescending(each => each.Value))
            await call.Terminal.Out.WriteLineAsync($"{count,11:N0}  by {channel} in {Word(language)}, {(rates.TryGetValue(channel, out var rate) ? $"{rate} a second" : $"no limit, reckoned with {unlimited} a second")}");
        var clock = records.Get<CityClock>();
        await call.Terminal.Out.WriteLineAsync(forecast.Finish is { } end ? $"The last would be sent at {clock.InCity(end):yyyy-MM-dd HH:mm:ss}." : "Nobody would get it.");
        var lines = await Lines(records, call.Cancel);
        foreach (var (language, channel, elder) in forecast.Samples)
            await call.Terminal.Out.WriteLineAsync($"- {channel}, {Word(language)}{(elder ? ", view for elderly residents" : "")}: {Written.Short(lines.Text(report.Approving.Broadcast, language) ?? "(nothing: its session is not held)")}");
        return Exit.Ok;
    }

    static async Task<int> Watch(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var bar = new ProgressBar(call.Terminal, TimeProvider.System);
        var report = await Report(call, records);
        while (report.Approving.Broadcast is { EndedAt: null, State: BroadcastState.Scheduled or BroadcastState.Sending or BroadcastState.Paused or BroadcastState.Stopped })
        {
            bar.Show("people", report.Ended, Math.Max(report.Counts.Planned, report.Approving.Broadcast.PlannedAt is null ? report.Approving.People : 0));
            await Task.Delay(pause, call.Cancel);
            report = await Report(call, records);
        }
        bar.Clear();
        await call.Terminal.Out.WriteLineAsync($"Broadcast {report.Approving.Broadcast.Id} is {BroadcastRefused.Word(report.Approving.Broadcast.State)}.");
        await Counts(call, report);
        return Exit.Ok;
    }

    static async Task<BroadcastReport> Report(Call call, Records records) =>
        await records.Get<BroadcastReports>().Of(Number(call), await AsStaff.Of(call, records), call.Cancel)
            ?? throw new FailedException($"There is no broadcast {Number(call)} that this account may see. \"broadcast list\" shows them.");

    static async Task Words(Call call, BroadcastLines lines, Broadcast broadcast, Language language)
    {
        var it = new BroadcastPreview(lines.Text(broadcast, language) ?? "(nothing: its session is not held)");
        await call.Terminal.Out.WriteLineAsync(
            $"--- {Word(language)}, {it.Length:N0} characters; the same text on every channel, as it asks nothing that a card would have buttons for\n{it.Text}");
        await call.Terminal.Out.WriteLineAsync(
            $"--- {Word(language)}, easy view: on a small phone about {it.EasyLines.Count} lines of {BroadcastPreview.EasySize} pixels, screens to read: {it.EasyScreens}\n{string.Join('\n', it.EasyLines)}\n---");
    }

    static async Task Counts(Call call, BroadcastReport report)
    {
        if (report.Counts.Planned == 0) return;
        await call.Terminal.Out.WriteLineAsync($"{report.Counts.Planned,11:N0}  planned");
        foreach (var state in Enum.GetValues<DeliveryState>().Where(it => report.Counts.In(it) > 0)) await call.Terminal.Out.WriteLineAsync($"{report.Counts.In(state),11:N0}  {DeliveriesCommand.Word(state)}");
        foreach (var (state, reason, count) in report.Reasons) await call.Terminal.Out.WriteLineAsync($"{count,11:N0}  {DeliveriesCommand.Word(state)}: {reason}");
    }

    static async Task<BroadcastLines> Lines(Records records, CancellationToken cancel)
    {
        await records.Get<LectureIndex>().Refresh(cancel);
        await records.Get<PlaceIndex>().Refresh(cancel);
        return new(records.Get<CityPack>(), records.Get<LectureIndex>(), records.Get<PlaceIndex>());
    }

    static string Word(Language language) => language == Language.Chinese ? "zh" : "en";
}
