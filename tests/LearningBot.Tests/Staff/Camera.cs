using System.Text.RegularExpressions;
using SkiaSharp;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace LearningBot.Tests.Staff;

/// <summary>Reads a code as a phone does: from the dots that are drawn, with a decoder that is not ours.</summary>
static partial class Camera
{
    const int pixels = 480;

    /// <summary>What the code in a drawing says; null where there is none to be read.</summary>
    public static string? Sees(string svg)
    {
        using var bitmap = Drawn(svg);
        var grey = bitmap.Pixels.Select(it => it.Green).ToArray();
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, pixels, pixels, RGBLuminanceSource.BitmapFormat.Gray8)));
        return new QRCodeReader().decode(seen)?.Text;
    }

    static SKBitmap Drawn(string svg)
    {
        var side = float.Parse(Side().Match(svg).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        using var dots = SKPath.ParseSvgPathData(Dots().Match(svg).Groups[1].Value);
        using var ink = new SKPaint { Color = SKColors.Black };
        var bitmap = new SKBitmap(pixels, pixels);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(pixels / side);
        canvas.DrawPath(dots, ink);
        return bitmap;
    }

    [GeneratedRegex("viewBox=\"0 0 ([0-9]+) ")]
    private static partial Regex Side();

    [GeneratedRegex("<path d=\"([^\"]*)\"")]
    private static partial Regex Dots();
}
