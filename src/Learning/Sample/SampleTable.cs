using Learning.Catalogue;
using Learning.Catalogue.Files;

namespace Learning.Sample;

/// <summary>Invented rows of one kind and language, imported like a table that an office sends.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Language">Their language.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Columns">Names of their columns.</param>
/// <param name="Cells">The cells of one, by its number from 0; the same on every machine.</param>
sealed record SampleItems(ItemKind Kind, Language Language, int Count, string[] Columns, Func<int, string[]> Cells);

/// <summary>Shows invented rows as a table.</summary>
sealed class SampleTable : Table
{
    readonly int count;
    readonly Func<int, string[]> cells;
    int read;

    public SampleTable(string[] columns, int count, Func<int, string[]> cells) => (Header, this.count, this.cells) = (columns, count, cells);

    public override double Share => count == 0 ? 1 : (double)read / count;

    public override IEnumerable<TableRow> Rows()
    {
        for (read = 0; read < count; read++) yield return new(read + 1, cells(read));
    }

    public override void Dispose()
    {
    }
}
