using System.Text;

namespace Learning.Catalogue.Files;

/// <summary>Finds out how the text of a file is encoded. What could be two things is not guessed.</summary>
static class TextEncodings
{
    const int chunk = 1 << 16;
    const int enough = 1 << 20;
    static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encoding, which refuses bytes that it does not know; and a remark where it is not UTF-8.</summary>
    /// <exception cref="UnreadableException">It is none of those that are read.</exception>
    public static (Encoding Encoding, Bilingual? Note) Of(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        var read = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        if (Marked(start[..read]) is { } marked) return (marked, new("按 UTF-16 读的。", "It was read as UTF-16."));
        if (IsValid(file, utf8)) return (utf8, null);
        if (IsGbk(file)) return (Gb18030(), new("按 GBK 读的。下次存为 UTF-8 更稳妥。", "It was read as GBK. Save it as UTF-8 next time, to be sure."));
        throw new UnreadableException(new Bilingual("文件的文字不是 UTF-8、UTF-16，也不能确定是 GBK。请打开它，看每个字都对，再存为“CSV UTF-8”。",
            "The file's text is neither UTF-8 nor UTF-16 nor surely GBK. Open it, see that every character is right, and save it as “CSV UTF-8”."));
    }

    // A byte order mark; or a first character of plain ASCII, which takes two bytes in UTF-16 only.
    static UnicodeEncoding? Marked(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0] or [0, 0, 0xFE, 0xFF] => throw new UnreadableException(new Bilingual("文件的文字是 UTF-32。请存为“CSV UTF-8”。", "The file's text is UTF-32. Save it as “CSV UTF-8”.")),
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0] => new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0] => new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => null,
    };

    static bool IsValid(FileStream file, Encoding encoding)
    {
        var (decoder, bytes, chars) = (encoding.GetDecoder(), new byte[chunk], new char[chunk + 1]);
        file.Position = 0;
        try
        {
            for (int read; (read = file.Read(bytes)) > 0;) decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
            decoder.GetChars(bytes, 0, 0, chars, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Many other encodings decode as GBK, too, but to rare characters. In Chinese text nearly all are among the 3,755 common ones of GB 2312 (rows 16 to 55).
    static bool IsGbk(FileStream file)
    {
        if (!IsValid(file, Gb18030())) return false;
        var bytes = new byte[enough];
        file.Position = 0;
        var read = file.ReadAtLeast(bytes, enough, throwOnEndOfStream: false);
        var (pairs, common) = (0, 0);
        for (var i = 0; i + 1 < read; i++)
        {
            if (bytes[i] < 0x80) continue;
            pairs++;
            if (bytes[i] is >= 0xB0 and <= 0xD7 or 0xA1 or 0xA3 && bytes[i + 1] >= 0xA1) common++;
            i++;
        }
        return pairs >= 2 && common >= 0.9 * pairs;
    }

    static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
