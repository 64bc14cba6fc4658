namespace Learning.Places;

/// <summary>A point on the earth, with the datum it is measured by.</summary>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Datum">GCJ-02 by default: what city packs and records hold.</param>
public sealed record Point(double Longitude, double Latitude, Datum Datum = Datum.Gcj02)
{
    // The mean radius of the earth, https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius
    const double EarthRadius = 6_371_008.8;

    /// <summary>True when the degrees are those of a point on the earth.</summary>
    public bool IsOnEarth => Math.Abs(Longitude) <= 180 && Math.Abs(Latitude) <= 90;

    /// <summary>The same point, measured by another datum; to and back differs by less than a millimetre.</summary>
    public Point In(Datum datum)
    {
        if (datum == Datum) return this;
        var (longitude, latitude) = datum == Datum.Gcj02 ? Gcj02.FromWgs84(Longitude, Latitude) : Gcj02.ToWgs84(Longitude, Latitude);
        return new(longitude, latitude, datum);
    }

    /// <summary>Metres in a straight line over the ground, whatever the datums. The earth is taken for a ball: at most 0.6 % off.</summary>
    public double MetresTo(Point other)
    {
        var ((x, y, z), (u, v, w)) = (Direction, other.In(Datum).Direction);
        return Metres(Math.Pow(x - u, 2) + Math.Pow(y - v, 2) + Math.Pow(z - w, 2));
    }

    /// <summary>The point on a ball of radius 1.</summary>
    internal (double X, double Y, double Z) Direction
    {
        get
        {
            var (sinEast, cosEast) = Math.SinCos(double.DegreesToRadians(Longitude));
            var (sinNorth, cosNorth) = Math.SinCos(double.DegreesToRadians(Latitude));
            return (cosNorth * cosEast, cosNorth * sinEast, sinNorth);
        }
    }

    /// <summary>Metres over the ground between two points whose straight distance through a ball of radius 1 has this square.</summary>
    internal static double Metres(double square) => 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(square) / 2));
}
