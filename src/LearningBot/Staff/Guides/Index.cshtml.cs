using Learning;
using Learning.City;
using Learning.Guides;
using Microsoft.AspNetCore.Authorization;

namespace LearningBot.Staff.Guides;

/// <summary>A guide in both languages, and how it fares.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Texts">The guide by language.</param>
/// <param name="Faults">How many lines are to be mended.</param>
/// <param name="Stuck">How often somebody was stuck, it did not work or a person was asked for, of the versions that stand now.</param>
sealed record GuideRow(string Id, IReadOnlyDictionary<Language, Guide> Texts, int Faults, long Stuck);

/// <summary><c>/staff/guides</c>: the guides, when each is to be looked at, and what is to be mended.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class GuidesModel(GuideShelf shelf, WriteGuide write, StuckMap stuck, CityClock clock) : StaffPage
{
    /// <summary>The guides, those to be looked at soonest first.</summary>
    public IReadOnlyList<GuideRow> Rows { get; private set; } = [];

    /// <summary>Today, in the city.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.InCity(clock.Now).DateTime);

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync()
    {
        var faults = write.Check().ToDictionary(it => it.File, it => it.Faults.Count);
        var figures = (await stuck.Of(null, Gone)).ToLookup(it => (it.Guide, it.Version), it => it.Stucks + it.Fails + it.Persons);
        Rows = [.. Enum.GetValues<Language>().SelectMany(shelf.All).GroupBy(it => it.Id).Select(each => new GuideRow(
            each.Key, each.ToDictionary(it => it.Language),
            each.Sum(it => faults.GetValueOrDefault(WriteGuide.FileName(it.Id, it.Language))), each.Sum(it => figures[(it.Id, it.Version)].Sum())))
            .OrderBy(it => it.Texts.Values.Min(guide => guide.ReviewBy)).ThenBy(it => it.Id, StringComparer.Ordinal)];
    }
}
