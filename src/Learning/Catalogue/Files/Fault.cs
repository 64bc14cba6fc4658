namespace Learning.Catalogue.Files;

/// <summary>Something in a table that must be mended before it can be imported.</summary>
/// <param name="Line">The line in the file, or the row in the sheet, from 1; null when it is the whole file.</param>
/// <param name="Column">The column's name; null when it is the whole line.</param>
/// <param name="Says">What is wrong, and what to write instead.</param>
public sealed record Fault(int? Line, string? Column, string Says)
{
    /// <summary>The fault as people read it: where it is, then what it is.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (null, _) => Says,
        (var line, null) => $"line {line}: {Says}",
        var (line, column) => $"line {line}, column {column}: {Says}",
    };
}

/// <summary>The file cannot be read on: nothing behind the fault can be trusted.</summary>
/// <param name="fault">What is wrong.</param>
sealed class UnreadableException(Fault fault) : Exception(fault.ToString())
{
    public UnreadableException(string says) : this(new Fault(null, null, says))
    {
    }

    public Fault Fault => fault;
}
