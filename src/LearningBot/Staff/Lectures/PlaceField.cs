using Learning.Lectures;
using Learning.Places;
using Learning.Staff;

namespace LearningBot.Staff.Lectures;

/// <summary>A field for the place of a session: a list where there are few, else words to find it by.</summary>
/// <param name="All">The places to choose from; empty when there are too many.</param>
/// <param name="Written">What was written: an id, or words.</param>
/// <param name="Matches">Places that these words could mean; empty until they mean several.</param>
sealed record PlaceField(IReadOnlyList<Place> All, string? Written, IReadOnlyList<Place> Matches)
{
    /// <summary>The field as it is at first.</summary>
    public static async Task<PlaceField> Of(Venues venues, StaffAccount who, string? written, CancellationToken cancel) => new(await venues.All(who, cancel), written, []);

    /// <summary>Reads the field: what was picked, else what was written.</summary>
    /// <returns>The place; null when there is none, or several, which the field then shows.</returns>
    public static async Task<(PlaceField Field, Place? Place)> Read(Venues venues, StaffAccount who, string? written, string? picked, CancellationToken cancel)
    {
        var field = await Of(venues, who, written?.Trim(), cancel);
        var wanted = picked is { Length: > 0 } ? picked : field.Written;
        var matches = wanted is { Length: > 0 } ? await venues.Find(who, wanted, cancel) : [];
        return matches.Count == 1 ? (field with { Written = wanted }, matches[0]) : (field with { Matches = matches }, null);
    }

    /// <summary>What is the matter when it means no place: the key of a line.</summary>
    public string Trouble => string.IsNullOrEmpty(Written) ? "lectures.place.missing" : Matches.Count == 0 ? "lectures.place.none" : "lectures.place.several";
}
