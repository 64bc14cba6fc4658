using Learning.Places;

namespace Learning.Tests.Places;

public sealed class A_point
{
    // Published pairs of the two datums, https://github.com/googollee/eviltransform
    [Theory]
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
    public void is_converted_as_published(double longitude, double latitude, double shiftedLongitude, double shiftedLatitude)
    {
        var shifted = new Point(longitude, latitude, Datum.Wgs84).In(Datum.Gcj02);
        Assert.Equal((shiftedLongitude, shiftedLatitude), (shifted.Longitude, shifted.Latitude), Within(1e-6));
        var back = new Point(shiftedLongitude, shiftedLatitude).In(Datum.Wgs84);
        Assert.Equal((longitude, latitude), (back.Longitude, back.Latitude), Within(1e-6));
    }

    [Fact]
    public void comes_back_to_less_than_a_millimetre_all_over_China()
    {
        for (var longitude = 74.0; longitude < 135; longitude += 1.7)
        {
            for (var latitude = 18.5; latitude < 53.5; latitude += 1.3)
            {
                var point = new Point(longitude, latitude);
                var again = point.In(Datum.Wgs84).In(Datum.Gcj02);
                Assert.True(point.MetresTo(again) < 0.001, $"{point} came back as {again}");
            }
        }
    }

    [Fact]
    public void of_Wuhan_lies_some_600_metres_apart_on_the_two_datums()
    {
        var shifted = new Point(114.3, 30.6, Datum.Wgs84).In(Datum.Gcj02);
        Assert.InRange(new Point(114.3, 30.6).MetresTo(shifted), 300, 800);
    }

    [Fact]
    public void outside_China_is_the_same_on_both() =>
        Assert.Equal(new(2.3522, 48.8566), new Point(2.3522, 48.8566, Datum.Wgs84).In(Datum.Gcj02));

    [Fact]
    public void is_as_far_on_one_datum_as_on_the_other_to_a_hundredth()
    {
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            var one = new Point(113.7 + random.NextDouble(), 30 + random.NextDouble());
            var other = new Point(one.Longitude + (random.NextDouble() * 0.02), one.Latitude + (random.NextDouble() * 0.02));
            var metres = one.MetresTo(other);
            Assert.Equal(metres, one.In(Datum.Wgs84).MetresTo(other.In(Datum.Wgs84)), metres * 0.01);
            Assert.Equal(metres, one.MetresTo(other.In(Datum.Wgs84)), 0.01);
        }
    }

    [Fact]
    public void is_as_far_as_a_degree_is_long() =>
        Assert.Equal(111_195, new Point(0, 0).MetresTo(new Point(0, 1)), 1.0);

    [Theory]
    [InlineData(114.3, 30.6, true)]
    [InlineData(-180, 90, true)]
    [InlineData(181, 30, false)]
    [InlineData(114, -90.1, false)]
    [InlineData(double.NaN, 30, false)]
    public void may_not_be_on_earth(double longitude, double latitude, bool onEarth) =>
        Assert.Equal(onEarth, new Point(longitude, latitude).IsOnEarth);

    static Func<(double, double), (double, double), bool> Within(double degrees) =>
        (one, other) => Math.Abs(one.Item1 - other.Item1) < degrees && Math.Abs(one.Item2 - other.Item2) < degrees;
}
