namespace Learning.Catalogue.Files;

/// <summary>Something in a table that must be mended before it can be imported.</summary>
/// <param name="Line">The line in the file, or the row in the sheet, from 1; null when it is the whole file.</param>
/// <param name="Column">The column's name; null when it is the whole line.</param>
/// <param name="Says">What is wrong, and what to write instead.</param>
public sealed record Fault(int? Line, string? Column, Bilingual Says)
{
    /// <summary>The fault as commands tell it: where it is, then what it is.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (null, _) => Says.En,
        (var line, null) => $"line {line}: {Says.En}",
        var (line, column) => $"line {line}, column {column}: {Says.En}",
    };
}

/// <summary>The file cannot be read on: nothing behind the fault can be trusted.</summary>
/// <param name="fault">What is wrong.</param>
sealed class UnreadableException(Fault fault) : Exception(fault.ToString())
{
    public UnreadableException(Bilingual says) : this(new Fault(null, null, says))
    {
    }

    public Fault Fault => fault;
}
