using System.Text.RegularExpressions;
using SkiaSharp;

namespace LearningBot.Guides.Printing;

/// <summary>Where the parts of a drawing are moved, turned and enlarged to.</summary>
static partial class Transforms
{
    /// <summary>Moves what is drawn next as a <c>transform</c> attribute says: translate, scale, rotate and matrix.</summary>
    public static void Apply(SKCanvas canvas, string? said)
    {
        foreach (Match one in One().Matches(said ?? ""))
        {
            switch (one.Groups[1].Value, Drawing.Numbers(one.Groups[2].Value))
            {
                case ("translate", [var x, var y]): canvas.Translate(x, y); break;
                case ("translate", [var x]): canvas.Translate(x, 0); break;
                case ("scale", [var x, var y]): canvas.Scale(x, y); break;
                case ("scale", [var both]): canvas.Scale(both); break;
                case ("rotate", [var angle]): canvas.RotateDegrees(angle); break;
                case ("rotate", [var angle, var x, var y]): canvas.RotateDegrees(angle, x, y); break;
                case ("matrix", [var a, var b, var c, var d, var e, var f]): canvas.Concat(new SKMatrix(a, c, e, b, d, f, 0, 0, 1)); break;
            }
        }
    }

    [GeneratedRegex(@"(\w+)\s*\(([^)]*)\)")]
    private static partial Regex One();
}
