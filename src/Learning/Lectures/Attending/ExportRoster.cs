using System.Globalization;
using Learning.Catalogue.Exporting;
using Learning.City;
using Learning.Staff;
using Microsoft.EntityFrameworkCore;

namespace Learning.Lectures.Attending;

/// <summary>A roster as a file.</summary>
/// <param name="Csv">The file: UTF-8 with a byte order mark, formulas neutralised.</param>
/// <param name="Rows">How many parties stand in it.</param>
public sealed record RosterFile(byte[] Csv, int Rows);

/// <summary>Writes the roster of a session into a CSV file, for a reason that is kept in the audit trail. Nobody is named in it.</summary>
public sealed class ExportRoster
{
    static readonly string[] columns = ["booking", "state", "seats", "age_band", "came", "checked_in_at"];

    readonly StaffActs acts;
    readonly CityClock clock;

    internal ExportRoster(StaffActs acts, CityClock clock) => (this.acts, this.clock) = (acts, clock);

    /// <summary>Writes it.</summary>
    /// <returns>The file; or <see cref="ExportNeedsReason"/>, <see cref="NoSuchSession"/>.</returns>
    public Task<Decided<RosterFile>> Decide(string session, By by, CancellationToken cancel = default) => acts.Do<RosterFile>(by, async act =>
    {
        if (string.IsNullOrWhiteSpace(by.Reason)) return new ExportNeedsReason();
        if (!await act.Access.Sessions(act.Db, Purpose.See).AnyAsync(it => it.Id == session, cancel)) return new NoSuchSession(session);
        var rows = await SessionSheets.Rows(act.Db, session).ToListAsync(cancel);
        act.Pen.Write("roster-exported", "session", session, null, new { rows = rows.Count });
        return new RosterFile(Written(rows), rows.Count);
    }, cancel);

    byte[] Written(List<RosterRow> rows)
    {
        using var file = new MemoryStream();
        using (var writer = TableWriter.For("roster.csv", file)!)
        {
            writer.Header(columns);
            foreach (var row in rows)
            {
                writer.Row([row.Number, row.State.ToString().ToLowerInvariant(), Plain(row.Seats), row.Band ?? "", Plain(row.Came),
                    row.CameAt is { } at ? clock.InCity(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : ""]);
            }
        }
        return file.ToArray();
    }

    static string Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
