using System.Globalization;

namespace Learning.Places;

/// <summary>Addresses that show a point on a map. None needs a key.</summary>
public static class MapLink
{
    /// <summary>On the map of AMap, which works in China and takes GCJ-02 (<see href="https://lbs.amap.com/api/uri-api/guide/mobile-web/point"/>).</summary>
    /// <param name="point">The point, on any datum.</param>
    public static string Amap(Point point)
    {
        var at = point.In(Datum.Gcj02);
        return $"https://uri.amap.com/marker?position={Degrees(at.Longitude)},{Degrees(at.Latitude)}";
    }

    /// <summary>On OpenStreetMap, which takes WGS-84 (<see href="https://wiki.openstreetmap.org/wiki/Browsing#Other_URL_tricks"/>).</summary>
    /// <param name="point">The point, on any datum.</param>
    public static string OpenStreetMap(Point point)
    {
        var at = point.In(Datum.Wgs84);
        return $"https://www.openstreetmap.org/?mlat={Degrees(at.Latitude)}&mlon={Degrees(at.Longitude)}&zoom=17";
    }

    /// <summary>For whatever map the phone has: a <c>geo:</c> address, which is WGS-84 (<see href="https://www.rfc-editor.org/rfc/rfc5870"/>).</summary>
    /// <param name="point">The point, on any datum.</param>
    public static string Geo(Point point)
    {
        var at = point.In(Datum.Wgs84);
        return $"geo:{Degrees(at.Latitude)},{Degrees(at.Longitude)}";
    }

    // Five decimals are a metre.
    static string Degrees(double degrees) => degrees.ToString("0.#####", CultureInfo.InvariantCulture);
}
