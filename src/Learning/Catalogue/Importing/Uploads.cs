using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>There is no such uploaded table: it was made current, thrown away, or is older than a day.</summary>
public sealed record NoSuchUpload : Refusal;

/// <summary>It must be said what the rows are, and of items in which language they are.</summary>
public sealed record KindOfTableIsMissing : Refusal;

/// <summary>This cannot be the name of an office: it has at most 64 letters, digits and hyphens.</summary>
public sealed record SourceIsNone : Refusal;

/// <summary>The file is larger than is taken.</summary>
/// <param name="Megabytes">So many megabytes are.</param>
public sealed record TableIsLarge(int Megabytes) : Refusal;

/// <summary>
/// Tables that staff of the city import: each is kept, looked at as often as they like, perhaps by two, and then made current. Whoever looks sees what it
/// would change at that moment.
/// </summary>
public sealed class Uploads(LearningStore store, ImportTable import, CityClock clock)
{
    /// <summary>Keeps a table; nothing is changed by it.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="wanted">What is to be imported; its path does not matter.</param>
    /// <param name="who">Who sends it.</param>
    /// <param name="cancel">Keeps nothing.</param>
    /// <returns>It; or <see cref="NotAllowed"/>, <see cref="TableIsLarge"/>, <see cref="KindOfTableIsMissing"/>, <see cref="SourceIsNone"/>.</returns>
    public async Task<Decided<Upload>> Keep(byte[] content, string name, ImportRequest wanted, StaffAccount who, CancellationToken cancel = default)
    {
        if (!Access.Of(who).Catalogue(Purpose.Change)) return new NotAllowed();
        if (content.Length > Upload.Largest) return new TableIsLarge(Upload.Largest / 1_000_000);
        if (!ImportKinds.All.Contains(wanted.Kind) || (wanted.Language is null && ImportKinds.OfItems.Contains(wanted.Kind))) return new KindOfTableIsMissing();
        if (!ImportRequest.IsSource(wanted.Source)) return new SourceIsNone();
        await Sweep(cancel);
        var upload = new Upload
        {
            StaffId = who.Id,
            FileName = Short(name),
            Kind = wanted.Kind,
            Language = wanted.Language,
            Source = wanted.Source,
            At = clock.Now,
            Content = content,
        };
        await using var db = store.Open();
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        return upload;
    }

    /// <summary>Those that somebody of staff may see, newest first: the city sees all.</summary>
    public async Task<IReadOnlyList<UploadSheet>> Of(StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Sheets(db, Seen(db, who).OrderByDescending(it => it.Id)).ToListAsync(cancel);
    }

    /// <summary>One of them; null when there is none.</summary>
    public async Task<UploadSheet?> Find(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        return await Sheets(db, Seen(db, who).Where(it => it.Id == id)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>What it would change now. Nothing is changed.</summary>
    /// <returns>That; or <see cref="NoSuchUpload"/> and what <see cref="ImportTable"/> refuses.</returns>
    public Task<Decided<ImportReport>> Preview(long id, StaffAccount who, CancellationToken cancel = default) =>
        Import(id, who, request => request with { DryRun = true }, cancel);

    /// <summary>Makes it current; it is kept no longer then.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="retires">So many rows are retired, as was said to whoever acts; when it would be another number, it is refused.</param>
    /// <param name="who">Who acts.</param>
    /// <param name="by">The same, for the audit trail.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    /// <returns>What was changed; or <see cref="NoSuchUpload"/>, <see cref="NotAllowed"/> and what <see cref="ImportTable"/> refuses.</returns>
    public async Task<Decided<ImportReport>> Apply(long id, int retires, StaffAccount who, By by, CancellationToken cancel = default)
    {
        var decided = await Import(id, who, request => request with { Retires = retires, By = by }, cancel);
        if (decided.Done) await Drop(id, who, cancel);
        return decided;
    }

    /// <summary>Throws it away.</summary>
    public async Task Drop(long id, StaffAccount who, CancellationToken cancel = default)
    {
        await using var db = store.Open();
        if (Access.Of(who).Catalogue(Purpose.Change)) await db.Uploads.Where(it => it.Id == id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Throws away what is older than a day.</summary>
    public async Task<int> Sweep(CancellationToken cancel = default)
    {
        await using var db = store.Open();
        var before = clock.Now - Upload.Lasts;
        return await db.Uploads.Where(it => it.At <= before).ExecuteDeleteAsync(cancel);
    }

    async Task<Decided<ImportReport>> Import(long id, StaffAccount who, Func<ImportRequest, ImportRequest> how, CancellationToken cancel)
    {
        await using var db = store.Open();
        if (await Seen(db, who).SingleOrDefaultAsync(it => it.Id == id, cancel) is not { } upload) return new NoSuchUpload();
        using var file = new PassingFile(Path.GetExtension(upload.FileName));
        await file.Write(upload.Content, cancel);
        return await import.Decide(how(new(file.Path, upload.Kind) { Language = upload.Language, Source = upload.Source }), cancel: cancel);
    }

    IQueryable<Upload> Seen(LearningDb db, StaffAccount who)
    {
        var since = clock.Now - Upload.Lasts;
        var allowed = Access.Of(who).Catalogue(Purpose.Change);
        return db.Uploads.AsNoTracking().Where(it => allowed && it.At > since);
    }

    static IQueryable<UploadSheet> Sheets(LearningDb db, IQueryable<Upload> uploads) => uploads.Select(it =>
        new UploadSheet(it.Id, it.FileName, it.Kind, it.Language, it.Source, it.At, db.StaffAccounts.Where(account => account.Id == it.StaffId).Select(account => account.Name).First()));

    // The end of a name says what the file is.
    static string Short(string name) => Path.GetFileName(name) is { Length: > 200 } file ? file[^200..] : Path.GetFileName(name);
}
