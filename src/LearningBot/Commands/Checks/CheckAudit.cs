using System.Data.Common;
using Learning.Staff;

namespace LearningBot.Commands.Checks;

/// <summary>Looks whether the audit trail is as staff wrote it.</summary>
static class CheckAudit
{
    const string what = "audit";

    /// <summary>What was found; nothing while there are no records.</summary>
    public static async Task<IEnumerable<Finding>> Of(Records records, CancellationToken cancel)
    {
        var options = Settings.Learning(records.Configuration);
        if (options.Postgres is null && !File.Exists(options.SqliteFile)) return [];
        try
        {
            if (!await records.Store.IsReady(cancel)) return [];
            var report = await records.Get<AuditTrail>().Check(cancel);
            return report.Faults.Count == 0
                ? [new(Standing.Well, what, Trail.Well(report))]
                : report.Faults.Select(fault => new Finding(Standing.Broken, what, Trail.Line(fault)));
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            return []; // that the records cannot be read is told already
        }
    }
}
