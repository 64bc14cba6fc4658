using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Learning.Catalogue.Files;

namespace Learning.Catalogue.Exporting;

/// <summary>Writes an .xlsx file with one sheet of texts, as a stream.</summary>
sealed class XlsxWriter : TableWriter
{
    /// <summary>Rows that a sheet has at most.</summary>
    public const int MostRows = 1_048_576;

    const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static readonly (string Name, string Xml)[] frame =
    [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """),
        ("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Table" sheetId="1" r:id="r1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """),
    ];

    readonly ZipArchive zip;
    readonly XmlWriter xml;
    int rows;

    public XlsxWriter(Stream file)
    {
        zip = new(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in frame)
        {
            using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text);
        }
        // A carriage return would become a line feed when it is read back.
        xml = XmlWriter.Create(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new() { CloseOutput = true, NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartElement("worksheet", main);
        xml.WriteStartElement("sheetData", main);
    }

    public override void Header(IReadOnlyList<string> names) => Row(names);

    /// <exception cref="InvalidDataException">The sheet is full.</exception>
    public override void Row(IReadOnlyList<string> cells)
    {
        if (++rows > MostRows) throw new InvalidDataException($"A spreadsheet has at most {MostRows:N0} rows. Export to .csv.");
        xml.WriteStartElement("row", main);
        xml.WriteAttributeString("r", rows.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Length == 0) continue;
            xml.WriteStartElement("c", main);
            xml.WriteAttributeString("r", Column(i) + rows.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", main);
            xml.WriteStartElement("t", main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Formulas.Guarded(cells[i]));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public override void Dispose()
    {
        xml.Dispose();
        zip.Dispose();
    }

    // 0 is A, 26 is AA.
    static string Column(int number) => (number >= 26 ? Column((number / 26) - 1) : "") + (char)('A' + (number % 26));
}
