using Learning.Places;

namespace Learning.Tests.Places;

public sealed class A_map_link
{
    static readonly Point Xudong = new(114.346, 30.59);

    [Fact]
    public void of_a_Chinese_map_holds_the_degrees_of_the_records() =>
        Assert.Equal("https://uri.amap.com/marker?position=114.346,30.59", MapLink.Amap(Xudong));

    [Fact]
    public void is_the_same_for_a_point_on_another_datum() =>
        Assert.Equal(MapLink.Amap(Xudong), MapLink.Amap(Xudong.In(Datum.Wgs84)));

    [Fact]
    public void of_another_map_holds_the_degrees_of_satellites()
    {
        var at = Xudong.In(Datum.Wgs84);
        Assert.Equal(FormattableString.Invariant($"https://www.openstreetmap.org/?mlat={at.Latitude:0.#####}&mlon={at.Longitude:0.#####}&zoom=17"), MapLink.OpenStreetMap(Xudong));
        Assert.Equal(FormattableString.Invariant($"geo:{at.Latitude:0.#####},{at.Longitude:0.#####}"), MapLink.Geo(Xudong));
    }
}
