using Learning.Places;
using Learning.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Staff;

/// <summary>A town of two districts: Wuchang with the streets of <c>school</c> and <c>other-school</c>, one community each, and Hankou with one of each.</summary>
static class StaffTown
{
    public static async Task<LearningOptions> NewStore(Towns.Towns towns) => (await towns.NewStore()) with { City = Town.City with { Districts = [District("wuchang", "武昌"), District("hankou", "汉口")], Elders = new(2000, new("示例", "sample")) }, BroadcastHosts = ["learn.example"] };

    public static async Task<Town> Found(Towns.Towns towns, LearningOptions? options = null)
    {
        var town = towns.Found(options ?? await NewStore(towns));
        await using var db = town.Store.Open();
        db.Places.AddRange(
            Place("school", PlaceKind.StreetSchool, "wuchang"), Place("point", PlaceKind.TeachingPoint, "wuchang", "school"),
            Place("other-school", PlaceKind.StreetSchool, "wuchang"), Place("other-point", PlaceKind.TeachingPoint, "wuchang", "other-school"),
            Place("far-school", PlaceKind.StreetSchool, "hankou"), Place("far-point", PlaceKind.TeachingPoint, "hankou", "far-school"), Place("lone-point", PlaceKind.TeachingPoint, "hankou"),
            Place("house", PlaceKind.UrbanBookHouse, "wuchang"));
        await db.SaveChangesAsync();
        return town;
    }

    /// <summary>The first account, one of the city, as it acts.</summary>
    public static async Task<By> First(this Town town) => (await town.Get<InviteStaff>().Decide(new("mayor", StaffRole.City, "city"), Nobody)).Result!.Account.Acts();

    /// <summary>An account made by the first.</summary>
    public static async Task<StaffAccount> Account(this Town town, By by, string name, StaffRole role, string scope)
    {
        var decided = await town.Get<InviteStaff>().Decide(new(name, role, scope), by);
        Assert.True(decided.Done, decided.Refusal?.ToString());
        return decided.Result.Account;
    }

    public static By Nobody { get; } = new(null, ActWay.Command);

    public static By Acts(this StaffAccount account) => new(account.Id, ActWay.Command);

    public static async Task<List<AuditEntry>> Trail(this Town town)
    {
        await using var db = town.Store.Open();
        return await db.AuditEntries.AsNoTracking().OrderBy(it => it.Id).ToListAsync();
    }

    static City.District District(string id, string name) => new(id, new(name, id), [], new(114.3, 30.5), 5, 1000);

    static Place Place(string id, PlaceKind kind, string district, string? under = null) => new()
    {
        Id = id,
        Kind = kind,
        Name = new(id, id),
        District = district,
        Under = under,
        Address = new("一路1号", "1 First Road"),
        Longitude = 114.3,
        Latitude = 30.5,
    };
}
