using Learning.Catalogue.Files;

namespace Learning.Catalogue.Importing;

/// <summary>Gathers what is wrong with a table: the first faults, and the number of all.</summary>
sealed class Faults
{
    readonly List<Fault> first = [];
    int count;

    public bool Any => count > 0;

    public void Add(Fault fault)
    {
        if (++count <= TableHasFaults.Most) first.Add(fault);
    }

    public TableHasFaults Refusal => new(first, count);
}
