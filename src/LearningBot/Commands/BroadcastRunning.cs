using System.Globalization;
using Learning;
using Learning.City;
using Learning.Messages.Broadcasts;
using Learning.Staff;

namespace LearningBot.Commands;

/// <summary>The commands that test, approve, send, hold and end broadcasts.</summary>
static class BroadcastRunning
{
    const string at = "--at";

    /// <summary>They.</summary>
    public static IReadOnlyList<Command> Commands { get; } =
    [
        Acting("test", "Gives a code; whoever says it in their own chat is sent the broadcast, and nobody else.", Test),
        Acting("submit", "Asks others to approve it, once it was read in a test.", (call, records, id, by) =>
            Approving(call, records.Get<ApproveBroadcast>().Submit(id, by, call.Cancel))),
        Acting("approve", "Approves it: one other person, two for the whole city or for more than 10,000 people.", (call, records, id, by) =>
            Approving(call, records.Get<ApproveBroadcast>().Approve(id, by, call.Cancel))),
        Acting("return", "Gives it back to its author as a draft; --reason says why.", (call, records, id, by) =>
            Approving(call, records.Get<ApproveBroadcast>().Return(id, by, call.Cancel))),
        Acting("send", "Sends it at once, or when its time comes.", Send, new Option(at, "When, in the city's time, such as \"2026-12-05 10:00\".", "TIME")),
        Acting("pause", "Holds it; what is on its way just now still arrives.", (call, records, id, by) => Moved(call, records.Get<RunBroadcast>().Pause(id, by, call.Cancel))),
        Acting("resume", "Lets it go on.", (call, records, id, by) => Moved(call, records.Get<RunBroadcast>().Resume(id, by, call.Cancel))),
        Acting("stop", "Ends it for good: who does not have it yet does not get it.", (call, records, id, by) => Moved(call, records.Get<RunBroadcast>().Stop(id, by, call.Cancel))),
        Acting("again", "Sends it again to those whom it failed to reach, and to nobody else.", Again),
    ];

    static Command Acting(string word, string summary, Func<Call, Records, long, By, Task> act, params Option[] options) => new($"broadcast {word}", summary, async call =>
    {
        var id = BroadcastShowing.Number(call);
        await using var records = await Records.Opened(call, mustBeThere: true);
        await act(call, records, id, AsStaff.By(call, await AsStaff.Of(call, records)));
        return Exit.Ok;
    })
    {
        Operands = [BroadcastCommand.Id],
        Options = [.. options, AsStaff.Option, AsStaff.Reason],
    };

    static async Task Test(Call call, Records records, long id, By by)
    {
        var test = BroadcastRefused.Done(await records.Get<TestBroadcast>().Code(id, by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync($"Say this in your own chat with the bot, within {Broadcast.TestLasts.TotalMinutes:0} minutes:  试发 {test.Code}   or   try broadcast {test.Code}");
    }

    static async Task Send(Call call, Records records, long id, By by)
    {
        var clock = records.Get<CityClock>();
        var broadcast = BroadcastRefused.Done(await records.Get<RunBroadcast>().Schedule(id, Written.Moment(call, at, clock), by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Broadcast {id} is sent from {clock.InCity(broadcast.SendAt!.Value):yyyy-MM-dd HH:mm} on, by day. Follow it: broadcast watch {id}"));
    }

    static async Task Again(Call call, Records records, long id, By by)
    {
        var again = BroadcastRefused.Done(await records.Get<RunBroadcast>().Again(id, by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync($"Deliveries that are due again: {again.Count:N0}.");
    }

    static async Task Moved(Call call, Task<Decided<Broadcast>> act)
    {
        var broadcast = BroadcastRefused.Done(await act);
        await call.Terminal.Out.WriteLineAsync($"Broadcast {broadcast.Id} is {BroadcastRefused.Word(broadcast.State)}.");
    }

    static async Task Approving(Call call, Task<Decided<Approving>> act)
    {
        var now = BroadcastRefused.Done(await act);
        await call.Terminal.Out.WriteLineAsync(
            $"Broadcast {now.Broadcast.Id} is {BroadcastRefused.Word(now.Broadcast.State)}, for {now.People:N0} people; approved by {now.Approvals} of {now.Needed} others.");
    }
}
