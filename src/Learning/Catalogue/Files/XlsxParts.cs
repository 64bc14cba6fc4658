using System.IO.Compression;
using System.Xml;

namespace Learning.Catalogue.Files;

/// <summary>
/// The parts of an .xlsx file (<see href="https://ecma-international.org/publications-and-standards/standards/ecma-376/"/>). What a part unpacks to
/// is bounded, as a small file could otherwise fill the memory or the day.
/// </summary>
sealed class XlsxParts : IDisposable
{
    const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const long freely = 50_000_000;
    const int densest = 100;

    static readonly XmlReaderSettings strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    readonly ZipArchive zip;

    public XlsxParts(string path)
    {
        try
        {
            zip = ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
        if (zip.Entries.Count > 2000) throw new UnreadableException(new Bilingual("这是装有很多文件的压缩包，不是表格。", "This is a zip archive with many files, not a spreadsheet."));
    }

    public static UnreadableException Broken() => new(new Bilingual("表格文件坏了。请打开它，重新存为 .xlsx。", "The spreadsheet is damaged. Open it, and save it again as .xlsx."));

    /// <summary>True when there is such a part.</summary>
    public bool Has(string name) => zip.GetEntry(name) is not null;

    /// <summary>Reads a part.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public XmlReader Read(string name)
    {
        var entry = zip.GetEntry(name) ?? throw new UnreadableException(new Bilingual("这是压缩包，不是表格。", "This is a zip archive, but not a spreadsheet."));
        var bound = Math.Max(freely, entry.CompressedLength * densest);
        return XmlReader.Create(new BoundedStream(entry.Open(), Math.Min(bound, TableFile.Largest)), strict);
    }

    /// <summary>The first sheet, and whether its days are counted from 1904.</summary>
    public (string Part, bool From1904) Sheet()
    {
        var (relation, from1904) = ((string?)null, false);
        using (var book = Read("xl/workbook.xml"))
        {
            while (relation is null && book.Read())
            {
                if (book.LocalName == "workbookPr") from1904 = book.GetAttribute("date1904") is "1" or "true";
                if (book.LocalName == "sheet") relation = book.GetAttribute("id", office);
            }
        }
        using var relations = Read("xl/_rels/workbook.xml.rels");
        while (relations.Read())
        {
            if (relations.LocalName != "Relationship" || relations.GetAttribute("Id") != relation) continue;
            var target = relations.GetAttribute("Target")!;
            return (target.StartsWith('/') ? target[1..] : "xl/" + target, from1904);
        }
        throw Broken();
    }

    public void Dispose() => zip.Dispose();
}
