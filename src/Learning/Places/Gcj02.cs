namespace Learning.Places;

/// <summary>
/// The shift between WGS-84 and GCJ-02 in degrees. The formula is not published by the authority; this is the one that is known
/// everywhere since 2010, see <see href="https://en.wikipedia.org/wiki/Restrictions_on_geographic_data_in_China#GCJ-02"/>. Outside the box
/// around China there is no shift.
/// </summary>
static class Gcj02
{
    // The ellipsoid of Krasovsky 1940: half its longer axis in metres, and the square of its eccentricity.
    const double Axis = 6_378_245.0;
    const double Eccentricity = 0.006_693_421_622_965_943;

    // The formula counts from here.
    const double East = 105;
    const double North = 35;

    // Each round leaves about a thousandth of the error of the one before.
    const int Rounds = 6;

    public static (double Longitude, double Latitude) FromWgs84(double longitude, double latitude)
    {
        if (!InChina(longitude, latitude)) return (longitude, latitude);
        var (east, north) = Metres(longitude - East, latitude - North);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(latitude));
        var squash = 1 - (Eccentricity * sin * sin);
        var perRadianEast = Axis / Math.Sqrt(squash) * cos;
        var perRadianNorth = Axis * (1 - Eccentricity) / (squash * Math.Sqrt(squash));
        return (longitude + double.RadiansToDegrees(east / perRadianEast), latitude + double.RadiansToDegrees(north / perRadianNorth));
    }

    // There is no formula for the way back: the point is sought that is shifted to the given one.
    public static (double Longitude, double Latitude) ToWgs84(double longitude, double latitude)
    {
        var (x, y) = (longitude, latitude);
        for (var round = 0; round < Rounds; round++)
        {
            var (east, north) = FromWgs84(x, y);
            (x, y) = (x + longitude - east, y + latitude - north);
        }
        return (x, y);
    }

    static bool InChina(double longitude, double latitude) =>
        longitude is >= 72.004 and <= 137.8347 && latitude is >= 0.8293 and <= 55.8271;

    // How far a point is shifted, in metres to the east and to the north.
    static (double East, double North) Metres(double x, double y)
    {
        var both = Wave(20, 6 * x) + Wave(20, 2 * x);
        var root = Math.Sqrt(Math.Abs(x));
        var east = 300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * root)
            + both + Wave(20, x) + Wave(40, x / 3) + Wave(150, x / 12) + Wave(300, x / 30);
        var north = -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * root)
            + both + Wave(20, y) + Wave(40, y / 3) + Wave(160, y / 12) + Wave(320, y / 30);
        return (east, north);
    }

    static double Wave(double height, double halfTurns) => height * 2 / 3 * Math.Sin(halfTurns * Math.PI);
}
