using Learning;
using Learning.Store.Copies;

namespace LearningBot.Commands;

/// <summary>Saves the records into a folder, and brings them back.</summary>
static class Backups
{
    const string Included =
        "The records are lectures, places, people, bookings and messages to send; conversations under way are not among them.";

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
        Notes = $"Do it before the service is started on the new store, which would load the sample city. {Included}",
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
        return await Tell(call, "Restored", await records.Get<Backup>().Restore(call.Operands[0], call.Cancel));
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
