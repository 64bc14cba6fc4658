using System.Text.RegularExpressions;
using SkiaSharp;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace LearningBot.Tests.Staff;

/// <summary>Reads a code as a phone does: from the dots that are drawn, with a decoder that is not ours.</summary>
static partial class Camera
{
    const int pixels = 640, code = 480;

    // A decoder misses three of a thousand good codes in one picture; a phone takes many, and no hand is still.
    static readonly float[] angles = [0, -10, 20];

    /// <summary>What the code in a drawing says; null where there is none to be read.</summary>
    public static string? Sees(string svg) => angles.Select(it => Sees(svg, it)).FirstOrDefault(it => it is not null);

    static string? Sees(string svg, float angle)
    {
        using var bitmap = Drawn(svg, angle);
        var grey = bitmap.Pixels.Select(it => it.Green).ToArray();
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, pixels, pixels, RGBLuminanceSource.BitmapFormat.Gray8)));
        return new QRCodeReader().decode(seen)?.Text;
    }

    static SKBitmap Drawn(string svg, float angle)
    {
        var side = float.Parse(Side().Match(svg).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        using var dots = SKPath.ParseSvgPathData(Dots().Match(svg).Groups[1].Value);
        using var ink = new SKPaint { Color = SKColors.Black };
        var bitmap = new SKBitmap(pixels, pixels);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.RotateDegrees(angle, pixels / 2f, pixels / 2f);
        canvas.Translate((pixels - code) / 2f, (pixels - code) / 2f);
        canvas.Scale(code / side);
        canvas.DrawPath(dots, ink);
        return bitmap;
    }

    [GeneratedRegex("viewBox=\"0 0 ([0-9]+) ")]
    private static partial Regex Side();

    [GeneratedRegex("<path d=\"([^\"]*)\"")]
    private static partial Regex Dots();
}
