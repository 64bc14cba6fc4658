using System.Globalization;
using System.Text;
using LearningBot.Pages;
using QRCoder;

namespace LearningBot.Printing;

/// <summary>An address as the square of dots that a phone's camera reads (<see href="https://www.iso.org/standard/83389.html">ISO/IEC 18004</see>).</summary>
/// <param name="Side">Dots on each side, the empty margin among them.</param>
/// <param name="Path">The dark dots, as the path of a drawing whose unit is a dot.</param>
sealed record Square(int Side, string Path)
{
    /// <summary>The square of an address.</summary>
    public static Square Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            {
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return new(code.ModuleMatrix.Count, path.ToString());
    }

    /// <summary>The square as a drawing of its own, on white.</summary>
    /// <param name="pixels">How long its sides are.</param>
    public string Drawing(int pixels) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels}\" height=\"{pixels}\" viewBox=\"0 0 {Side} {Side}\" shape-rendering=\"crispEdges\"><rect width=\"{Side}\" height=\"{Side}\" fill=\"#fff\"/><path d=\"{Path}\"/></svg>");

    /// <summary>The square in a page.</summary>
    /// <param name="name">What it is, for who does not see it.</param>
    public Markup Markup(string name)
    {
        var side = Side.ToString(CultureInfo.InvariantCulture);
        return Pages.Markup.Of($"<svg class=\"code\" role=\"img\" aria-label=\"{name}\" viewBox=\"0 0 {side} {side}\"><path d=\"{Path}\"/></svg>");
    }
}
