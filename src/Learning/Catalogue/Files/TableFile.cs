namespace Learning.Catalogue.Files;

/// <summary>Opens a table by what its file is, and not by its name only: spreadsheets are often renamed.</summary>
static class TableFile
{
    /// <summary>Bytes that a file has at most: 2 GB.</summary>
    public const long Largest = 2_000_000_000;

    /// <exception cref="UnreadableException">It is not a table that can be read.</exception>
    public static Table Open(string path)
    {
        if (Directory.Exists(path)) throw new UnreadableException(new Bilingual($"{path} 是文件夹。请指定文件。", $"{path} is a folder. Name a file."));
        if (!File.Exists(path)) throw new UnreadableException(new Bilingual($"没有文件 {path}。", $"There is no file {path}."));
        var length = new FileInfo(path).Length;
        if (length == 0) throw new UnreadableException(new Bilingual("文件是空的。", "The file is empty."));
        if (length > Largest) throw new UnreadableException(new Bilingual($"文件超过 {Largest / 1_000_000_000} GB。请分成几份，每份用不同的 --source。", $"The file is larger than {Largest / 1_000_000_000} GB. Split it, each part under another --source."));
        return Start(path) switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] => new XlsxTable(path),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnreadableException(new Bilingual("这是旧格式或加了密码的表格。请存为不带密码的 .xlsx，或 CSV UTF-8。", "This is an old or a locked spreadsheet. Save it as .xlsx without a password, or as CSV UTF-8.")),
            [0x25, 0x50, 0x44, 0x46, ..] => throw new UnreadableException(new Bilingual("这是 PDF。请把表格存为 .xlsx 或 CSV UTF-8。", "This is a PDF. Save the table as .xlsx or CSV UTF-8.")),
            _ when Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) =>
                throw new UnreadableException(new Bilingual("文件名是 .xlsx，内容却不是。请用表格软件重新保存。", "The file is named .xlsx, but is none. Save it again from the spreadsheet.")),
            _ when Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) => new JsonTable(path),
            _ => new CsvTable(path),
        };
    }

    static byte[] Start(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[4];
        return start[..file.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
    }
}
