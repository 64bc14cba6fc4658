namespace Learning.Staff;

/// <summary>Follows the audit trail from its first entry to its end, and notes what is wrong.</summary>
sealed class AuditReading(AuditHead head)
{
    readonly List<AuditFault> faults = [];
    readonly long first = (head.Cut ?? 0) + 1;
    long next = (head.Cut ?? 0) + 1;

    // Null when the entry before is not as it was, so that nothing can be said about its hash.
    string? before = head.CutHash ?? "";

    public IReadOnlyList<AuditFault> Faults => faults;

    public void Read(AuditEntry entry)
    {
        if (entry.Id < next)
        {
            Note(AuditFaultKind.Inserted, entry.Id, entry.Id);
            return;
        }
        Reach(entry.Id);
        if (entry.Reckoned() != entry.Hash)
        {
            Note(AuditFaultKind.Altered, entry.Id, entry.Id);
            before = null;
        }
        else
        {
            // Its own hash is right and it follows another entry than the one that is there: that one was written anew.
            if (before is not null && entry.Previous != before) Note(AuditFaultKind.Altered, Math.Max(first, entry.Id - 1), Math.Max(first, entry.Id - 1));
            before = entry.Hash;
        }
        next = entry.Id + 1;
    }

    public void End()
    {
        Reach(head.Last + 1);
        if (before is not null && before != head.Hash) Note(AuditFaultKind.Altered, head.Last, head.Last);
    }

    void Reach(long id)
    {
        if (id <= next) return;
        Note(AuditFaultKind.Missing, next, id - 1);
        (next, before) = (id, null);
    }

    void Note(AuditFaultKind kind, long first, long last) => faults.Add(new(kind, first, last));
}
