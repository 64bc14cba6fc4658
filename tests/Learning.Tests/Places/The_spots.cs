using Learning.Places;
using Learning.Tests.Sample;

namespace Learning.Tests.Places;

public sealed class The_spots
{
    [Theory]
    [InlineData("晴岚苑社区教学点（示例）", "Qinglan Court Community Teaching Point (sample)", "晴岚苑社区", "Qinglan Court Community", "晴岚苑", "Qinglan Court")]
    [InlineData("晴岚村社区书屋", "Qinglan Village Community Book House", "晴岚村社区", "Qinglan Village Community", "晴岚村", "Qinglan Village")]
    [InlineData("听涛路街道社区学校", "Tingtao Road Subdistrict Community School", "听涛路街道", "Tingtao Road Subdistrict", "听涛路", "Tingtao Road")]
    [InlineData("青禾湾村农家书屋", "Qinghe Bay Village Book House", "青禾湾村", "Qinghe Bay Village", "青禾湾", "Qinghe Bay")]
    public void know_the_community_in_a_name(string zh, string en, string wholeZh, string wholeEn, string shortZh, string shortEn)
    {
        var (name, words) = Spoken.Community(new(zh, en))!.Value;
        Assert.Equal((wholeZh, wholeEn), (name.Zh, name.En));
        Assert.Equal([shortZh, shortEn], words);
    }

    [Theory]
    [InlineData("武昌区社区教育学院", "Wuchang District Community Education College")]
    [InlineData("望江城市书房", "Wangjiang City Book House")]
    public void know_that_there_is_none(string zh, string en) => Assert.Null(Spoken.Community(new(zh, en)));

    [Theory]
    [InlineData("武昌区晴岚路12号", "12 Qinglan Road, Wuchang District", "晴岚路", "Qinglan Road")]
    [InlineData("晴岚湖路3号2楼", "3 Qinglan Lake Road", "晴岚湖路", "Qinglan Lake Road")]
    public void know_the_street_in_an_address(string zh, string en, string streetZh, string streetEn)
    {
        var (name, _) = Spoken.Street(new(zh, en), new("武昌区", "Wuchang District"))!.Value;
        Assert.Equal((streetZh, streetEn), (name.Zh, name.En));
    }

    [Theory]
    [InlineData("青禾湾村")]
    [InlineData("武昌区")]
    [InlineData("广场3号楼")]
    public void know_that_there_is_no_street(string zh) => Assert.Null(Spoken.Street(new(zh, "somewhere"), new("武昌区", "Wuchang District")));

    [Fact]
    public void of_one_name_in_one_district_are_one_in_the_middle_of_its_places()
    {
        var spots = Spots.Of(Wuhan.Pack, [Place("a", "wuchang", 114.30), Place("b", "wuchang", 114.32), Place("c", "hanyang", 114.2)]);
        var streets = spots.Where(spot => spot.Kind == SpotKind.Street).ToList();
        Assert.Equal(["晴岚路（武昌区）", "晴岚路（汉阳区）"], streets.Select(spot => spot.Name.Zh));
        Assert.Equal([114.31, 114.2], streets.Select(spot => spot.Point.Longitude), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal(spots.Count, spots.Select(spot => spot.Id).Distinct().Count());
    }

    [Fact]
    public void of_the_city_pack_lie_in_their_districts()
    {
        var pack = Wuhan.Pack;
        Assert.True(pack.Landmarks.Count > 50);
        Assert.All(pack.Landmarks, landmark =>
        {
            var district = pack.Districts.Single(each => each.Id == landmark.District);
            Assert.InRange(landmark.Point.MetresTo(district.Centre), 0, 2000 * district.RadiusKm);
        });
    }

    [Fact]
    public void of_a_part_of_the_city_lie_between_its_districts()
    {
        var area = Wuhan.Pack.Areas.Single(each => each.Id == "hankou");
        var spot = Spots.Of(Wuhan.Pack, []).Single(each => each.Id == "district:hankou");
        Assert.Equal(area.Districts, spot.Districts);
    }

    static Place Place(string id, string district, double longitude) => new()
    {
        Id = id,
        Kind = PlaceKind.TeachingPoint,
        Name = new(id, id),
        District = district,
        Address = new("晴岚路1号", "1 Qinglan Road"),
        Longitude = longitude,
        Latitude = 30.6,
    };
}
