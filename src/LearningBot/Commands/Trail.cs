using Learning.Staff;

namespace LearningBot.Commands;

/// <summary>What a check of the audit trail found, in plain words.</summary>
static class Trail
{
    /// <summary>A line for each fault, and one for the whole.</summary>
    public static IEnumerable<string> Lines(AuditReport report) =>
        [.. report.Faults.Select(Line), report.Faults.Count == 0 ? Well(report) : $"The audit trail is not as it was written: {report.Faults.Count:N0} faults."];

    /// <summary>What is said of a trail that is as it was written.</summary>
    public static string Well(AuditReport report) => report.Entries == 0
        ? "Staff have done nothing yet."
        : $"{report.Entries:N0} entries are as they were written. The last one's hash is {report.Hash}: noted elsewhere, it also shows a trail that was written anew.";

    /// <summary>What is said of a fault.</summary>
    public static string Line(AuditFault fault) => fault.Kind switch
    {
        AuditFaultKind.Altered => $"{Entries(fault)} altered.",
        AuditFaultKind.Missing => $"{Entries(fault)} taken out.",
        AuditFaultKind.Inserted => $"{Entries(fault)} put in by something else than an act of staff.",
        AuditFaultKind.NoEnd => "The end of the trail is gone: nobody can say whether entries are missing.",
    };

    static string Entries(AuditFault fault) => fault.First == fault.Last ? $"Entry {fault.First} was" : $"Entries {fault.First} to {fault.Last} were";
}
