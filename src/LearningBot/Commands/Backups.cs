using Learning;
using Learning.Store.Copies;

namespace LearningBot.Commands;

/// <summary>Saves the records into a folder, and brings them back.</summary>
static class Backups
{
    const string Included =
        "The records are lectures, places, people, bookings and messages to send; conversations under way are not among them.";

    const string forgotten = "--forgotten";

    /// <summary>The command that saves.</summary>
    public static Command Backup { get; } = new("backup", "Saves the records into a folder.", Save)
    {
        Operands = [new("DIR", "The folder, new or empty.")],
        Notes = $"It may be used while the service runs. {Included}",
    };

    /// <summary>The command that brings back.</summary>
    public static Command Restore { get; } = new("restore", "Brings saved records back into an empty store, and counts them.", BringBack)
    {
        Operands = [new("DIR", "The folder that backup made.")],
        Options = [new(forgotten, "Lists of people who were deleted, with commas between: forgotten.txt of each instance's data folder.", "FILE")],
        Notes = "Do it before the service is started on the new store, which would load the sample city. Whoever is named in forgotten.txt in the data folder, or in the "
            + $"lists, is deleted again, so that a backup brings nobody back who did not want it. {Included}",
    };

    static async Task<int> Save(Call call)
    {
        await using var records = new Records(call);
        records.MustBeThere();
        return await Tell(call, "Saved", await records.Get<Backup>().Save(call.Operands[0], call.Cancel));
    }

    static async Task<int> BringBack(Call call)
    {
        await using var records = new Records(call);
        var restored = await records.Get<Backup>().Restore(call.Operands[0], Lists(call, records), call.Cancel);
        var exit = await Tell(call, "Restored", restored);
        if (restored.Result is { Forgotten: > 0 and var people }) await call.Terminal.Out.WriteLineAsync($"  {people,9:N0} deleted again: they were deleted after the backup was made.");
        return exit;
    }

    static List<string> Lists(Call call, Records records)
    {
        List<string> lists = [.. call.Value(forgotten)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []];
        if (lists.Find(list => !File.Exists(list)) is { } missing) throw new FailedException($"There is no file {missing}. Nothing was restored.");
        if (Settings.Learning(records.Configuration).ForgottenFile is { } own && File.Exists(own)) lists.Add(own);
        return lists;
    }

    static async Task<int> Tell(Call call, string done, Decided<Manifest> decided)
    {
        var manifest = decided.Result ?? throw new FailedException(Why(decided.Refusal!, call.Operands[0]));
        await call.Terminal.Out.WriteLineAsync($"{done}, as of {manifest.At:yyyy-MM-dd HH:mm}:");
        foreach (var (table, rows) in manifest.Tables.Where(table => table.Value > 0))
            await call.Terminal.Out.WriteLineAsync($"  {rows,9:N0} {table}");
        return Exit.Ok;
    }

    static string Why(Refusal refusal, string folder) => refusal switch
    {
        FolderIsNotEmpty => $"{folder} holds something already, and a backup is never written over another. Name a new folder.",
        NoBackupHere => $"{folder} holds no backup.",
        OtherKindOfStore other => $"{folder} was saved from {other.Kind}: restore it into a store of that kind.",
        BackupIsDamaged damaged => $"{damaged.What} in {folder} is not as it was saved. Nothing was restored.",
        StoreHoldsRecords store => $"The store holds {store.Records:N0} records already. Restore into a new one: --Data:Directory=DIR, or an empty database.",
        _ => throw new InvalidOperationException($"A refusal nobody explains: {refusal.GetType().Name}."),
    };
}
