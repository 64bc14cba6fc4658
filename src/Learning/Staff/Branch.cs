namespace Learning.Staff;

/// <summary>How far down the city's tree a branch begins.</summary>
public enum BranchLevel
{
    /// <summary>The whole city.</summary>
    City,

    /// <summary>A district or zone.</summary>
    District,

    /// <summary>A street or township, named by its school.</summary>
    Street,

    /// <summary>A community, named by its teaching point.</summary>
    Community,
}

/// <summary>
/// A branch of the city's tree: city, district, street, community. It is kept as the way to it, so that what lies below begins with the same words:
/// nothing for the city, then <c>district/school/point</c>, with <c>-</c> for a street that is not known.
/// </summary>
/// <param name="Path">The way to it.</param>
public readonly record struct Branch(string Path)
{
    internal const string UnknownStreet = "-";

    /// <summary>The whole city.</summary>
    public static Branch City { get; } = new("");

    /// <summary>How far down it begins.</summary>
    public BranchLevel Level => Path.Length == 0 ? BranchLevel.City : BranchLevel.District + Path.Count(letter => letter == '/');

    /// <summary>Id of its district; null for the whole city.</summary>
    public string? District => Level == BranchLevel.City ? null : Path.Split('/')[0];

    /// <summary>Id of the school or teaching point that it is named by; null for a district and for the city.</summary>
    public string? Place => Level < BranchLevel.Street ? null : Path.Split('/')[^1];

    /// <summary>True when <paramref name="other"/> is this branch or lies below it.</summary>
    public bool Holds(Branch other) => Path.Length == 0 || other.Path == Path || other.Path.StartsWith(Path + '/', StringComparison.Ordinal);

    /// <summary>As it is written for people: <c>city</c>, or the way to it.</summary>
    public override string ToString() => Path.Length == 0 ? Branches.CityWord : Path;
}
