using System.Xml.Linq;
using SkiaSharp;

namespace LearningBot.Guides.Printing;

/// <summary>How a part of a drawing is painted; parts inherit it from what they lie in.</summary>
sealed record Ink
{
    /// <summary>What a drawing begins with.</summary>
    public static readonly Ink Usual = new();

    /// <summary>The colour inside; null for none.</summary>
    public SKColor? Fill { get; init; } = SKColors.Black;

    /// <summary>The colour of the outline; null for none.</summary>
    public SKColor? Stroke { get; init; }

    /// <summary>The outline's width.</summary>
    public float Width { get; init; } = 1;

    /// <summary>How lines end.</summary>
    public SKStrokeCap Cap { get; init; }

    /// <summary>How lines meet.</summary>
    public SKStrokeJoin Join { get; init; }

    /// <summary>The size of text.</summary>
    public float TextSize { get; init; } = 16;

    /// <summary>Where text stands about its place.</summary>
    public SKTextAlign Anchor { get; init; }

    /// <summary>The same with what an element says of itself.</summary>
    public Ink With(XElement element)
    {
        string? Said(string name) => (string?)element.Attribute(name);
        float Number(string name, float otherwise) => Drawing.Numbers(Said(name)?.Replace("px", "", StringComparison.Ordinal)) is [var number, ..] ? number : otherwise;
        return new()
        {
            Fill = Colour(Said("fill"), Fill),
            Stroke = Colour(Said("stroke"), Stroke),
            Width = Number("stroke-width", Width),
            Cap = Said("stroke-linecap") switch { "round" => SKStrokeCap.Round, "square" => SKStrokeCap.Square, "butt" => SKStrokeCap.Butt, _ => Cap },
            Join = Said("stroke-linejoin") switch { "round" => SKStrokeJoin.Round, "bevel" => SKStrokeJoin.Bevel, "miter" => SKStrokeJoin.Miter, _ => Join },
            TextSize = Number("font-size", TextSize),
            Anchor = Said("text-anchor") switch { "middle" => SKTextAlign.Center, "end" => SKTextAlign.Right, "start" => SKTextAlign.Left, _ => Anchor },
        };
    }

    static SKColor? Colour(string? said, SKColor? otherwise) =>
        said is null ? otherwise : SKColor.TryParse(said, out var colour) ? colour : said switch { "white" => SKColors.White, "black" => SKColors.Black, _ => null };
}
