using Learning;
using Learning.Places;
using Learning.Store;

namespace Dialogs.Tests;

/// <summary>The book houses and schools that transcripts speak of, most of them around Xudong.</summary>
static class SmallCityPlaces
{
    static readonly Bilingual Daily = new("每天 9:00—20:00", "Daily 9:00–20:00");
    static readonly Bilingual NotMonday = new("周二至周日 9:00—17:30", "Tue–Sun 9:00–17:30");

    public static void Add(LearningDb db) => db.Places.AddRange(
        Place("b1", PlaceKind.CommunityBookHouse, "wuchang", "柳溪社区书屋", "Liuxi Community Book House", 114.3475, 30.5915, NotMonday, new("门口有坡道，没有电梯", "ramp at the door, no lift"), "027-00000011", "柳溪路8号", "8 Liuxi Road"),
        Place("b2", PlaceKind.UrbanBookHouse, "wuchang", "望江城市书房", "Wangjiang City Book House", 114.3440, 30.5868, Daily, new("有电梯和盲道", "lift and blind path"), "027-00000012", "沙湖大道20号", "20 Shahu Avenue"),
        Place("b3", PlaceKind.CommunityBookHouse, "wuchang", "梧桐社区书屋", "Wutong Community Book House", 114.3330, 30.5800, new("放学后开放", "open after school"), null, null, "梧桐路3号", "3 Wutong Road"),
        Place("b4", PlaceKind.RuralBookHouse, "huangpi", "青禾湾村农家书屋", "Qinghe Bay Village Book House", 114.3900, 30.8900, null, null, null, "青禾湾村", "Qinghe Bay Village"),
        Place("b5", PlaceKind.CommunityBookHouse, "hanyang", "桂雨社区书屋", "Guiyu Community Book House", 114.2130, 30.5590, NotMonday, null, "027-00000015", "桂雨路5号", "5 Guiyu Road"),
        Place("s1", PlaceKind.StreetSchool, "wuchang", "徐家棚街道社区学校", "Xujiapeng Subdistrict Community School", 114.3400, 30.5900, NotMonday, new("有电梯", "lift"), "027-00000016", "友谊大道100号", "100 Youyi Avenue"),
        Place("c1", PlaceKind.DistrictCollege, "wuchang", "武昌区社区教育学院", "Wuchang District Community Education College", 114.3200, 30.5500, Daily, null, "027-00000017", "彭刘杨路30号", "30 Pengliuyang Road"),
        Place("c0", PlaceKind.CityCollege, "jiangan", "武汉市社区教育学院", "Wuhan Community Education College", 114.3060, 30.6060, NotMonday, null, "027-00000018", "解放大道1号", "1 Jiefang Avenue"),
        Place("s2", PlaceKind.StreetSchool, "jiangan", "劳动街道社区学校", "Laodong Subdistrict Community School", 114.3110, 30.6120, null, null, "027-00000019", "柳溪路2号", "2 Liuxi Road"));

    static Place Place(string id, PlaceKind kind, string district, string zh, string en, double east, double north, Bilingual? hours, Bilingual? access, string? phone, string address, string addressEn) => new()
    {
        Id = id,
        Kind = kind,
        Name = new(zh, en),
        District = district,
        Address = new(address, addressEn),
        Phone = phone,
        Longitude = east,
        Latitude = north,
        Hours = hours,
        Access = access,
    };
}
