using System.Globalization;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing;

/// <summary>Notes in the audit trail who of staff made a table current, in the transaction in which it becomes so. Whoever runs the machine is not noted.</summary>
sealed class ImportNote
{
    readonly AuditPen? pen;

    ImportNote(AuditPen? pen) => this.pen = pen;

    /// <summary>Begins, before anything else is read in the transaction; or says <see cref="NotAllowed"/>.</summary>
    public static async Task<Decided<ImportNote>> Take(LearningDb db, By? by, DateTime now, CancellationToken cancel)
    {
        if (by is null) return new ImportNote(null);
        var pen = await AuditPen.Take(db, by, now, cancel);
        var actor = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(it => it.Id == by.Staff && it.DisabledAt == null, cancel);
        return Access.Of(actor).Catalogue(Purpose.Change) ? new ImportNote(pen) : new NotAllowed();
    }

    /// <summary>Notes it; it is saved with the rest.</summary>
    public void Write(Import import, ImportReport report) => pen?.Write("table-imported", "import", import.Id.ToString(CultureInfo.InvariantCulture), null, new
    {
        kind = import.Kind,
        language = import.Language?.ToString(),
        source = import.Source,
        rows = report.Rows,
        added = report.Added.Count,
        changed = report.Changed.Count,
        retired = report.Retired.Count,
    });
}
