using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Learning.Catalogue.Files;

namespace Learning.Catalogue.Exporting;

/// <summary>Writes a table row by row.</summary>
abstract class TableWriter : IDisposable
{
    /// <summary>The writer for a file of this name: <c>.csv</c>, <c>.xlsx</c> or <c>.json</c>; null for any other.</summary>
    public static TableWriter? For(string name, Stream file) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" => new CsvWriter(file),
        ".xlsx" => new XlsxWriter(file),
        ".json" => new JsonWriter(file),
        _ => null,
    };

    /// <summary>Names the columns; before all rows.</summary>
    public abstract void Header(IReadOnlyList<string> names);

    /// <summary>Writes a row of as many cells.</summary>
    public abstract void Row(IReadOnlyList<string> cells);

    /// <summary>Ends the file.</summary>
    public abstract void Dispose();

    // With a byte order mark, as spreadsheets take the file for another encoding without.
    sealed class CsvWriter(Stream file) : TableWriter
    {
        readonly StreamWriter text = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);

        public override void Header(IReadOnlyList<string> names) => Row(names);

        public override void Row(IReadOnlyList<string> cells)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (i > 0) text.Write(',');
                var cell = Formulas.Guarded(cells[i]);
                if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) text.Write(cell);
                else text.Write($"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            }
            text.Write("\r\n");
        }

        public override void Dispose() => text.Dispose();
    }

    // No formulas are run in JSON, so that it is word for word.
    sealed class JsonWriter : TableWriter
    {
        readonly Utf8JsonWriter json;
        IReadOnlyList<string> columns = [];

        public JsonWriter(Stream file)
        {
            json = new(file, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            json.WriteStartArray();
        }

        public override void Header(IReadOnlyList<string> names) => columns = names;

        public override void Row(IReadOnlyList<string> cells)
        {
            json.WriteStartObject();
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Length > 0) json.WriteString(columns[i], cells[i]);
            }
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        public override void Dispose()
        {
            json.WriteEndArray();
            json.Dispose();
        }
    }
}
