using Learning.City;

namespace Learning.Sample;

/// <summary>How places are called, without the mark of samples.</summary>
static class PlaceNames
{
    public static Bilingual CityCollege(CityPack city) =>
        new($"{city.Name.Zh}社区教育学院", $"{city.Name.En} Community Education College");

    public static Bilingual DistrictCollege(District district) =>
        new($"{district.Name.Zh}社区教育学院", $"{district.Name.En} Community Education College");

    public static Bilingual School(Bilingual street) =>
        new($"{street.Zh}街道社区学校", $"{street.En} Subdistrict Community School");

    public static Bilingual Point(Bilingual community) =>
        new($"{community.Zh}社区教学点", $"{community.En} Community Teaching Point");

    public static Bilingual UrbanHouse(Bilingual name) => new($"{name.Zh}城市书房", $"{name.En} City Book House");

    public static Bilingual CommunityHouse(Bilingual community) =>
        new($"{community.Zh}社区书屋", $"{community.En} Community Book House");

    public static Bilingual RuralHouse(Bilingual village) =>
        new($"{village.Zh}村农家书屋", $"{village.En} Village Book House");
}
