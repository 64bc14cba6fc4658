using Learning.City;
using Learning.Places;

namespace Learning.Sample;

/// <summary>Strews places over a district: denser towards its centre, never beyond its radius, at least 150 metres apart.</summary>
sealed class Spread(Dice dice)
{
    const double Apart = 0.150; // kilometres
    const double KmPerDegree = 111.2;
    readonly Dictionary<(int, int), List<Point>> cells = [];

    /// <summary>A point of the district that is apart from all points given before.</summary>
    public Point In(District district)
    {
        while (true)
        {
            var (east, north) = (dice.Normal() * district.RadiusKm / 2, dice.Normal() * district.RadiusKm / 2);
            if ((east * east) + (north * north) > district.RadiusKm * district.RadiusKm)
                continue;
            var at = new Point(
                Math.Round(district.Centre.Longitude + (east / KmEast(district.Centre.Latitude)), 6),
                Math.Round(district.Centre.Latitude + (north / KmPerDegree), 6));
            if (Near(at).All(other => Km(at, other) >= Apart))
                return Keep(at);
        }
    }

    /// <summary>Kilometres between two points of one city.</summary>
    public static double Km(Point one, Point other) =>
        double.Hypot((one.Longitude - other.Longitude) * KmEast(one.Latitude), (one.Latitude - other.Latitude) * KmPerDegree);

    static double KmEast(double latitude) => KmPerDegree * Math.Cos(latitude * Math.PI / 180);

    IEnumerable<Point> Near(Point at)
    {
        var (x, y) = Cell(at);
        for (var column = x - 1; column <= x + 1; column++)
        {
            for (var row = y - 1; row <= y + 1; row++)
            {
                foreach (var other in cells.GetValueOrDefault((column, row), []))
                    yield return other;
            }
        }
    }

    Point Keep(Point at)
    {
        if (!cells.TryGetValue(Cell(at), out var cell))
            cells[Cell(at)] = cell = [];
        cell.Add(at);
        return at;
    }

    // A cell is about 200 metres wide, so that only its neighbours need be looked at.
    static (int, int) Cell(Point at) => ((int)(at.Longitude * 500), (int)(at.Latitude * 500));
}
