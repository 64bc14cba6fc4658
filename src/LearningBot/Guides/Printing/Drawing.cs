using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace LearningBot.Guides.Printing;

/// <summary>
/// Draws the drawings of guides: the shapes, texts and transforms of <see href="https://www.w3.org/TR/SVG11/">SVG</see> that they are made of, with
/// colours as attributes. What it does not know it leaves out; a test holds that the guides' own drawings use nothing else.
/// </summary>
sealed class Drawing
{
    /// <summary>The elements it knows.</summary>
    public static readonly IReadOnlySet<string> Elements =
        new HashSet<string> { "svg", "g", "rect", "circle", "ellipse", "line", "path", "polygon", "polyline", "text", "title", "desc" };

    static readonly XmlReaderSettings careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    readonly XElement root;
    readonly SKRect box;

    Drawing(XElement root, SKRect box) => (this.root, this.box) = (root, box);

    /// <summary>Its height when it is one wide.</summary>
    public float Height => box.Height / box.Width;

    /// <summary>Reads a file; null when it is no drawing.</summary>
    public static Drawing? Read(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, careful);
            var root = XElement.Load(reader);
            var view = Numbers((string?)root.Attribute("viewBox"));
            return view is [_, _, > 0, > 0] ? new(root, SKRect.Create(view[0], view[1], view[2], view[3])) : null;
        }
        catch (Exception e) when (e is XmlException or IOException)
        {
            return null;
        }
    }

    /// <summary>Draws it into a place, and nothing beyond.</summary>
    public void Draw(SKCanvas canvas, SKRect place, SKTypeface face)
    {
        canvas.Save();
        canvas.ClipRect(place);
        canvas.Translate(place.Left, place.Top);
        canvas.Scale(place.Width / box.Width);
        canvas.Translate(-box.Left, -box.Top);
        Children(canvas, root, Ink.Usual.With(root), face);
        canvas.Restore();
    }

    /// <summary>The numbers of a list such as a viewBox.</summary>
    public static float[] Numbers(string? list) =>
        [.. (list ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(each => float.TryParse(each, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    static void Children(SKCanvas canvas, XElement parent, Ink ink, SKTypeface face)
    {
        foreach (var element in parent.Elements())
        {
            canvas.Save();
            Transforms.Apply(canvas, (string?)element.Attribute("transform"));
            One(canvas, element, ink.With(element), face);
            canvas.Restore();
        }
    }

    static void One(SKCanvas canvas, XElement element, Ink ink, SKTypeface face)
    {
        if (element.Name.LocalName is "g" or "svg")
        {
            Children(canvas, element, ink, face);
        }
        else if (element.Name.LocalName == "text")
        {
            Text(canvas, element, ink, face);
        }
        else
        {
            if (ink.Fill is { } fill) Shape(canvas, element, fill, ink, stroke: false);
            if (ink.Stroke is { } stroke) Shape(canvas, element, stroke, ink, stroke: true);
        }
    }

    static void Shape(SKCanvas canvas, XElement element, SKColor colour, Ink ink, bool stroke)
    {
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            Style = stroke ? SKPaintStyle.Stroke : SKPaintStyle.Fill,
            StrokeWidth = ink.Width,
            StrokeCap = ink.Cap,
            StrokeJoin = ink.Join,
        };
        float At(string name) => Numbers((string?)element.Attribute(name)) is [var number, ..] ? number : 0;
        switch (element.Name.LocalName)
        {
            case "rect":
                var (rx, ry) = (At("rx"), At("ry"));
                canvas.DrawRoundRect(SKRect.Create(At("x"), At("y"), At("width"), At("height")), rx > 0 ? rx : ry, ry > 0 ? ry : rx, paint);
                break;
            case "circle": canvas.DrawCircle(At("cx"), At("cy"), At("r"), paint); break;
            case "ellipse": canvas.DrawOval(At("cx"), At("cy"), At("rx"), At("ry"), paint); break;
            case "line": canvas.DrawLine(At("x1"), At("y1"), At("x2"), At("y2"), paint); break;
            case "path": Path(canvas, (string?)element.Attribute("d"), paint); break;
            case "polyline": Path(canvas, $"M{(string?)element.Attribute("points")}", paint); break;
            case "polygon": Path(canvas, $"M{(string?)element.Attribute("points")}Z", paint); break;
        }
    }

    static void Path(SKCanvas canvas, string? data, SKPaint paint)
    {
        using var path = SKPath.ParseSvgPathData(data ?? "");
        if (path is not null) canvas.DrawPath(path, paint);
    }

    static void Text(SKCanvas canvas, XElement element, Ink ink, SKTypeface face)
    {
        if (ink.Fill is not { } fill) return;
        var at = Numbers($"{(string?)element.Attribute("x") ?? "0"} {(string?)element.Attribute("y") ?? "0"}");
        using var font = new SKFont(face, ink.TextSize);
        using var paint = new SKPaint { Color = fill, IsAntialias = true };
        canvas.DrawText(element.Value.Trim(), at[0], at[1], ink.Anchor, font, paint);
    }
}
