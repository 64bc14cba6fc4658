using System.Globalization;
using System.Text;
using Learning.Indicators;
using Learning.Places;

namespace LearningBot.Staff.Indicators;

/// <summary>Places drawn where they are, north above. Those that fall on one spot are drawn once, so that the page stays light.</summary>
sealed class MapDrawing
{
    /// <summary>How wide it is.</summary>
    public const int Width = 640;

    const int edge = 14;

    readonly double west;
    readonly double north;
    readonly double scale;
    readonly double narrowing;

    /// <summary>Draws places.</summary>
    /// <param name="places">The places; at least one.</param>
    /// <param name="marks">What else must have room on it.</param>
    public MapDrawing(IReadOnlyList<Mapped> places, IEnumerable<Point> marks)
    {
        List<Point> all = [.. places.Select(it => new Point(it.Longitude, it.Latitude)), .. marks];
        (west, north) = (all.Min(it => it.Longitude), all.Max(it => it.Latitude));
        var (east, south) = (all.Max(it => it.Longitude), all.Min(it => it.Latitude));
        // A degree of longitude is shorter than one of latitude.
        narrowing = Math.Cos(double.DegreesToRadians((north + south) / 2));
        scale = (Width - (2 * edge)) / Math.Max(Math.Max((east - west) * narrowing, (north - south) / 2), 0.005);
        Height = (int)((north - south) * scale) + (2 * edge);
        Houses = Dots(places.Where(it => WalkingMap.IsHouse(it.Kind)));
        Near = Path(places.Where(it => it.Kind == PlaceKind.TeachingPoint && !it.Far), "m0-4l4 7h-8z");
        Schools = Dots(places.Where(it => it.Kind is PlaceKind.CityCollege or PlaceKind.DistrictCollege or PlaceKind.StreetSchool));
        Far = Path(places.Where(it => it.Far), "m-3-3l6 6m0-6l-6 6");
    }

    /// <summary>How high it is.</summary>
    public int Height { get; }

    /// <summary>Book houses.</summary>
    public string Houses { get; }

    /// <summary>Communities that are not far, as triangles.</summary>
    public string Near { get; }

    /// <summary>Schools and colleges.</summary>
    public string Schools { get; }

    /// <summary>Communities that are far, as crosses.</summary>
    public string Far { get; }

    /// <summary>Where a point lies on it.</summary>
    public (int X, int Y) At(double longitude, double latitude) =>
        (edge + (int)Math.Round((longitude - west) * narrowing * scale), edge + (int)Math.Round((north - latitude) * scale));

    string Dots(IEnumerable<Mapped> places) => Path(places, "h.1");

    string Path(IEnumerable<Mapped> places, string shape)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in places.Select(it => At(it.Longitude, it.Latitude)).Distinct()) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}{shape}");
        return path.ToString();
    }
}
