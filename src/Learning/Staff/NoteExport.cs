namespace Learning.Staff;

/// <summary>Something that leaves the records as a file.</summary>
/// <param name="Rows">How many rows it has.</param>
public sealed record Exported(long Rows);

/// <summary>Notes in the audit trail that staff took something out as a file. It is noted before the file is given.</summary>
public sealed class NoteExport
{
    readonly StaffActs acts;

    internal NoteExport(StaffActs acts) => this.acts = acts;

    /// <summary>Notes it.</summary>
    /// <param name="kind">What kind of thing it is, such as <c>audit</c>.</param>
    /// <param name="subject">Which of them, such as an id, or <c>all</c>.</param>
    /// <param name="rows">How many rows the file has.</param>
    /// <param name="by">Who takes it out; they must say why.</param>
    /// <param name="cancel">Notes nothing.</param>
    /// <returns>What was exported; or <see cref="SomebodyMustAct"/>, <see cref="ReasonIsMissing"/>.</returns>
    public Task<Decided<Exported>> Decide(string kind, string subject, long rows, By by, CancellationToken cancel = default) => acts.Do<Exported>(by, act =>
    {
        Decided<Exported> decided = act.Actor is null ? new SomebodyMustAct() : string.IsNullOrWhiteSpace(by.Reason) ? new ReasonIsMissing() : new Exported(rows);
        if (decided.Done) act.Pen.Write("exported", kind, subject, null, new { rows });
        return Task.FromResult(decided);
    }, cancel);
}
