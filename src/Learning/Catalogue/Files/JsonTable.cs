using System.Text.Json;

namespace Learning.Catalogue.Files;

/// <summary>
/// A table in a JSON file: an array of objects, one for each row, whose names are the columns. Values are texts, numbers, true and false; a list of
/// texts is one text with a line for each. Lines are counted by rows: the first object is row 1.
/// </summary>
sealed class JsonTable : Table
{
    readonly FileStream file;

    public JsonTable(string path)
    {
        file = File.OpenRead(path);
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Objects())
        {
            foreach (var name in NamesOf(row))
            {
                if (known.Add(name)) names.Add(name);
            }
            if (names.Count > MostColumns) break;
        }
        Header = Names(names, 1);
    }

    public override double Share => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    public override IEnumerable<TableRow> Rows()
    {
        var line = 0;
        foreach (var each in Objects())
        {
            var (cells, fault) = Cells(each, ++line);
            if (Row(line, cells, fault) is { } row) yield return row;
        }
    }

    public override void Dispose() => file.Dispose();

    (List<string> Cells, Fault? Fault) Cells(JsonElement row, int line)
    {
        var (cells, fault) = (new List<string>(Header.Count), (Fault?)null);
        foreach (var name in Header)
        {
            var text = row.TryGetProperty(name, out var value) ? Text(value) : "";
            if (text is null) fault = new(line, name, new("只能是文字、数字、true、false，或一列文字。", "It must be a text, a number, true, false or a list of texts."));
            else if (text.Length > LongestCell) fault = new(line, name, new($"超过 {LongestCell:N0} 个字。", $"It is longer than {LongestCell:N0} characters."));
            cells.Add(fault is null ? text! : "");
        }
        return (cells, fault);
    }

    static List<string> NamesOf(JsonElement row)
    {
        try
        {
            return [.. row.EnumerateObject().Select(property => property.Name)];
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableException(new Bilingual("有一个列名里是半个字符。请重新存为 UTF-8。", "A column's name holds half a character. Save the file again as UTF-8."));
        }
    }

    // Half a character, written as an escape, is noticed only when the text is asked for.
    static string? Text(JsonElement value)
    {
        try
        {
            return Read(value);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static string? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => "",
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array when value.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String) =>
            string.Join('\n', value.EnumerateArray().Select(each => each.GetString())),
        _ => null,
    };

    // One object at a time is in memory. Each is read strictly: a file that is no JSON ends here with the line where it is not.
    IEnumerable<JsonElement> Objects()
    {
        file.Position = 0;
        var all = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file).ToBlockingEnumerable().GetEnumerator();
        var row = 0;
        while (Next(all, ++row))
        {
            if (all.Current.ValueKind != JsonValueKind.Object)
                throw new UnreadableException(new Fault(row, null, new("每一行要是一个对象：{\"id\": …, \"title\": …}。", "A row must be an object: {\"id\": …, \"title\": …}.")));
            yield return all.Current;
        }
    }

    static bool Next(IEnumerator<JsonElement> all, int row)
    {
        try
        {
            return all.MoveNext();
        }
        catch (JsonException e)
        {
            throw new UnreadableException(new Fault(e.LineNumber is { } line ? (int)line + 1 : null, null,
                new($"从第 {row} 行起不是 JSON。要写成一列对象：[{{\"id\": …}}, …]，用 UTF-8。", $"The file is no JSON at row {row}. It must be a list of objects: [{{\"id\": …}}, …], in UTF-8.")));
        }
    }
}
