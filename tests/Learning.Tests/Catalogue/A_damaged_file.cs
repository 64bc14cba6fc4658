using System.IO.Compression;
using System.Text;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.Tests.Towns;

namespace Learning.Tests.Catalogue;

/// <summary>Each file is refused with a message that tells a clerk what to do, and what was there stays.</summary>
public sealed class A_damaged_file : IAsyncLifetime
{
    static readonly Encoding gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    readonly SqliteTowns towns = new();
    readonly string folder = Directory.CreateTempSubdirectory("learning-damaged").FullName;
    Town town = null!;

    public async Task InitializeAsync() => town = await towns.Found();

    public async Task DisposeAsync()
    {
        await towns.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    static readonly (string Case, string Name, Func<byte[]> Bytes, string Says)[] cases =
    [
        ("nothing in it", "a.csv", () => [], "is empty"),
        ("blank lines only", "a.csv", () => Utf8("\n\n\n"), "must name the columns"),
        ("a byte order mark only", "a.csv", () => [0xEF, 0xBB, 0xBF], "must name the columns"),
        ("no id", "a.csv", () => Utf8("number,title\n1,A\n"), "no column “id”"),
        ("no title", "a.csv", () => Utf8("id,heading\n1,A\n"), "no column “title”"),
        ("no header", "a.csv", () => Utf8("1,太极拳\n2,书法\n"), "no column “id”"),
        ("a column without a name", "a.csv", () => Utf8("id,,title\n1,x,A\n"), "Column 2 has no name"),
        ("two columns of one name", "a.csv", () => Utf8("id,title,Title\n1,A,B\n"), "the same name"),
        ("too many columns", "a.csv", () => Utf8("id,title," + string.Join(',', Enumerable.Range(0, 300)) + "\n"), "at most 200"),
        ("a row too short", "a.csv", () => Utf8("id,title,price\n1,A,2\n2,B\n"), "line 3: It has 2 cells"),
        ("a row too long", "a.csv", () => Utf8("id,title\n1,A\n2,B,C\n"), "line 3: It has 3 cells"),
        ("an id twice", "a.csv", () => Utf8("id,title\n1,A\n2,B\n1,C\n"), "line 4, column id: “1” stands in line 2 already"),
        ("no id in a row", "a.csv", () => Utf8("id,title\n,A\n"), "line 2, column id: It is empty"),
        ("no title in a row", "a.csv", () => Utf8("id,title\n1,\n"), "line 2, column title: It is empty"),
        ("an endless id", "a.csv", () => Utf8($"id,title\n{new string('x', 200)},A\n"), "longer than 128"),
        ("an endless title", "a.csv", () => Utf8($"id,title\n1,{new string('x', 600)}\n"), "at most 500"),
        ("a formula", "a.csv", () => Utf8("id,title\n1,=1+1\n"), "is a formula"),
        ("a formula that calls out", "a.csv", () => Utf8("id,title\n1,\"=HYPERLINK(\"\"http://x\"\")\"\n"), "is a formula"),
        ("a length in words", "a.csv", () => Utf8("id,title,minutes\n1,A,long\n"), "is no length"),
        ("a negative length", "a.csv", () => Utf8("id,title,minutes\n1,A,-5\n"), "is no length"),
        ("a day that is none", "a.csv", () => Utf8("id,title,valid_until\n1,A,2026-02-30\n"), "“2026-02-30” is no day"),
        ("a day of another country", "a.csv", () => Utf8("id,title,valid_until\n1,A,31/12/2026\n"), "is no day"),
        ("a wrong day in a column of its own", "a.csv", () => Utf8("id,title,start_date\n1,A,soon\n"), "column start_date: “soon” is no day"),
        ("a wrong day in Chinese", "a.csv", () => Utf8("编号,标题,开课日期\n1,A,下周\n"), "column 开课日期: “下周” is no day"),
        ("an end before the beginning", "a.csv", () => Utf8("id,title,start_date,end_date\n1,A,2026-05-02,2026-05-01\n"), "ends before it begins"),
        ("an hour that is none", "a.csv", () => Utf8("id,title,starts_at\n1,A,2026-05-02 25:00\n"), "no day with an hour"),
        ("a link that is none", "a.csv", () => Utf8("id,title,link\n1,A,www.example.org\n"), "no web address"),
        ("a link that runs a script", "a.csv", () => Utf8("id,title,link\n1,A,javascript:alert(1)\n"), "no web address"),
        ("a place that is none", "a.csv", () => Utf8("id,title,place_id\n1,A,nowhere\n"), "id of no place"),
        ("a quotation mark never closed", "a.csv", () => Utf8("id,title\n1,\"A\n2,B\n3,C\n"), "line 2: A quotation mark"),
        ("something behind a quotation mark", "a.csv", () => Utf8("id,title\n1,\"A\"B\n"), "line 2: Something stands behind"),
        ("a control character", "a.csv", () => Utf8("id,title\n1,A\u0001\n"), "control character"),
        ("a character that was lost", "a.csv", () => Utf8("id,title\n1,太\uFFFD拳\n"), "A character was lost"),
        ("a cell of 100 MB", "a.csv", () => Utf8("id,title\n1," + new string('x', 100_000_000) + "\n"), "line 2: A cell is longer"),
        ("a quoted cell of 100 MB", "a.csv", () => Utf8("id,title\n1,\"" + new string('\n', 100_000_000) + "\"\n"), "line 2: A cell is longer"),
        ("GBK that is cut off", "a.csv", () => gbk.GetBytes("id,title\n1,太极拳入门与书法基础")[..^1], "neither UTF-8"),
        ("letters of Western Europe", "a.csv", () => Encoding.Latin1.GetBytes("id,title\n1,Caf\u00e9 fran\u00e7ais\n2,\u00dcbung f\u00fcr Anf\u00e4nger\n"), "neither UTF-8"),
        ("UTF-8 with broken bytes", "a.csv", () => [.. Utf8("id,title\n1,太极拳"), 0xFF, 0xFE, 0xFD, (byte)'\n'], "neither UTF-8"),
        ("UTF-16 that is cut off", "a.csv", () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,title\n1,太极")[..^1]], "its bytes are no text"),
        ("UTF-32", "a.csv", () => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("id,title\n1,A\n")], "UTF-32"),
        ("a picture", "a.csv", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "neither UTF-8"),
        ("an old spreadsheet", "a.csv", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old or a locked"),
        ("a PDF", "a.csv", () => Utf8("%PDF-1.7\n"), "This is a PDF"),
        ("a text named .xlsx", "a.xlsx", () => Utf8("id,title\n1,A\n"), "named .xlsx"),
        ("JSON that breaks off", "a.json", () => Utf8("[{\"id\":\"1\",\"title\":\"A\"},{\"id\":"), "no JSON at row 2"),
        ("JSON of numbers", "a.json", () => Utf8("[1,2]"), "must be an object"),
        ("JSON within JSON", "a.json", () => Utf8("[{\"id\":\"1\",\"title\":{\"zh\":\"A\"}}]"), "row 1, column title".Replace("row", "line", StringComparison.Ordinal)),
        ("half a character in JSON", "a.json", () => Utf8("[{\"id\":\"1\",\"title\":\"\\ud800\"}]"), "column title"),
        ("a zip archive", "a.xlsx", () => Zip(("readme.txt", "x")), "not a spreadsheet"),
        ("a spreadsheet that breaks off", "a.xlsx", () => Sheet(Cell("A1", "id") + Cell("B1", "title"))[..^300], "damaged"),
        ("a sheet that is no XML", "a.xlsx", () => Book("<worksheet><sheetData><row>"), "damaged"),
        ("a spreadsheet with a formula", "a.xlsx", () => Sheet(Cell("A1", "id") + Cell("B1", "title"), "<c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c>"), "line 2, column title: It is a formula"),
        ("a spreadsheet with an error", "a.xlsx", () => Sheet(Cell("A1", "id") + Cell("B1", "title"), "<c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c>"), "holds an error, #REF!"),
        ("a spreadsheet that names an outside file", "a.xlsx", () => Book("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"), "damaged"),
        ("a cell of 100 MB in a spreadsheet", "a.xlsx", () => Sheet(Cell("A1", "id") + Cell("B1", "title"), Cell("A2", "1") + Cell("B2", new string('x', 100_000_000))), "longer than 32,767"),
        ("a spreadsheet that unpacks without end", "a.xlsx", () => Sheet(Cell("A1", "id") + Cell("B1", "title"), "<c r=\"A2\"><v>1</v></c>" + new string(' ', 120_000_000)), "unpacks to far more"),
        ("a billion laughs", "a.xlsx", () => Book("<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"), "damaged"),
    ];

    public static TheoryData<string> Cases() => [.. cases.Select(each => each.Case)];

    [Theory, MemberData(nameof(Cases))]
    public async Task is_refused_with_what_to_do_and_changes_nothing(string name)
    {
        var (_, file, bytes, says) = cases.Single(each => each.Case == name);
        Assert.True((await Import("good.csv", Utf8("id,title\nkept,Kept\n"))).Done);

        var faults = Assert.IsType<TableHasFaults>((await Import(file, bytes())).Refusal);
        Assert.Contains(says, faults.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.All(faults.Faults, fault => Assert.Matches("[\u4e00-\u9fff]{2}", fault.Says.Zh));
        Assert.Equal(["kept"], (await town.Get<ItemFeed>().All().ToListAsync()).Select(item => item.Id));
    }

    [Fact]
    public void comes_in_more_than_fifty_kinds() => Assert.True(cases.Length >= 50);

    public static TheoryData<string, byte[]> Readable() => new()
    {
        { "UTF-8", Utf8("id,title\n1,太极拳\n") },
        { "UTF-8 with a mark", [.. Encoding.UTF8.GetPreamble(), .. Utf8("id,title\r\n1,太极拳\r\n")] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,title\n1,太极拳\n")] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("id,title\n1,太极拳\n") },
        { "UTF-16 the other way round", Encoding.BigEndianUnicode.GetBytes("id,title\n1,太极拳\n") },
        { "GBK", gbk.GetBytes("id,title\n1,太极拳\n") },
        { "tabs", Utf8("id\ttitle\n1\t太极拳\n") },
        { "semicolons", Utf8("id;title\n1;太极拳\n") },
        { "JSON", Utf8("[{\"id\":1,\"title\":\"太极拳\"}]") },
        { "a spreadsheet", Sheet(Cell("A1", "id") + Cell("B1", "title"), "<c r=\"A2\"><v>1</v></c>" + Cell("B2", "太极拳")) },
    };

    [Theory, MemberData(nameof(Readable))]
    public async Task that_is_none_is_read(string what, byte[] bytes)
    {
        var decided = await Import(what == "JSON" ? "a.json" : "a.csv", bytes);
        Assert.True(decided.Done, (decided.Refusal as TableHasFaults)?.Faults[0].ToString());
        Assert.Equal(what is "GBK" || what.StartsWith("UTF-16", StringComparison.Ordinal), decided.Result.Notes.Count == 1);
        Assert.Equal("太极拳", (await town.Get<ItemFeed>().Find(ItemKind.Course, "1", Language.Chinese))!.Title);
    }

    [Fact]
    public async Task that_holds_dates_of_a_spreadsheet_is_read_as_days()
    {
        const string styles = "<styleSheet><numFmts><numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
        var bytes = Book("<worksheet><sheetData><row>" + Cell("A1", "id") + Cell("B1", "title") + Cell("C1", "valid_until") + Cell("D1", "starts_at") + Cell("E1", "hours")
            + "</row><row><c r=\"A2\"><v>7</v></c>" + Cell("B2", "A") + "<c r=\"C2\" s=\"1\"><v>46354</v></c><c r=\"D2\" s=\"2\"><v>46354.604166666664</v></c><c r=\"E2\" s=\"0\"><v>1.5</v></c></row></sheetData></worksheet>", styles);
        Assert.True((await Import("a.xlsx", bytes)).Done);
        var item = await town.Get<ItemFeed>().Find(ItemKind.Course, "7", Language.Chinese);
        Assert.Equal((new DateOnly(2026, 11, 28), "2026-11-28 14:30", "1.5"), (item!.ValidUntil!.Value, item.Fields[3].Value, item.Fields[4].Value));
    }

    async Task<Decided<ImportReport>> Import(string name, byte[] bytes)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(file, bytes);
        return await town.Get<ImportTable>().Decide(new(file, "course") { Language = Language.Chinese });
    }

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static string Cell(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    static byte[] Sheet(params string[] rows) =>
        Book("<worksheet><sheetData>" + string.Concat(rows.Select(row => $"<row>{row}</row>")) + "</sheetData></worksheet>");

    static byte[] Book(string sheet, string? styles = null) => Zip(
    [
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", sheet),
        .. styles is null ? Array.Empty<(string, string)>() : [("xl/styles.xml", styles)],
    ]);

    static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open());
                part.Write(text);
            }
        }
        return bytes.ToArray();
    }
}
