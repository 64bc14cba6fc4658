using Learning.City;
using Learning.Places;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Staff;

/// <summary>A branch to choose.</summary>
/// <param name="Word">The word for it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">How far down it begins.</param>
public sealed record BranchChoice(string Word, Bilingual Name, BranchLevel Level);

/// <summary>The branches of the city that somebody can choose from: their own and those directly or further below it.</summary>
public sealed class BranchChoices(LearningStore store, CityPack city)
{
    const int most = 500;

    /// <summary>Those of an account: for the city its districts, for a district its streets and communities, for a street its communities.</summary>
    public async Task<IReadOnlyList<BranchChoice>> Of(StaffAccount who, CancellationToken cancel = default)
    {
        var branch = who.Branch;
        if (branch.Level == BranchLevel.City)
            return [new(Branches.CityWord, city.Name, BranchLevel.City), .. city.Districts.Select(it => new BranchChoice(it.Id, it.Name, BranchLevel.District))];
        await using var db = store.Open();
        var (district, place) = (branch.District, branch.Place);
        var below = db.Places.AsNoTracking().Where(it => it.RetiredAt == null && it.District == district
            && (it.Kind == PlaceKind.StreetSchool || it.Kind == PlaceKind.TeachingPoint) && (place == null || it.Id == place || it.Under == place));
        var places = await below.OrderBy(it => it.Kind).ThenBy(it => it.Id).Take(most).ToListAsync(cancel);
        var own = city.Districts.Where(it => branch.Level == BranchLevel.District && it.Id == district).Select(it => new BranchChoice(it.Id, it.Name, BranchLevel.District));
        return [.. own, .. places.Select(it => new BranchChoice(it.Id, it.Name, Branches.Of(it).Level))];
    }

    /// <summary>The name of a branch as people read it.</summary>
    public async Task<Bilingual> Name(Branch branch, CancellationToken cancel = default)
    {
        if (branch.Level == BranchLevel.City) return city.Name;
        var id = branch.District!;
        var district = city.Districts.FirstOrDefault(it => it.Id == id)?.Name ?? new(id, id);
        if (branch.Place is not { } at) return district;
        await using var db = store.Open();
        return await db.Places.AsNoTracking().SingleOrDefaultAsync(it => it.Id == at, cancel) is { } place
            ? new($"{district.Zh} · {place.Name.Zh}", $"{district.En} · {place.Name.En}")
            : new($"{district.Zh} · {at}", $"{district.En} · {at}");
    }
}
