namespace Learning.Places;

/// <summary>A place and how far it is.</summary>
/// <param name="Place">The place.</param>
/// <param name="Metres">The straight line to it, in metres.</param>
public sealed record Near(Place Place, double Metres);

/// <summary>
/// Places by where they are: a k-d tree over points on a ball, so that it is exact everywhere. In each span of the arrays the middle
/// one splits the others by one axis, each axis in its turn.
/// </summary>
sealed class PlaceTree
{
    readonly Place[] places;
    readonly double[][] axes = new double[3][];

    public PlaceTree(IEnumerable<Place> all)
    {
        places = [.. all.OrderBy(place => place.Id, StringComparer.Ordinal)];
        var points = Array.ConvertAll(places, place => place.At().Direction);
        var order = Enumerable.Range(0, places.Length).ToArray();
        for (var axis = 0; axis < 3; axis++) axes[axis] = Array.ConvertAll(points, point => Of(point, axis));
        Split(order, 0, order.Length, 0);
        places = Array.ConvertAll(order, at => places[at]);
        for (var axis = 0; axis < 3; axis++) axes[axis] = Array.ConvertAll(order, at => axes[axis][at]);
    }

    /// <summary>The nearest that are wanted, nearest first, then by id.</summary>
    /// <param name="from">Where from, in the datum of the places.</param>
    /// <param name="wanted">Which ones.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Near> Nearest(Point from, Func<Place, bool> wanted, int take)
    {
        if (take <= 0) return [];
        var search = new Search(from.Direction, wanted, take);
        Look(search, 0, places.Length, 0);
        return [.. search.Best.Select(found => new Near(places[found.At], Point.Metres(found.Square)))];
    }

    void Look(Search search, int from, int until, int axis)
    {
        if (from >= until) return;
        var middle = (from + until) / 2;
        if (search.Wanted(places[middle])) Offer(search, middle);
        var beyond = Of(search.From, axis) - axes[axis][middle];
        var next = (axis + 1) % 3;
        if (beyond < 0) Look(search, from, middle, next);
        else Look(search, middle + 1, until, next);
        if (beyond * beyond > search.Worst) return;
        if (beyond < 0) Look(search, middle + 1, until, next);
        else Look(search, from, middle, next);
    }

    void Offer(Search search, int at)
    {
        var (x, y, z) = (search.From.X - axes[0][at], search.From.Y - axes[1][at], search.From.Z - axes[2][at]);
        var square = (x * x) + (y * y) + (z * z);
        if (square > search.Worst) return;
        var place = search.Best.FindIndex(other => square < other.Square || (square == other.Square && IsBefore(at, other.At)));
        search.Best.Insert(place < 0 ? search.Best.Count : place, (at, square));
        if (search.Best.Count > search.Take) search.Best.RemoveAt(search.Take);
    }

    bool IsBefore(int at, int other) => string.CompareOrdinal(places[at].Id, places[other].Id) < 0;

    void Split(int[] order, int from, int until, int axis)
    {
        if (until - from < 2) return;
        var values = axes[axis];
        order.AsSpan(from, until - from).Sort((one, other) => values[one].CompareTo(values[other]));
        var middle = (from + until) / 2;
        Split(order, from, middle, (axis + 1) % 3);
        Split(order, middle + 1, until, (axis + 1) % 3);
    }

    static double Of((double X, double Y, double Z) point, int axis) => axis switch { 0 => point.X, 1 => point.Y, _ => point.Z };

    /// <summary>What is looked for and what was found so far.</summary>
    sealed record Search((double X, double Y, double Z) From, Func<Place, bool> Wanted, int Take)
    {
        public List<(int At, double Square)> Best { get; } = [];

        public double Worst => Best.Count < Take ? double.MaxValue : Best[^1].Square;
    }
}
