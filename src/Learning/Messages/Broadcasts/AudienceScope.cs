using Learning.City;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Messages.Broadcasts;

/// <summary>Finds the smallest branch of the city that surely holds an audience, and whether all that it is said by is there.</summary>
sealed class AudienceScope(CityPack city)
{
    /// <summary>The branch; or <see cref="NoSuchPart"/>.</summary>
    public async Task<Decided<Found>> Of(LearningDb db, Audience audience, CancellationToken cancel)
    {
        if (Missing(audience) is { } missing) return missing;
        // Whoever is in an audience meets all of its conditions, so the narrowest of them holds everybody.
        var branches = new List<Branch>();
        if (audience.Districts is { } districts) branches.Add(Common(districts.Select(it => new Branch(it))));
        if (audience.Places is { } places && await Places(db, places, branches, cancel) is { } noPlace) return noPlace;
        if (audience.Sessions is { } sessions && await Sessions(db, sessions, branches, cancel) is { } noSession) return noSession;
        if (audience.Lectures is { } lectures && await Lectures(db, lectures, branches, cancel) is { } noLecture) return noLecture;
        if (audience.List is { } list && await List(db, list, branches, cancel) is { } noList) return noList;
        return new Found(branches.Count == 0 ? Branch.City : branches.MaxBy(it => it.Level));
    }

    /// <summary>A branch that was found.</summary>
    public sealed record Found(Branch Branch);

    NoSuchPart? Missing(Audience audience)
    {
        if (audience.Districts?.FirstOrDefault(it => city.Districts.All(district => district.Id != it)) is { } district) return new("district", district);
        if (audience.Bands?.FirstOrDefault(it => city.Bands.All(band => band.Id != it)) is { } band) return new("band", band);
        var topics = city.Themes.Select(it => it.Id).Concat(city.Columns.Select(it => it.Id));
        return audience.Interests?.FirstOrDefault(it => !topics.Contains(it)) is { } interest ? new("interest", interest) : null;
    }

    static async Task<NoSuchPart?> Places(LearningDb db, IReadOnlyList<string> ids, List<Branch> branches, CancellationToken cancel)
    {
        var places = await db.Places.AsNoTracking().Where(it => ids.Contains(it.Id)).ToListAsync(cancel);
        if (ids.FirstOrDefault(id => places.All(it => it.Id != id)) is { } missing) return new("place", missing);
        branches.Add(Common(places.Select(Branches.Of)));
        return null;
    }

    static async Task<NoSuchPart?> Sessions(LearningDb db, IReadOnlyList<string> ids, List<Branch> branches, CancellationToken cancel)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(it => ids.Contains(it.Id)).ToListAsync(cancel);
        if (ids.FirstOrDefault(id => sessions.All(it => it.Id != id)) is { } missing) return new("session", missing);
        branches.Add(await Held(db, sessions, cancel));
        return null;
    }

    static async Task<NoSuchPart?> Lectures(LearningDb db, IReadOnlyList<string> ids, List<Branch> branches, CancellationToken cancel)
    {
        var known = await db.Lectures.AsNoTracking().Where(it => ids.Contains(it.Id)).Select(it => it.Id).ToListAsync(cancel);
        if (ids.FirstOrDefault(id => !known.Contains(id)) is { } missing) return new("lecture", missing);
        branches.Add(await Held(db, await db.Sessions.AsNoTracking().Where(it => ids.Contains(it.LectureId)).ToListAsync(cancel), cancel));
        return null;
    }

    static async Task<NoSuchPart?> List(LearningDb db, string list, List<Branch> branches, CancellationToken cancel)
    {
        var scopes = await db.ListedPeople.Where(it => it.List == list).Select(it => it.Scope).Distinct().ToListAsync(cancel);
        if (scopes.Count == 0) return new("list", list);
        branches.Add(Common(scopes.Select(it => new Branch(it))));
        return null;
    }

    static async Task<Branch> Held(LearningDb db, List<Lectures.Session> sessions, CancellationToken cancel)
    {
        var at = sessions.Select(it => it.PlaceId).OfType<string>().Distinct().ToList();
        var places = await db.Places.AsNoTracking().Where(it => at.Contains(it.Id)).ToListAsync(cancel);
        return Common(places.Select(Branches.Of).Concat(sessions.Where(it => it.PlaceId is null).Select(it => it.District is { } district ? new Branch(district) : Branch.City)));
    }

    // The branch that holds all of them.
    static Branch Common(IEnumerable<Branch> branches)
    {
        var ways = branches.Select(it => it.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (ways.Count == 0) return Branch.City;
        var same = Enumerable.Range(0, ways.Min(way => way.Length)).TakeWhile(step => ways.All(way => way[step] == ways[0][step])).Count();
        return new(string.Join('/', ways[0].Take(same)));
    }
}
