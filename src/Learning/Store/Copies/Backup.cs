using Learning.City;
using Learning.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Store.Copies;

/// <summary>
/// Saves the records into a folder while the service runs (<c>backup DIR</c>), and brings them back into an empty store (<c>restore DIR</c>).
/// SQLite is copied through its online backup; PostgreSQL is written out as one file of JSON lines for each table, all as at one moment.
/// </summary>
public sealed class Backup(LearningStore store, CityClock clock, ForgetMe forgetMe)
{
    readonly ICopy copy = store.IsPostgres ? new PostgresCopy() : new SqliteCopy();

    /// <summary>Saves the records. The folder is made; a manifest with counts and checksums is written last.</summary>
    /// <returns>What was saved; or <see cref="FolderIsNotEmpty"/>.</returns>
    public async Task<Decided<Manifest>> Save(string folder, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any()) return new FolderIsNotEmpty();
        await using var db = store.Open();
        var migration = (await db.Database.GetAppliedMigrationsAsync(cancel)).Last();
        var (at, counts) = (clock.InCity(clock.Now), await copy.Save(db, folder, cancel));
        var files = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            files[Path.GetFileName(file)] = await Manifest.Hash(file, cancel);
        var manifest = new Manifest(copy.Kind, migration, at, counts, files);
        await manifest.Write(folder, cancel);
        return manifest;
    }

    /// <summary>
    /// Brings saved records into the store, which is made first if need be, and counts them. Whoever was deleted after the backup was made is deleted again.
    /// </summary>
    /// <param name="folder">The folder with the backup.</param>
    /// <param name="forgotten">Lists of deleted people, see <see cref="LearningOptions.ForgottenFile"/>; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was restored; or <see cref="NoBackupHere"/>, <see cref="OtherKindOfStore"/>, <see cref="BackupIsDamaged"/>,
    /// <see cref="StoreHoldsRecords"/>.</returns>
    public async Task<Decided<Manifest>> Restore(string folder, IReadOnlyList<string>? forgotten = null, CancellationToken cancel = default)
    {
        if (await Manifest.Read(folder, cancel) is not { } manifest) return new NoBackupHere();
        if (manifest.Kind != copy.Kind) return new OtherKindOfStore(manifest.Kind);
        if (await manifest.Damaged(folder, cancel) is { } file) return new BackupIsDamaged(file);
        await store.Prepare(cancel);
        await using var db = store.Open();
        if (Tables.Records(await Tables.Count(db, cancel)) is > 0 and var records) return new StoreHoldsRecords(records);
        if (await copy.Restore(db, folder, manifest, cancel) is { } table) return new BackupIsDamaged(table);
        await store.Prepare(cancel);
        var again = await forgetMe.Again((forgotten ?? []).SelectMany(ForgottenList.Read).ToList(), cancel);
        return manifest with { Forgotten = again };
    }
}

/// <summary>How one kind of store is copied.</summary>
interface ICopy
{
    string Kind { get; }

    /// <summary>Writes the records into the folder, all as at one moment, and counts what it wrote.</summary>
    Task<Dictionary<string, long>> Save(LearningDb db, string folder, CancellationToken cancel);

    /// <summary>Brings them back; answers the first table that does not count up, and then nothing was changed.</summary>
    Task<string?> Restore(LearningDb db, string folder, Manifest manifest, CancellationToken cancel);
}
