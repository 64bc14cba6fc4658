namespace Learning.Places;

/// <summary>What a pair of degrees is measured by. In China the two lie some 300 to 700 metres apart, and distances differ by up to 1 %.</summary>
public enum Datum
{
    /// <summary>The datum of Chinese maps, of the city packs and of the records.</summary>
    Gcj02,

    /// <summary>The datum of satellites, of <c>geo:</c> addresses and of maps made elsewhere.</summary>
    Wgs84,
}
