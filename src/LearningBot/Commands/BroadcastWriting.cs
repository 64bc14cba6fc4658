using Learning.City;
using Learning.Messages.Broadcasts;

namespace LearningBot.Commands;

/// <summary>The commands that write broadcasts.</summary>
static class BroadcastWriting
{
    static readonly Operand list = new("NAME", "The list's name.");
    static readonly Operand file = new("FILE", "A table with the columns id (of the city's own list) and proof (where their consent is kept).");

    /// <summary>They.</summary>
    public static IReadOnlyList<Command> Commands { get; } =
    [
        new("broadcast write", "Makes a draft.", Write)
        {
            Options = [.. BroadcastOptions.Words, .. BroadcastOptions.Audience, AsStaff.Option, AsStaff.Reason],
            Notes = "The audience is who meets all that is said of it. Fields: {title} {speaker} {when} {where} {link}. Who sends it, and how to get no more of these, is added by itself.",
        },
        new("broadcast edit", "Changes one; it is a draft again, and what was approved counts no more.", Edit)
        {
            Operands = [BroadcastCommand.Id], Options = [.. BroadcastOptions.Words, .. BroadcastOptions.Audience, AsStaff.Option, AsStaff.Reason],
        },
        new("broadcast correct", "Makes a draft to exactly those who got a broadcast, or may have got it.", Correct)
        {
            Operands = [BroadcastCommand.Id], Options = [.. BroadcastOptions.Words, AsStaff.Option, AsStaff.Reason],
        },
        new("broadcast people", "Imports a list of people to write to.", People)
        {
            Operands = [list, file], Options = [AsStaff.Option, AsStaff.Reason],
            Notes = "Who has no proof of consent stands on the list and is not written to. A list that is imported again is the new one only.",
        },
    ];

    static async Task<int> Write(Call call)
    {
        if (!BroadcastOptions.Audience.Any(option => call.Has(option.Name))) throw new MisusedException("Say whom it is for, such as --district ID, or --everyone.");
        return await Tell(call, (write, wish, by) => write.New(wish, by, call.Cancel));
    }

    static Task<int> Edit(Call call) => Tell(call, (write, wish, by) => write.Edit(BroadcastShowing.Number(call), wish, by, call.Cancel));

    static Task<int> Correct(Call call) => Tell(call, (write, wish, by) => write.Correct(BroadcastShowing.Number(call), wish, by, call.Cancel));

    static async Task<int> Tell(Call call, Func<WriteBroadcast, BroadcastWish, Learning.Staff.By, Task<Learning.Decided<Broadcast>>> act)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var who = await AsStaff.Of(call, records);
        var wish = await BroadcastOptions.Read(call, records.Get<CityClock>());
        var broadcast = BroadcastRefused.Done(await act(records.Get<WriteBroadcast>(), wish, AsStaff.By(call, who)));
        var report = await records.Get<BroadcastReports>().Of(broadcast.Id, who, call.Cancel);
        await call.Terminal.Out.WriteLineAsync($"Broadcast {broadcast.Id} is a draft, edition {broadcast.Edition}, for {report!.Approving.People:N0} people just now. Next: broadcast test {broadcast.Id}");
        return Exit.Ok;
    }

    static async Task<int> People(Call call)
    {
        var rows = ListFile.Read(call.Operands[1]);
        await using var records = await Records.Opened(call, mustBeThere: true);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        var done = BroadcastRefused.Done(await records.Get<ListPeople>().Decide(call.Operands[0], rows, by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync(
            $"{done.People:N0} people stand on the list \"{call.Operands[0]}\"; {done.Unproven:N0} of them without a proof of consent, who are not written to. Named twice: {done.Twice:N0}. Unknown: {done.Unknown.Count:N0}.");
        foreach (var code in done.Unknown.Take(20)) await call.Terminal.Out.WriteLineAsync($"  unknown: {code}");
        return Exit.Ok;
    }
}
