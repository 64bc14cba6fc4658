using SkiaSharp;

namespace LearningBot.Printing;

/// <summary>
/// A4 paper, written from top to bottom; a new page begins by itself. Lengths are points, 1/72 inch.
/// </summary>
sealed class Paper : IDisposable
{
    /// <summary>The size of plain text.</summary>
    public const float Plain = 16;

    const float width = 595;
    const float height = 842;
    const float margin = 54;
    const float foot = 36;

    static readonly SKColor ink = new(0x1b, 0x21, 0x1f);

    readonly MemoryStream file = new();
    readonly SKDocument document;
    readonly SKTypeface face;
    readonly Func<int, string> below;
    SKCanvas? page;
    float y;
    int number;

    /// <summary>New paper.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="face">The font.</param>
    /// <param name="below">What stands below a page, by its number.</param>
    /// <param name="now">When it is written.</param>
    public Paper(string title, SKTypeface face, Func<int, string> below, DateTimeOffset now)
    {
        (this.face, this.below) = (face, below);
        document = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = title, Creation = now.UtcDateTime, Producer = "LearningBot" });
    }

    /// <summary>Writes a paragraph, with space after it.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="size">The size of its letters.</param>
    /// <param name="indent">How far it is set in.</param>
    public void Write(string text, float size = Plain, float indent = 0)
    {
        using var font = new SKFont(face, size);
        using var paint = new SKPaint { Color = ink, IsAntialias = true };
        foreach (var line in LineBreaks.Of(text, width - 2 * margin - indent, part => font.MeasureText(part)))
        {
            Keep(size * 1.5f);
            y += size * 1.5f;
            page!.DrawText(line, margin + indent, y - size * .4f, SKTextAlign.Left, font, paint);
        }
        y += size * .4f;
    }

    /// <summary>Writes a row of a table: its first cell begins at its edge, the others end at theirs.</summary>
    /// <param name="cells">What they say, each short enough for one line.</param>
    /// <param name="edges">How far from the margin each begins or ends.</param>
    /// <param name="size">The size of their letters.</param>
    public void Row(IReadOnlyList<string> cells, IReadOnlyList<float> edges, float size = Plain)
    {
        using var font = new SKFont(face, size);
        using var paint = new SKPaint { Color = ink, IsAntialias = true };
        Keep(size * 1.6f);
        y += size * 1.6f;
        for (var at = 0; at < cells.Count; at++) page!.DrawText(cells[at], margin + edges[at], y - size * .4f, at == 0 ? SKTextAlign.Left : SKTextAlign.Right, font, paint);
    }

    /// <summary>Draws something as wide as this, in the middle, with space after it.</summary>
    public void Draw(float wide, float high, Action<SKCanvas, SKRect> draw)
    {
        Keep(high);
        draw(page!, SKRect.Create((width - wide) / 2, y + 4, wide, high));
        y += high + 12;
    }

    /// <summary>A line across the paper.</summary>
    public void Rule()
    {
        using var paint = new SKPaint { Color = ink, StrokeWidth = 1 };
        Keep(40);
        page!.DrawLine(margin, y + 6, width - margin, y + 6, paint);
        y += 12;
    }

    /// <summary>Begins a new page where there is less room than this.</summary>
    public void Keep(float room)
    {
        if (page is not null && y + room <= height - margin) return;
        End();
        page = document.BeginPage(width, height);
        y = margin;
        number++;
    }

    /// <summary>Ends it, and answers the PDF.</summary>
    public byte[] Finish()
    {
        End();
        document.Close();
        return file.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        document.Dispose();
        file.Dispose();
    }

    void End()
    {
        if (page is null) return;
        using var font = new SKFont(face, 11);
        using var paint = new SKPaint { Color = ink, IsAntialias = true };
        page.DrawText(below(number), width / 2, height - foot, SKTextAlign.Center, font, paint);
        document.EndPage();
        page = null;
    }
}
