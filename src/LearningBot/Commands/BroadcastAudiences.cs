using Learning.Messages.Broadcasts;

namespace LearningBot.Commands;

/// <summary>The commands that keep audiences, for more than one broadcast to be written to them.</summary>
static class BroadcastAudiences
{
    static readonly Operand name = new("NAME", $"What staff call it; at most {SavedAudience.LongestName} characters.");
    static readonly Operand number = new("NUMBER", "The saved audience's number, as \"broadcast audience list\" shows it.");

    static IReadOnlyList<Command> Parts =>
    [
        new("broadcast audience save", "Saves the audience of a broadcast under a name.", Save)
        {
            Operands = [BroadcastCommand.Id, name], Options = [AsStaff.Option, AsStaff.Reason],
            Notes = "Saved is by what people are found: whoever has come to meet it since is in it. Write to it: broadcast write --audience NUMBER",
        },
        new("broadcast audience list", "Shows those that this account may reach, with how many people are in them just now.", ShowAll) { Options = [AsStaff.Option] },
        new("broadcast audience drop", "Drops one; broadcasts that were written to it keep their audience.", Drop) { Operands = [number], Options = [AsStaff.Option, AsStaff.Reason] },
    ];

    /// <summary>They.</summary>
    public static Command Command { get; } = Several.Of("broadcast audience", "Saves audiences, to be written to again.", [.. Parts]);

    static async Task<int> Save(Call call)
    {
        var id = BroadcastShowing.Number(call);
        await using var records = await Records.Opened(call, mustBeThere: true);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        var saved = BroadcastRefused.Done(await records.Get<SaveAudience>().Decide(id, call.Operands[1], by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync($"Saved for {saved.Branch} as number {saved.Id}. Write to it: broadcast write --audience {saved.Id}");
        return Exit.Ok;
    }

    static async Task<int> ShowAll(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        var found = await records.Get<SavedAudiences>().Of(await AsStaff.Of(call, records), call.Cancel);
        if (found.Count == 0) await call.Terminal.Out.WriteLineAsync("No audience is saved yet. Save one: broadcast audience save ID NAME --as STAFF");
        foreach (var (saved, people) in found) await call.Terminal.Out.WriteLineAsync($"{saved.Id,6} {saved.Branch,-24} {people,9:N0} people  {saved.Name}  {saved.Audience}");
        return Exit.Ok;
    }

    static async Task<int> Drop(Call call)
    {
        var id = Written.Number(call.Operands[0], "saved audience", "broadcast audience list");
        await using var records = await Records.Opened(call, mustBeThere: true);
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        var dropped = BroadcastRefused.Done(await records.Get<DropAudience>().Decide(id, by, call.Cancel));
        await call.Terminal.Out.WriteLineAsync($"The saved audience {dropped.Id}, \"{dropped.Name}\", is dropped.");
        return Exit.Ok;
    }
}
