namespace Learning.Places;

/// <summary>How fast somebody walks, and what that makes of a straight line. Every time told from it is an estimate.</summary>
/// <param name="Id">Stable name, kept in conversations.</param>
/// <param name="MetresPerMinute">Metres a minute.</param>
public sealed record Pace(string Id, double MetresPerMinute)
{
    /// <summary>How much longer the streets are than the straight line.</summary>
    public const double Detour = 1.3;

    /// <summary>What the city promises: a reading place within so many minutes on foot.</summary>
    public const int Promise = 12;

    /// <summary>80 metres a minute.</summary>
    public static Pace Usual { get; } = new("usual", 80);

    /// <summary>67 metres a minute, for elderly residents.</summary>
    public static Pace Slow { get; } = new("slow", 67);

    /// <summary>Whole minutes on foot, rounded up, at least 1.</summary>
    /// <param name="metres">The straight line.</param>
    public int Minutes(double metres) => Math.Max(1, (int)Math.Ceiling(metres * Detour / MetresPerMinute));

    /// <summary>True when the walk takes no longer than the <see cref="Promise"/>.</summary>
    /// <param name="metres">The straight line.</param>
    public bool KeepsPromise(double metres) => metres * Detour <= Promise * MetresPerMinute;
}
