namespace Learning.Catalogue.Importing.Records;

/// <summary>Compares rows of a table with what is there.</summary>
static class Comparison
{
    /// <summary>What is to be written: new and changed rows, and those that are missing, retired.</summary>
    /// <param name="table">The table of the store.</param>
    /// <param name="rows">What the table says.</param>
    /// <param name="there">What is there, also what was retired before.</param>
    /// <param name="tallies">Counts.</param>
    /// <param name="retiredAt">The column that tells when a row was retired; null where rows are not retired.</param>
    /// <param name="now">The present, UTC.</param>
    public static List<RecordRow> Of(
        RecordTable table, List<RecordRow> rows, List<RecordRow> there, Tallies tallies, int? retiredAt, DateTime now)
    {
        var (known, changes) = (there.ToDictionary(row => row.Key(table)), new List<RecordRow>());
        var samples = rows.Exists(row => Invented(table, row));
        tallies.There += retiredAt is { } column ? there.Count(row => row.Values[column] is null && Invented(table, row) == samples) : 0;
        foreach (var row in rows)
        {
            known.Remove(row.Key(table), out var old);
            if (old is not null && row.Same(old)) continue;
            var back = old is not null && retiredAt is { } at && old.Values[at] is not null;
            (old is null || back ? tallies.Added : tallies.Changed).Add(row.Id, row.Name);
            changes.Add(row);
        }
        if (retiredAt is { } retired) Retire(known.Values.Where(row => row.Values[retired] is null), row => Invented(table, row) == samples ? tallies : null, changes, retired, now);
        return changes;
    }

    static bool Invented(RecordTable table, RecordRow row) => table.Sample is { } column && row.Values[column] is true;

    static void Retire(IEnumerable<RecordRow> missing, Func<RecordRow, Tallies?> tallies, List<RecordRow> changes, int retiredAt, DateTime now)
    {
        foreach (var row in missing)
        {
            tallies(row)?.Retired.Add(row.Id, row.Name);
            object?[] values = [.. row.Values];
            values[retiredAt] = now;
            changes.Add(row with { Values = values });
        }
    }
}
